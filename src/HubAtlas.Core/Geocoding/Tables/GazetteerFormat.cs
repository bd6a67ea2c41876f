using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Tables;

/// <summary>
/// The gazetteer's file: magic, format number, SHA-256 of the body, then every array of <see cref="GazetteerTables"/> in one fixed
/// order, each as its byte length and its little-endian bytes, padded to 8.
/// </summary>
internal static class GazetteerFormat
{
    private const uint Magic = 0x5A474148; // "HAGZ"
    private const uint Number = 2;
    private const int HeaderLength = 8 + SHA256.HashSizeInBytes;

    public static byte[] Write(GazetteerTables tables)
    {
        var body = new List<byte>();
        Visit(tables, new Writing(body));
        var bytes = CollectionsMarshal.AsSpan(body);
        var file = new byte[HeaderLength + bytes.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(file, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), Number);
        SHA256.HashData(bytes, file.AsSpan(8));
        bytes.CopyTo(file.AsSpan(HeaderLength));
        return file;
    }

    public static GazetteerTables Read(ReadOnlyMemory<byte> file, out string hash)
    {
        var bytes = file.Span;
        if (bytes.Length < HeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
            throw new AtlasException("Found: a file that is no gazetteer. Expected: the output of the gazetteer compiler. Build it again.");
        var number = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (number != Number)
            throw new AtlasException($"Found: a gazetteer of format {number}. Expected: format {Number}. Build it again.");
        var body = bytes[HeaderLength..];
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes[8..HeaderLength]))
            throw new AtlasException("Found: a damaged gazetteer (its hash differs from its content). Build it again.");
        hash = Convert.ToHexStringLower(bytes[8..HeaderLength]);
        var tables = new GazetteerTables();
        Visit(tables, new Reading(file[HeaderLength..]));
        return tables;
    }

    private interface IVisitor
    {
        void Array<T>(ref T[] array) where T : unmanaged;
    }

    private static void Visit<TVisitor>(GazetteerTables tables, TVisitor visitor) where TVisitor : IVisitor
    {
        visitor.Array(ref tables.EconomyCodes);
        visitor.Array(ref tables.EconomyNames);
        visitor.Array(ref tables.RegionEconomies);
        visitor.Array(ref tables.RegionLabels);
        visitor.Array(ref tables.PlaceLatitudes);
        visitor.Array(ref tables.PlaceLongitudes);
        visitor.Array(ref tables.PlaceEconomies);
        visitor.Array(ref tables.PlaceRegions);
        visitor.Array(ref tables.PlacePopulations);
        visitor.Array(ref tables.PlaceKinds);
        visitor.Array(ref tables.PlaceNames);
        visitor.Array(ref tables.PlaceMains);
        visitor.Array(ref tables.IndexKeys);
        visitor.Array(ref tables.IndexStarts);
        visitor.Array(ref tables.IndexCounts);
        visitor.Array(ref tables.Postings);
        visitor.Array(ref tables.SpellingStarts);
        visitor.Array(ref tables.SpellingSignatures);
        visitor.Array(ref tables.SpellingLetters);
        visitor.Array(ref tables.SpellingPlaces);
        visitor.Array(ref tables.PostalCodes);
        visitor.Array(ref tables.PostalLatitudes);
        visitor.Array(ref tables.PostalLongitudes);
        visitor.Array(ref tables.PostalRegions);
        visitor.Array(ref tables.PostalAreaNames);
        visitor.Array(ref tables.PostalAreaLatitudes);
        visitor.Array(ref tables.PostalAreaLongitudes);
        visitor.Array(ref tables.PostalAreaKm);
        visitor.Array(ref tables.PostalAreaRegions);
        visitor.Array(ref tables.RingEconomies);
        visitor.Array(ref tables.RingStarts);
        visitor.Array(ref tables.RingLatitudes);
        visitor.Array(ref tables.RingLongitudes);
        visitor.Array(ref tables.GridStarts);
        visitor.Array(ref tables.GridPlaces);
        visitor.Array(ref tables.Pool);
    }

    private sealed class Writing(List<byte> body) : IVisitor
    {
        public void Array<T>(ref T[] array) where T : unmanaged
        {
            var bytes = MemoryMarshal.AsBytes<T>(array);
            Span<byte> length = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
            body.AddRange(length);
            body.AddRange(bytes);
            while (body.Count % 8 != 0) body.Add(0);
        }
    }

    private sealed class Reading(ReadOnlyMemory<byte> body) : IVisitor
    {
        private int _at;

        public void Array<T>(ref T[] array) where T : unmanaged
        {
            var length = (int)BinaryPrimitives.ReadInt64LittleEndian(body.Span[_at..]);
            array = MemoryMarshal.Cast<byte, T>(body.Span.Slice(_at + 8, length)).ToArray();
            _at += 8 + (length + 7) / 8 * 8;
        }
    }
}

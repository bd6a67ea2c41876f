using System.Buffers.Binary;
using System.Runtime.CompilerServices;
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

    /// <param name="read">Fills as many of the next bytes as there are and says how many; the arrays are read one after another, so that the file is never in
    /// memory beside them.</param>
    /// <param name="length">Bytes of the file.</param>
    public static GazetteerTables Read(Func<Span<byte>, int> read, long length, out string hash)
    {
        var header = new byte[HeaderLength];
        using var reading = new Reading(read, length);
        if (!reading.TryFill(header) || BinaryPrimitives.ReadUInt32LittleEndian(header) != Magic)
            throw new AtlasException("Found: a file that is no gazetteer. Expected: the output of the gazetteer compiler. Build it again.");
        var number = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(4));
        if (number != Number)
            throw new AtlasException($"Found: a gazetteer of format {number}. Expected: format {Number}. Build it again.");
        var tables = new GazetteerTables();
        Visit(tables, reading);
        if (!reading.Hash().AsSpan().SequenceEqual(header.AsSpan(8))) throw Damaged("its hash differs from its content");
        hash = Convert.ToHexStringLower(header.AsSpan(8));
        return tables;
    }

    private static AtlasException Damaged(string why) => new($"Found: a damaged gazetteer ({why}). Build it again.");

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
        var places = new PlaceColumns(tables.Places);
        visitor.Array(ref places.Latitudes);
        visitor.Array(ref places.Longitudes);
        visitor.Array(ref places.Economies);
        visitor.Array(ref places.Regions);
        visitor.Array(ref places.Populations);
        tables.Places = places.Rows();
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

    private sealed class Reading(Func<Span<byte>, int> read, long left) : IVisitor, IDisposable
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public void Array<T>(ref T[] array) where T : unmanaged
        {
            Span<byte> number = stackalloc byte[8];
            Fill(number);
            var length = BinaryPrimitives.ReadInt64LittleEndian(number);
            if (length < 0 || length > left) throw Damaged("it ends too early");
            array = new T[length / Unsafe.SizeOf<T>()];
            Fill(MemoryMarshal.AsBytes(array.AsSpan()));
            Fill(number[..(int)(-length & 7)]);
        }

        public bool TryFill(Span<byte> bytes)
        {
            for (; bytes.Length > 0 && read(bytes) is > 0 and var filled; left -= filled) bytes = bytes[filled..];
            return bytes.IsEmpty;
        }

        /// <summary>Of the arrays, and of what is left behind them.</summary>
        public byte[] Hash()
        {
            var rest = new byte[4096];
            while (read(rest) is > 0 and var filled) _hash.AppendData(rest.AsSpan(0, filled));
            return _hash.GetHashAndReset();
        }

        public void Dispose() => _hash.Dispose();

        private void Fill(Span<byte> bytes)
        {
            if (!TryFill(bytes)) throw Damaged("it ends too early");
            _hash.AppendData(bytes);
        }
    }

    // The file has a column for each fact.
    private struct PlaceColumns(PlaceFacts[] places)
    {
        public int[] Latitudes = [.. places.Select(p => p.Latitude)];
        public int[] Longitudes = [.. places.Select(p => p.Longitude)];
        public ushort[] Economies = [.. places.Select(p => p.Economy)];
        public ushort[] Regions = [.. places.Select(p => p.Region)];
        public int[] Populations = [.. places.Select(p => p.Population)];

        public readonly PlaceFacts[] Rows()
        {
            if (Longitudes.Length != Latitudes.Length || Economies.Length != Latitudes.Length || Regions.Length != Latitudes.Length || Populations.Length != Latitudes.Length)
                throw Damaged("its columns of places differ in length");
            var rows = new PlaceFacts[Latitudes.Length];
            for (var i = 0; i < rows.Length; i++) rows[i] = new(Latitudes[i], Longitudes[i], Populations[i], Economies[i], Regions[i]);
            return rows;
        }
    }
}

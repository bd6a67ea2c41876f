using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Tables;

/// <summary>Is shown the arrays of a file one after another, to write them or to fill them.</summary>
internal interface IArrays
{
    void Array<T>(ref T[] array) where T : unmanaged;
}

/// <summary>
/// Arrays in a file: magic, format number, SHA-256 of the body, then every array in one fixed order, each as its byte length and its
/// little-endian bytes, padded to 8.
/// </summary>
/// <param name="What">The file in a word, for messages.</param>
/// <param name="Maker">What makes such a file.</param>
internal sealed record ArrayFile(uint Magic, uint Number, string What, string Maker)
{
    private const int HeaderLength = 8 + SHA256.HashSizeInBytes;

    /// <param name="visit">Shows every array, in the same order as to read them; it is asked twice, because the hash stands first.</param>
    /// <param name="write">Takes the file's bytes, piece by piece.</param>
    public void Write(Action<IArrays> visit, Action<ReadOnlySpan<byte>> write)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        visit(new Writing(hash.AppendData));
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), Number);
        hash.GetHashAndReset(header.AsSpan(8));
        write(header);
        visit(new Writing(write));
    }

    /// <param name="read">Fills as many of the next bytes as there are and says how many; the arrays are read one after another, so that the file is never in
    /// memory beside them.</param>
    /// <param name="length">Bytes of the file.</param>
    /// <returns>SHA-256 of the body, in hexadecimal.</returns>
    /// <exception cref="AtlasException">Another kind of file, another format, or a damaged file.</exception>
    public string Read(Func<Span<byte>, int> read, long length, Action<IArrays> visit)
    {
        var header = new byte[HeaderLength];
        using var reading = new Reading(this, read, length);
        if (!reading.TryFill(header) || BinaryPrimitives.ReadUInt32LittleEndian(header) != Magic)
            throw new AtlasException($"Found: a file that is no {What}. Expected: the output of {Maker}. Build it again.");
        var number = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(4));
        if (number != Number)
            throw new AtlasException($"Found: a {What} of format {number}. Expected: format {Number}. Build it again.");
        visit(reading);
        if (!reading.Hash().AsSpan().SequenceEqual(header.AsSpan(8))) throw Damaged("its hash differs from its content");
        return Convert.ToHexStringLower(header.AsSpan(8));
    }

    public AtlasException Damaged(string why) => new($"Found: a damaged {What} ({why}). Build it again.");

    private sealed class Writing(Action<ReadOnlySpan<byte>> write) : IArrays
    {
        public void Array<T>(ref T[] array) where T : unmanaged
        {
            var bytes = MemoryMarshal.AsBytes<T>(array);
            Span<byte> number = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(number, bytes.Length);
            write(number);
            write(bytes);
            number.Clear();
            write(number[..(-bytes.Length & 7)]);
        }
    }

    private sealed class Reading(ArrayFile file, Func<Span<byte>, int> read, long left) : IArrays, IDisposable
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public void Array<T>(ref T[] array) where T : unmanaged
        {
            Span<byte> number = stackalloc byte[8];
            Fill(number);
            var length = BinaryPrimitives.ReadInt64LittleEndian(number);
            if (length < 0 || length > left) throw file.Damaged("it ends too early");
            array = GC.AllocateUninitializedArray<T>((int)(length / Unsafe.SizeOf<T>()));
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
            if (!TryFill(bytes)) throw file.Damaged("it ends too early");
            _hash.AppendData(bytes);
        }
    }
}

using System.Buffers.Binary;

namespace HubAtlas.Data.Reading.Grouping;

/// <summary>
/// Writes one row as bytes: length, hash of the key, key, tag, line, fields; each text with its length before it.
/// </summary>
internal sealed class RowWriter
{
    public const int HashOffset = 4;
    public const int KeyOffset = 12;

    private byte[] _bytes = new byte[4096];
    private int _length;

    /// <param name="tag">Tells rows of different tables apart.</param>
    public RowWriter Begin(ReadOnlySpan<byte> key, byte tag, long line)
    {
        _length = KeyOffset;
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(HashOffset), Hash(key));
        Field(key);
        Reserve(9);
        _bytes[_length++] = tag;
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.AsSpan(_length), line);
        _length += 8;
        return this;
    }

    public RowWriter Field(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length + 4);
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(_length), text.Length);
        text.CopyTo(_bytes.AsSpan(_length + 4));
        _length += 4 + text.Length;
        return this;
    }

    public RowWriter Number(int number)
    {
        Reserve(sizeof(int));
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(_length), number);
        _length += sizeof(int);
        return this;
    }

    public ReadOnlySpan<byte> Finish(out ulong hash)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes, _length);
        hash = BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(HashOffset));
        return _bytes.AsSpan(0, _length);
    }

    /// <summary>FNV-1a with a final mix (MurmurHash3's), the same on every machine.</summary>
    private static ulong Hash(ReadOnlySpan<byte> key)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in key) hash = (hash ^ letter) * 1099511628211UL;
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        return hash ^ (hash >> 33);
    }

    private void Reserve(int count)
    {
        if (_length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
    }
}

using System.Buffers.Binary;
using System.Text;

namespace HubAtlas.Data.Reading.Grouping;

/// <summary>Reads a row as <see cref="RowWriter"/> wrote it: fields in the order in which they were written.</summary>
internal ref struct RowReader
{
    private ReadOnlySpan<byte> _rest;

    public RowReader(ReadOnlySpan<byte> row)
    {
        _rest = row[RowWriter.KeyOffset..];
        Field();
        Tag = _rest[0];
        Line = BinaryPrimitives.ReadInt64LittleEndian(_rest[1..]);
        _rest = _rest[9..];
    }

    public byte Tag { get; }

    public long Line { get; }

    public ReadOnlySpan<byte> Field()
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(_rest);
        var field = _rest.Slice(4, length);
        _rest = _rest[(4 + length)..];
        return field;
    }

    public int Number()
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(_rest);
        _rest = _rest[sizeof(int)..];
        return number;
    }

    public string Text() => Encoding.UTF8.GetString(Field());

    public string? TextOrNull()
    {
        var field = Field();
        return field.IsEmpty ? null : Encoding.UTF8.GetString(field);
    }
}

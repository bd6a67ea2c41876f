using System.Runtime.CompilerServices;
using System.Text;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>Rows on their way into a table, written straight into DuckDB's vectors: a call for each value would take longer than the value.</summary>
internal sealed unsafe class RowChunk : IDisposable
{
    private const long MostTextBytes = 16 << 20;

    private readonly int _capacity = (int)Helpers.DuckDBVectorSize();
    private readonly TextBlocks _texts = new();
    private readonly DuckDBType[] _types;
    private readonly byte*[] _data;
    private readonly ulong*[] _validity;
    private readonly DuckDBDataChunk _chunk;
    private int _column;

    internal RowChunk(params DuckDBType[] types)
    {
        (_types, _data, _validity) = (types, new byte*[types.Length], new ulong*[types.Length]);
        var logicalTypes = Array.ConvertAll(types, LogicalType.DuckDBCreateLogicalType);
        _chunk = DataChunks.DuckDBCreateDataChunk(Array.ConvertAll(logicalTypes, type => type.DangerousGetHandle()), (ulong)types.Length);
        foreach (var type in logicalTypes) type.Dispose();
        FindVectors();
    }

    internal int Rows { get; private set; }

    /// <summary>Of one value in a vector of a type that the store's tables have.</summary>
    internal static int BytesOf(DuckDBType type) => type switch
    {
        DuckDBType.Boolean => sizeof(bool),
        DuckDBType.Integer => sizeof(int),
        DuckDBType.Varchar => TextPlace.Bytes,
        _ => sizeof(long),
    };

    /// <summary>Of rows, or of texts: few rows with very long ones are enough.</summary>
    internal bool IsFull => Rows == _capacity || _texts.Bytes >= MostTextBytes;

    /// <summary>The values of a column as DuckDB lays them out.</summary>
    internal ReadOnlySpan<byte> Data(int column) => new(_data[column], Rows * BytesOf(_types[column]));

    /// <summary>A bit a row, 0 for a null; empty when there is none.</summary>
    internal ReadOnlySpan<ulong> Validity(int column) =>
        _validity[column] is null ? default : new(_validity[column], (Rows + 63) / 64);

    internal void Add(long value) => ((long*)Next(DuckDBType.BigInt))[Rows] = value;

    internal void Add(int value) => ((int*)Next(DuckDBType.Integer))[Rows] = value;

    internal void Add(double value) => ((double*)Next(DuckDBType.Double))[Rows] = value;

    internal void Add(bool value) => Next(DuckDBType.Boolean)[Rows] = value ? (byte)1 : (byte)0;

    internal void AddNull()
    {
        var column = _column;
        var data = Next(_types[column]);
        // Nobody looks at the text of a null, but a stale pointer is not to be left lying about.
        if (_types[column] == DuckDBType.Varchar) ((TextPlace*)data)[Rows] = default;
        if (_validity[column] is null) _validity[column] = Writable(column);
        _validity[column][Rows >> 6] &= ~(1UL << Rows);
    }

    internal void Add(string text)
    {
        var bytes = _texts.Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, new Span<byte>(bytes, Encoding.UTF8.GetMaxByteCount(text.Length)));
        ref var place = ref ((TextPlace*)Next(DuckDBType.Varchar))[Rows];
        place = default;
        place.Length = length;
        if (place.IsInPlace)
        {
            fixed (byte* inPlace = place.InPlace) new ReadOnlySpan<byte>(bytes, length).CopyTo(new Span<byte>(inPlace, length));
            return;
        }

        place.Prefix = *(int*)bytes;
        place.Start = bytes;
        _texts.Take(length);
    }

    internal void EndRow()
    {
        if (_column != _types.Length) throw new InvalidOperationException($"A row has {_column} values; the table has {_types.Length} columns.");
        _column = 0;
        Rows++;
    }

    /// <summary>The chunk with all whole rows, for DuckDB to copy.</summary>
    internal DuckDBDataChunk Finish()
    {
        DataChunks.DuckDBDataChunkSetSize(_chunk, (ulong)Rows);
        return _chunk;
    }

    internal void Clear()
    {
        DataChunks.DuckDBDataChunkReset(_chunk);
        _texts.Clear();
        Rows = 0;
        FindVectors();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte* Next(DuckDBType type)
    {
        var column = _column++;
        if (_types[column] != type) throw new InvalidOperationException($"Column {column} takes {_types[column]}, not {type}.");
        return _data[column];
    }

    private ulong* Writable(int column)
    {
        var vector = DataChunks.DuckDBDataChunkGetVector(_chunk, column);
        Vectors.DuckDBVectorEnsureValidityWritable(vector);
        return Vectors.DuckDBVectorGetValidity(vector);
    }

    private void FindVectors()
    {
        for (var i = 0; i < _data.Length; i++)
        {
            _data[i] = (byte*)Vectors.DuckDBVectorGetData(DataChunks.DuckDBDataChunkGetVector(_chunk, i));
            _validity[i] = null;
        }
    }

    public void Dispose()
    {
        _chunk.Dispose();
        _texts.Dispose();
    }
}

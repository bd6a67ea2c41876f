using System.Runtime.InteropServices;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>Reading one spool for one statement; its threads take the blocks by turns.</summary>
/// <param name="columns">Those that the statement asks for.</param>
internal sealed class SpoolScan(Spool spool, int[] columns)
{
    private int _next = -1;

    internal Spool Spool => spool;

    internal ReadOnlySpan<int> Columns => columns;

    /// <returns>Null when all have been taken.</returns>
    internal SpoolBlock? Next() => Interlocked.Increment(ref _next) is var index && index < spool.Blocks.Count ? spool.Blocks[index] : null;
}

/// <summary>One thread's part of a scan. Owns the texts that its last chunk points to.</summary>
internal sealed unsafe class SpoolReader : IDisposable
{
    private readonly TextBlocks _texts = new();

    /// <summary>Fills the next chunk; one without rows is the end.</summary>
    internal void Read(SpoolScan scan, DuckDBDataChunk chunk)
    {
        _texts.Clear();
        var block = scan.Next();
        if (block is not null)
        {
            for (var i = 0; i < scan.Columns.Length; i++)
                Read(scan.Spool, block, scan.Columns[i], DataChunks.DuckDBDataChunkGetVector(chunk, i));
        }

        DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)(block?.Rows ?? 0));
    }

    private void Read(Spool spool, SpoolBlock block, int index, nint vector)
    {
        var column = block.Columns[index];
        var offset = column.Start;
        if (column.HasNulls)
        {
            Vectors.DuckDBVectorEnsureValidityWritable(vector);
            var validity = new Span<byte>(Vectors.DuckDBVectorGetValidity(vector), (block.Rows + 63) / 64 * sizeof(ulong));
            spool.Read(offset, validity);
            offset += validity.Length;
        }

        var data = new Span<byte>(Vectors.DuckDBVectorGetData(vector), block.Rows * RowChunk.BytesOf(spool.Columns[index].Type));
        spool.Read(offset, data);
        if (column.TextBytes > 0) ReadTexts(spool, offset + data.Length, column.TextBytes, MemoryMarshal.Cast<byte, TextPlace>(data));
    }

    private void ReadTexts(Spool spool, long offset, int length, Span<TextPlace> places)
    {
        var texts = _texts.Reserve(length);
        _texts.Take(length);
        spool.Read(offset, new Span<byte>(texts, length));
        foreach (ref var place in places)
        {
            if (!place.IsInPlace) place.Start = texts + (long)place.Start;
        }
    }

    public void Dispose() => _texts.Dispose();
}

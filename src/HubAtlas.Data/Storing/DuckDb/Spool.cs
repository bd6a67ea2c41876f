using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using DuckDB.NET.Native;
using Microsoft.Win32.SafeHandles;

namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>
/// Rows that wait in a file of their own, which SQL reads as a table: for much data that is written once and read soon,
/// a fraction of the work of a temporary table, and no memory of the database.
/// </summary>
internal sealed unsafe class Spool : RowAppender
{
    private static readonly ConcurrentDictionary<long, Spool> Open = [];
    private static long _lastNumber;

    private readonly string _path;
    private readonly long _number = Interlocked.Increment(ref _lastNumber);
    private readonly List<SpoolBlock> _blocks = [];
    private SafeFileHandle? _file;
    private byte[] _bytes = [];
    private int _length;
    private long _end;

    /// <param name="path">Of a file that is made with the first rows and vanishes with this object.</param>
    internal Spool(string path, IReadOnlyList<(string Name, DuckDBType Type)> columns)
        : base(new RowChunk([.. columns.Select(column => column.Type)]))
    {
        (_path, Columns) = (path, columns);
        Open.TryAdd(_number, this);
    }

    internal IReadOnlyList<(string Name, DuckDBType Type)> Columns { get; }

    internal long Rows { get; private set; }

    /// <summary>The rows flushed, as the FROM clause names a table.</summary>
    internal string Sql => $"{SpoolFunction.Name}({_number})";

    internal IReadOnlyList<SpoolBlock> Blocks => _blocks;

    internal static Spool Find(long number) => Open[number];

    protected override void PassOn(RowChunk chunk)
    {
        var block = new SpoolBlock(chunk.Rows, new SpoolColumn[Columns.Count]);
        _length = 0;
        for (var i = 0; i < block.Columns.Length; i++) block.Columns[i] = Write(chunk, i);
        _file ??= File.OpenHandle(_path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        RandomAccess.Write(_file, _bytes.AsSpan(0, _length), _end);
        _blocks.Add(block);
        Rows += chunk.Rows;
        _end += _length;
    }

    internal void Read(long offset, Span<byte> bytes)
    {
        for (int read; bytes.Length > 0; bytes = bytes[read..], offset += read)
        {
            read = RandomAccess.Read(_file!, bytes, offset);
            if (read == 0) throw new EndOfStreamException($"{_path} is shorter than what was written to it.");
        }
    }

    /// <summary>Validity, if there are nulls, then values, then the texts that are too long to stand among them.</summary>
    private SpoolColumn Write(RowChunk chunk, int index)
    {
        var start = _end + _length;
        var validity = MemoryMarshal.AsBytes(chunk.Validity(index));
        validity.CopyTo(Take(validity.Length));
        var data = chunk.Data(index);
        var place = _length;
        data.CopyTo(Take(data.Length));
        var texts = Columns[index].Type == DuckDBType.Varchar ? WriteTexts(place, chunk.Rows) : 0;
        return new SpoolColumn(start, !validity.IsEmpty, texts);
    }

    private int WriteTexts(int place, int rows)
    {
        var length = 0;
        for (var row = 0; row < rows; row++)
        {
            var text = Text(place, row);
            if (text.IsInPlace) continue;
            new ReadOnlySpan<byte>(text.Start, text.Length).CopyTo(Take(text.Length));
            // Taking room may have moved the bytes.
            Text(place, row).Start = (byte*)length;
            length += text.Length;
        }

        return length;
    }

    private ref TextPlace Text(int place, int row) => ref MemoryMarshal.AsRef<TextPlace>(_bytes.AsSpan(place + (row * TextPlace.Bytes)));

    private Span<byte> Take(int count)
    {
        if (_length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + count));
        var room = _bytes.AsSpan(_length, count);
        _length += count;
        return room;
    }

    public override void Dispose()
    {
        Open.TryRemove(_number, out _);
        _file?.Dispose();
        base.Dispose();
    }
}

/// <summary>As many rows as a chunk holds.</summary>
internal sealed record SpoolBlock(int Rows, SpoolColumn[] Columns);

/// <param name="Start">Byte of the file.</param>
/// <param name="TextBytes">Of the texts behind the values.</param>
internal readonly record struct SpoolColumn(long Start, bool HasNulls, int TextBytes);

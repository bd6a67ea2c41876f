using System.Text;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Samples;

/// <summary>The beginning of a file's text, by which readers recognise their format.</summary>
public sealed class FileSample
{
    private const int HeadBytes = 8;
    private const int SampleBytes = 1 << 18;

    // One byte in so many may be damaged in a text.
    private const int MostStray = 20;

    private readonly Lazy<DelimitedDialect?> _dialect;

    private readonly Lazy<IReadOnlyList<(DelimitedDialect Dialect, IReadOnlyList<string> Forewords)>> _dialects;

    private readonly Lazy<byte[]> _head;

    private FileSample(SourceFile file, byte[] bytes, bool isWhole)
    {
        File = file;
        Bytes = bytes;
        IsWhole = isWhole;
        Text = LineEnds.Unify(Encoding.UTF8.GetString(bytes));
        _head = new Lazy<byte[]>(TakeHead);
        _dialect = new Lazy<DelimitedDialect?>(() => DelimitedDialect.Guess(this));
        _dialects = new(() => DelimitedDialect.Candidates(this));
    }

    public SourceFile File { get; }

    /// <summary>With a line feed at the end of each line, whatever the file has there.</summary>
    public string Text { get; }

    /// <summary>Whether the sample is all of the file.</summary>
    public bool IsWhole { get; }

    public bool IsEmpty => Text.AsSpan().Trim().IsEmpty;

    /// <summary>Whether the bytes are no text: zeros and other letters that no text has are among them, and not just a stray one here and there.</summary>
    public bool IsBinary => Bytes.AsSpan().Contains((byte)0) && Bytes.Count(letter => letter is < (byte)'\t' or (> (byte)'\r' and < (byte)' ')) > Bytes.Length / MostStray;

    public char FirstLetter => Text.AsSpan().TrimStart() is [var first, ..] ? first : '\0';

    internal byte[] Bytes { get; }

    /// <summary>The first bytes as they are in the file, which <see cref="Bytes"/> has as text.</summary>
    internal byte[] Head => _head.Value;

    /// <summary>How the file is divided into columns; null when it is not.</summary>
    internal DelimitedDialect? Dialect => _dialect.Value;

    /// <summary>How it is divided where one of the first lines, not always the first, is the header; with the lines before it.</summary>
    internal IReadOnlyList<(DelimitedDialect Dialect, IReadOnlyList<string> Forewords)> Dialects => _dialects.Value;

    public static FileSample Take(SourceFile file)
    {
        using var text = file.OpenText();
        var bytes = new byte[SampleBytes];
        var length = text.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return new FileSample(file, bytes[..length], length < bytes.Length);
    }

    private byte[] TakeHead()
    {
        var head = new byte[HeadBytes];
        using var raw = File.OpenRaw();
        return head[..raw.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }
}

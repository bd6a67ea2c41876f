using System.Text;
using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>The beginning of a file's text, by which readers recognise their format.</summary>
public sealed class FileSample
{
    private const int SampleBytes = 1 << 18;

    private readonly Lazy<DelimitedDialect?> _dialect;

    private FileSample(SourceFile file, byte[] bytes, bool isWhole)
    {
        File = file;
        Bytes = bytes;
        IsWhole = isWhole;
        Text = Encoding.UTF8.GetString(bytes);
        _dialect = new Lazy<DelimitedDialect?>(() => DelimitedDialect.Guess(this));
    }

    public SourceFile File { get; }

    public string Text { get; }

    /// <summary>Whether the sample is all of the file.</summary>
    public bool IsWhole { get; }

    public bool IsEmpty => Text.AsSpan().Trim().IsEmpty;

    /// <summary>Whether the bytes are no text: they hold zeros.</summary>
    public bool IsBinary => Bytes.AsSpan().Contains((byte)0);

    public char FirstLetter => Text.AsSpan().TrimStart() is [var first, ..] ? first : '\0';

    internal byte[] Bytes { get; }

    /// <summary>How the file is divided into columns; null when it is not.</summary>
    internal DelimitedDialect? Dialect => _dialect.Value;

    public static FileSample Take(SourceFile file)
    {
        using var text = file.OpenText();
        var bytes = new byte[SampleBytes];
        var length = text.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return new FileSample(file, bytes[..length], length < bytes.Length);
    }
}

using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Mapping;

namespace HubAtlas.Data.Reading.Contract;

/// <summary>What the user says about files that the files do not say themselves, and the limits a reader keeps to.</summary>
public sealed record ReadOptions
{
    /// <summary>Kind of document where the file does not say; null: the reader's own default.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>Year of publication where the file does not say.</summary>
    public int? Year { get; init; }

    /// <summary>Type of document where a table or points do not say (<c>pct</c>, <c>article</c>).</summary>
    public string? Type { get; init; }

    /// <summary>Which columns of a table mean what; needed by <c>table</c> only.</summary>
    public TableMapping? Mapping { get; init; }

    /// <summary>Whether documents are wanted with <see cref="Document.Text"/>, by readers that have it.</summary>
    public bool WantsText { get; init; }

    /// <summary>Where readers that must group more rows than fit in memory put their temporary files.</summary>
    public string TempFolder { get; init; } = Path.GetTempPath();

    /// <summary>Bytes of rows that one reader may hold in memory before it uses temporary files.</summary>
    public long GroupingBytes { get; init; } = 16L << 20;

    /// <summary>A line or record longer than this is rejected, so that no input can exhaust memory.</summary>
    public int MaximumRecordBytes { get; init; } = 64 << 20;

    /// <summary>The same for a row of a table: those of bibliographic exports reach some hundred kilobytes (abstract, references, thousands of authors).</summary>
    internal int MaximumRowBytes => Math.Min(8 << 20, MaximumRecordBytes);

    /// <summary>The options that stand in for what a file does not say, as part of what an import is known by; empty where none is given.</summary>
    internal string Given => string.Concat(
        Kind is { } kind ? $";kind={kind.Word()}" : "",
        Year is { } year ? string.Create(CultureInfo.InvariantCulture, $";year={year}") : "",
        Type is { } type ? $";type={type}" : "");

    /// <summary>Told the number of bytes of the files read since the last call, as they lie on the disk (compressed).</summary>
    public Action<long>? OnBytes { get; init; }
}

using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Importing;

/// <summary>What an import did.</summary>
public sealed record ImportSummary
{
    /// <summary>The files stored now, in the order of the plan.</summary>
    public required IReadOnlyList<InputFile> Files { get; init; }

    /// <summary>Names of files whose content was stored before.</summary>
    public required IReadOnlyList<string> AlreadyImported { get; init; }

    public required IReadOnlyList<SkippedFile> Skipped { get; init; }

    /// <summary>Messages of files that could not be read to their end; nothing of them was stored.</summary>
    public required IReadOnlyList<string> Failures { get; init; }

    /// <summary>Listed people, counted as often as their document is.</summary>
    public required long Mentions { get; init; }

    public required long Organisations { get; init; }

    /// <summary>Rejected rows by cause, most frequent first.</summary>
    public required IReadOnlyList<RejectCount> Rejects { get; init; }

    public required double Seconds { get; init; }

    public long Documents => Files.Sum(file => file.Documents);

    public long Contributions => Files.Sum(file => file.Contributions);

    public long Duplicates => Files.Sum(file => file.Duplicates);

    public long Rejected => Files.Sum(file => file.Rejected);
}

/// <param name="Example">Where the first of them stood.</param>
public sealed record RejectCount(string Cause, long Count, Reject Example);

/// <summary>How far an import is.</summary>
/// <param name="Bytes">Of the files as they lie on the disk.</param>
public readonly record struct ImportProgress(long Bytes, long TotalBytes, long Documents, int FilesDone, int Files);

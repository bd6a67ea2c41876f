using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Importing;

/// <summary>What an import did.</summary>
public sealed record ImportSummary
{
    /// <summary>The files stored now, in the order of the plan.</summary>
    public required IReadOnlyList<InputFile> Files { get; init; }

    /// <summary>What became of every record of these files, in the same order.</summary>
    public required IReadOnlyList<FileAccount> Accounts { get; init; }

    /// <summary>Names of files whose content was stored before.</summary>
    public required IReadOnlyList<string> AlreadyImported { get; init; }

    public required IReadOnlyList<SkippedFile> Skipped { get; init; }

    /// <summary>Messages of files that could not be read to their end; nothing of them was stored.</summary>
    public required IReadOnlyList<string> Failures { get; init; }

    /// <summary>Where the people of these files are said to be, and how many documents say no year.</summary>
    public PeopleTally People { get; init; } = new();

    /// <summary>What is beyond belief in the files stored now, a sentence each.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>Listed people, counted as often as their document is.</summary>
    public required long Mentions { get; init; }

    public required long Organisations { get; init; }

    /// <summary>Of the documents read, those of OpenAlex's expansion pack, which a recipe counts unless it says otherwise.</summary>
    public long Xpac { get; init; }

    /// <summary>Rejected rows by cause, most frequent first.</summary>
    public required IReadOnlyList<RejectCount> Rejects { get; init; }

    /// <summary>What was left out of documents, or assumed of them: one a cause, with the first example and how many in all.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>What was found in titles and abstracts; null where nothing was looked for.</summary>
    public KeywordCounts? Keywords { get; init; }

    public required double Seconds { get; init; }

    public long Documents => Files.Sum(file => file.Documents);

    public long Contributions => Files.Sum(file => file.Contributions);

    public long Duplicates => Files.Sum(file => file.Duplicates + file.DuplicateObservations);

    /// <summary>Figures of statistics that are stored.</summary>
    public long Observations => Files.Sum(file => file.Observations);

    public long Rejected => Files.Sum(file => file.Rejected);

    /// <summary>How many addresses, or documents, the remarks of a kind are about.</summary>
    public long Remarked(RemarkKind kind) => Remarks.Where(remark => remark.Kind == kind).Sum(remark => remark.Count);
}

/// <param name="WithText">Documents read whose title or abstract is known.</param>
/// <param name="Found">Of these, how many have each keyword, in ordinal order of its name.</param>
public sealed record KeywordCounts(long WithText, IReadOnlyList<(string Name, long Documents)> Found);

/// <summary>What became of every record of a file: documents read = stored + duplicates; what could not be used is rejected by cause.</summary>
/// <param name="Documents">Read from the file.</param>
/// <param name="Rejects">Most frequent first.</param>
public sealed record FileAccount(InputFile File, long Documents, long Organisations, IReadOnlyList<RejectCount> Rejects)
{
    /// <summary>Those of the duplicates that an earlier file had withdrawn.</summary>
    public long KeptOut { get; init; }

    /// <summary>Figures read from the file, without those that contradict an earlier row.</summary>
    public long Observations { get; init; }

    /// <summary>What was left out of its documents, or assumed of them; as <see cref="ImportSummary.Remarks"/>.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>Whether the store's account of the file agrees with the reader's.</summary>
    public bool IsBalanced => Documents == File.Documents + File.Duplicates && Observations == File.Observations + File.DuplicateObservations
        && Rejects.Sum(reject => reject.Count) == File.Rejected;
}

/// <param name="Example">Where the first of them stood.</param>
public sealed record RejectCount(string Cause, long Count, Reject Example)
{
    public static IReadOnlyList<RejectCount> Together(IReadOnlyList<RejectCount> first, IReadOnlyList<RejectCount> second) =>
        [.. first.Concat(second).GroupBy(reject => reject.Cause, StringComparer.Ordinal)
            .Select(same => same.First() with { Count = same.Sum(reject => reject.Count) })
            .OrderByDescending(count => count.Count).ThenBy(count => count.Cause, StringComparer.Ordinal)];
}

/// <summary>How far an import is.</summary>
/// <param name="Bytes">Of the files as they lie on the disk.</param>
public readonly record struct ImportProgress(long Bytes, long TotalBytes, long Documents, int FilesDone, int Files);

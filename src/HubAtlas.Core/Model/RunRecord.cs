namespace HubAtlas.Core.Model;

/// <summary>How an edition was made. All but <see cref="Times"/> is the same in every run of the same recipe on the same inputs.</summary>
public sealed record RunRecord
{
    public required string ProgramVersion { get; init; }

    /// <summary>SHA-256 of the recipe's canonical JSON.</summary>
    public required string RecipeHash { get; init; }

    public required IReadOnlyList<InputFile> Inputs { get; init; }

    /// <summary>Of the recipe's file of corrections; null when it names none.</summary>
    public string? CorrectionsSha256 { get; init; }

    /// <summary>In the order in which they ran.</summary>
    public required IReadOnlyList<StageRecord> Stages { get; init; }

    /// <summary>Every other file of the edition, by name; filled when the edition is published.</summary>
    public IReadOnlyList<PublishedFile> Files { get; init; } = [];

    /// <summary>The only part that may differ between two runs.</summary>
    public IReadOnlyList<StageTime> Times { get; init; } = [];
}

/// <summary>What went through a stage; rows in = rows out + dropped where the stage neither joins nor groups.</summary>
/// <param name="Dropped">By cause, in ordinal order of the cause.</param>
public sealed record StageRecord(string Name, long RowsIn, long RowsOut, IReadOnlyList<DroppedRows> Dropped);

public sealed record DroppedRows(string Cause, long Rows);

/// <param name="PeakMegabytes">Largest resident memory of the process until the stage ended.</param>
public sealed record StageTime(string Stage, double Seconds, double PeakMegabytes);

/// <param name="Name">Inside the edition's folder.</param>
public sealed record PublishedFile(string Name, long Bytes, string Sha256);

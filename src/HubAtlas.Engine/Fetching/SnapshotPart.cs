namespace HubAtlas.Engine.Fetching;

/// <summary>One file of a snapshot, as its manifest describes it.</summary>
/// <param name="Path">Below the base address, with forward slashes: <c>data/works/updated_date=…/part_000.gz</c>.</param>
/// <param name="UpdatedOn">Day of the partition; null when the path names none.</param>
/// <param name="Bytes">Compressed; null when the manifest does not say.</param>
/// <param name="Records">Null when the manifest does not say.</param>
/// <param name="Hash">SHA-256 or MD5 in lower-case hexadecimal; null when the manifest does not say.</param>
public sealed record SnapshotPart(string Path, DateOnly? UpdatedOn, long? Bytes, long? Records, string? Hash)
{
    /// <summary>A list of works that were merged away or deleted, not of works.</summary>
    public bool ListsRemoved { get; init; }

    /// <summary>Where it is kept below a folder; as on the server, where nothing else is said.</summary>
    public string LocalPath { get; init; } = Path;

    /// <summary>Partition and file: <c>updated_date=…/part_000.gz</c>.</summary>
    public string Name => string.Join('/', Path.Split('/')[^Math.Min(2, Path.Split('/').Length)..]);
}

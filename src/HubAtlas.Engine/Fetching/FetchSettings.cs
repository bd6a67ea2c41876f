namespace HubAtlas.Engine.Fetching;

/// <summary>The two copies of the snapshot.</summary>
public enum SnapshotFormat
{
    /// <summary>gzip JSON Lines: can be read while it comes in.</summary>
    JsonLines,

    /// <summary>Must lie on the disk to be read, for what is needed first stands at its end.</summary>
    Parquet,
}

/// <summary>What is fetched, and how patient a download is.</summary>
public sealed record FetchSettings
{
    /// <summary>The snapshot's public address.</summary>
    public static readonly Uri PublicAddress = new("https://openalex.s3.amazonaws.com/");

    /// <summary>Where ROR deposits its releases.</summary>
    public static readonly Uri Zenodo = new("https://zenodo.org/");

    /// <summary>Bytes that no file has; what a server says or sends beyond is refused.</summary>
    public const long LargestPart = 100_000_000_000;

    public SnapshotFormat Format { get; init; }

    public Uri BaseUrl { get; init; } = PublicAddress;

    /// <summary>Failures in a row, without a byte between them, after which a part is given up.</summary>
    public int Attempts { get; init; } = 8;

    /// <summary>How often a part whose content is wrong is fetched anew.</summary>
    public int Repeats { get; init; } = 3;

    /// <summary>Doubles with every failure in a row.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(0.5);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A connection that gives nothing for so long is dropped.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(60);
}

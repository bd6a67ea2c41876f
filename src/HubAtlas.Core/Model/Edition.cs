using System.Text.Json.Serialization;

namespace HubAtlas.Core.Model;

/// <summary>One ranking, made by one recipe from named inputs: everything that is published about it.</summary>
public sealed record Edition
{
    public required Recipe Recipe { get; init; }

    /// <summary>True when any input is simulated; every output says so.</summary>
    public required bool IsSimulated { get; init; }

    public required IReadOnlyList<InputFile> Inputs { get; init; }

    public required IReadOnlyList<WorldTotal> WorldTotals { get; init; }

    public required IReadOnlyList<LeftOut> LeftOut { get; init; }

    /// <summary>By rank.</summary>
    public required IReadOnlyList<Cluster> Clusters { get; init; }

    public required IReadOnlyList<EconomyRow> Economies { get; init; }

    /// <summary>Located contributions by precision, all kinds together.</summary>
    public required IReadOnlyList<PrecisionTally> Precisions { get; init; }

    /// <summary>Where the inhabitants of clusters come from; null where none were asked for.</summary>
    public PopulationSource? Population { get; init; }

    /// <summary>How unevenly each kind and the score are spread over the clusters; the score last.</summary>
    public IReadOnlyList<Concentration> Concentration { get; init; } = [];

    /// <summary>Groups of economies, by grouping and name.</summary>
    public IReadOnlyList<RegionRow> Regions { get; init; } = [];

    /// <summary>Statements about the recipe's parameters ("27 clusters vanish at …"), in words.</summary>
    public IReadOnlyList<string> Diagnoses { get; init; } = [];

    /// <summary>What the counted sources bring into the figures that the world does not, each with how many documents it concerns, in words.</summary>
    public IReadOnlyList<string> SourceNotes { get; init; } = [];

    /// <summary>How the clusters' uncertainty was measured; null where it was not.</summary>
    public Uncertainty? Uncertainty { get; init; }
}

/// <summary>Counted documents of one dataset and type.</summary>
/// <param name="Dataset">The beginning of their ids, up to the colon.</param>
/// <param name="Type">In lower case; empty where the source does not say.</param>
public sealed record CountedSource(DocumentKind Kind, string Dataset, string Type, long Documents);

/// <summary>The places of an edition: which cluster each belongs to, in what role. In the order of place ids.</summary>
public sealed record Member(CountedPlace Counted, string? ClusterId, PointRole Role);

public sealed record PrecisionTally(Precision Precision, Tally Tally);

/// <summary>An economy's part in the edition; a cross-border cluster counts for each of its economies.</summary>
/// <param name="Clusters">Ranked clusters that list the economy.</param>
/// <param name="TopClusters">Of these, within the recipe's top.</param>
/// <param name="WorldShares">The economy's located percent of each kind's world total, in clusters or not.</param>
/// <param name="ClusterShares">The part of that inside clusters.</param>
public sealed record EconomyRow(
    string Economy, int Clusters, int TopClusters, string? FirstCluster, int? FirstRank,
    IReadOnlyList<double?> WorldShares, IReadOnlyList<double?> ClusterShares);

/// <summary>A file that was imported, known by its content.</summary>
/// <param name="Name">File name without folder.</param>
public sealed record InputFile(
    string Sha256, string Name, string Source, long Bytes, bool IsSimulated,
    long Documents, long Contributions, long Duplicates, long Rejected)
{
    /// <summary>Figures of statistics that are stored of it; editions are not made from such files and do not list them.</summary>
    [JsonIgnore]
    public long Observations { get; init; }

    /// <summary>Figures that it gives twice with one value; one of each is stored.</summary>
    [JsonIgnore]
    public long DuplicateObservations { get; init; }
}

/// <summary>A row that could not be used, with where it stood.</summary>
/// <param name="Line">1-based line or record number.</param>
/// <param name="Column">Empty when the whole row is meant.</param>
public sealed record Reject(string File, long Line, string Column, string Value, string Cause);

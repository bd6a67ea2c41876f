namespace HubAtlas.Core.Model;

/// <summary>A ranked cluster of one edition.</summary>
public sealed record Cluster
{
    /// <summary>Readable and unique in the edition: economy and cities (<c>jp-tokyo-yokohama</c>).</summary>
    public required string Id { get; init; }

    /// <summary>1-based.</summary>
    public required int Rank { get; init; }

    public required string Name { get; init; }

    /// <summary>Economies that hold at least the recipe's share of the cluster's mentions, largest first.</summary>
    public required IReadOnlyList<string> Economies { get; init; }

    public required ClusterFigures Figures { get; init; }

    /// <summary>Sum over the kinds of kind weight × world share, in percent.</summary>
    public required double Score { get; init; }

    public required ClusterShape Shape { get; init; }

    public required ClusterProfile Profile { get; init; }

    /// <summary>Null where the inhabitants are not known.</summary>
    public Intensity? Intensity { get; init; }

    /// <summary>Null where citations are not known.</summary>
    public CitationImpact? Citations { get; init; }

    /// <summary>Null where it was not measured.</summary>
    public ClusterUncertainty? Uncertainty { get; init; }
}

/// <summary>What was counted in a cluster. Lists are by <see cref="DocumentKind"/> (index = the enum's value).</summary>
/// <param name="ByKind">Mentions and fractional shares.</param>
/// <param name="FullCounts">Documents with at least one person in the cluster.</param>
/// <param name="WorldShares">Percent of the world's total under the recipe's counting; null where the world has none.</param>
public sealed record ClusterFigures(
    IReadOnlyList<Tally> ByKind, IReadOnlyList<long> FullCounts, IReadOnlyList<double?> WorldShares, int PlaceCount)
{
    public long Mentions => ByKind.Sum(t => t.Mentions);
}

/// <summary>Where a cluster lies.</summary>
/// <param name="Centre">Centre of mass of its mentions on the sphere.</param>
/// <param name="Outline">Polygons as RFC 7946 wants them: closed exterior rings, counter-clockwise, cut at the antimeridian.</param>
/// <param name="DiameterKm">Largest great-circle distance between two members.</param>
public sealed record ClusterShape(GeoPoint Centre, IReadOnlyList<IReadOnlyList<GeoPoint>> Outline, double AreaKm2, double DiameterKm);

/// <summary>What a cluster is made of.</summary>
/// <param name="Cities">By falling mentions.</param>
/// <param name="EconomyParts">All economies touched, by falling mentions, those below the recipe's share included.</param>
/// <param name="Organisations">The leading ones of each kind, by falling shares.</param>
/// <param name="Fields">The leading ones of each kind, by falling shares.</param>
public sealed record ClusterProfile(
    IReadOnlyList<CityPart> Cities,
    IReadOnlyList<EconomyPart> EconomyParts,
    IReadOnlyList<Leader> Organisations,
    IReadOnlyList<Leader> Fields,
    IReadOnlyList<YearPart> Years)
{
    /// <summary>Null where no store was asked, as in a live re-run.</summary>
    public ClusterInside? Inside { get; init; }
}

public sealed record CityPart(string City, string Admin1, string Economy, long Mentions);

public sealed record EconomyPart(string Economy, long Mentions, IReadOnlyList<Tally> ByKind);

/// <param name="Shares">Billionths of documents.</param>
public sealed record Leader(DocumentKind Kind, string Name, long Shares);

/// <param name="Shares">Billionths of documents.</param>
public sealed record YearPart(DocumentKind Kind, int Year, long Shares);

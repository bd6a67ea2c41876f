namespace HubAtlas.Core.Model;

/// <summary>What the store says of a cluster beyond its leaders; lists are empty where nothing is known.</summary>
public sealed record ClusterInside
{
    /// <summary>Of all contributions of each kind; an organisation of several kinds counts for each, so the sum can exceed all.</summary>
    public IReadOnlyList<OrganisationKindPart> OrganisationKinds { get; init; } = [];

    /// <summary>The largest fields of each kind, by falling shares.</summary>
    public IReadOnlyList<FieldPart> Fields { get; init; } = [];

    /// <summary>One for each kind that the cluster has.</summary>
    public IReadOnlyList<Collaboration> Collaborations { get; init; } = [];

    /// <summary>The leading partners of each kind, by falling documents.</summary>
    public IReadOnlyList<Partner> Partners { get; init; } = [];

    /// <summary>The cluster it comes closest to; null when it is the only one.</summary>
    public Neighbour? Nearest { get; init; }

    /// <summary>The dense areas that merging joined into this cluster, largest first; empty when it is one dense area.</summary>
    public IReadOnlyList<MergedPart> MergedParts { get; init; } = [];

    /// <summary>How its contributions were located, fine to coarse.</summary>
    public IReadOnlyList<LocatedPart> Located { get; init; } = [];
}

/// <param name="Type">The registry's word (<c>company</c>, <c>education</c>); null where it does not know the organisation.</param>
/// <param name="Shares">Billionths of documents.</param>
public sealed record OrganisationKindPart(DocumentKind Kind, string? Type, long Shares);

/// <param name="Shares">Billionths of documents; a document counts in full for each of its fields.</param>
/// <param name="LocationQuotient">
/// The field's part of the cluster over its part of the world (Balassa 1965); 1 is the world's average. Null below the recipe's minimum.
/// </param>
public sealed record FieldPart(DocumentKind Kind, string Field, long Shares, double? LocationQuotient)
{
    /// <summary>Revealed symmetric comparative advantage, (LQ − 1) / (LQ + 1): −1 to below 1, 0 is the world's average.</summary>
    public double? Symmetric => LocationQuotient is { } q ? (q - 1) / (q + 1) : null;
}

/// <summary>How much of a cluster's work is done with others; what was not located cannot be seen, so these are lower bounds.</summary>
/// <param name="Documents">With at least one contribution in the cluster.</param>
/// <param name="Elsewhere">Of these, with a contribution located outside the cluster.</param>
/// <param name="Abroad">Of these, with contributions in two or more economies.</param>
public sealed record Collaboration(DocumentKind Kind, long Documents, long Elsewhere, long Abroad);

/// <summary>A place that shares documents with a cluster.</summary>
/// <param name="ClusterId">Null for a city outside all clusters.</param>
/// <param name="Economy">Of a cluster: its economies, joined by a slash.</param>
/// <param name="Documents">That both have a part in.</param>
/// <param name="Overlap">Sum over these of the product of both parts, in billionths of a document.</param>
public sealed record Partner(
    DocumentKind Kind, string? ClusterId, string Name, string Admin1, string Economy, long Documents, long Overlap);

/// <param name="DistanceKm">Between the closest members; a merge gap of this or more would make the two one.</param>
/// <param name="Here">The member of this cluster that comes closest.</param>
public sealed record Neighbour(string ClusterId, double DistanceKm, PlaceName Here, PlaceName There);

/// <param name="GapKm">To the closest other part of the same cluster; a merge gap below it would cut the part off.</param>
public sealed record MergedPart(string Name, long Mentions, double GapKm, PlaceName Here, PlaceName There)
{
    /// <summary>Why it was merged, where that was for the ties of its people; null where the gap did it or another part was merged into it.</summary>
    public TieEvidence? Ties { get; init; }
}

/// <summary>Where the partners outside of a dense area are, as parts of 1 of the fractional weight of shared documents.</summary>
/// <param name="Into">The neighbour's name.</param>
/// <param name="NextShare">The largest part in any other cluster, or in none.</param>
/// <param name="NoiseShare">The part in no cluster.</param>
public sealed record TieEvidence(string Into, double Share, double NextShare, double NoiseShare);

/// <summary>A place as a page shows it.</summary>
/// <param name="PlaceId">As in the list of members.</param>
public sealed record PlaceName(int PlaceId, GeoPoint Point, string City, string Economy);

/// <param name="Method">The geocoder's rule, in a word or two.</param>
public sealed record LocatedPart(Precision Precision, string Method, Tally Tally);

/// <summary>Documents that two clusters share.</summary>
/// <param name="First">Id; the better ranked of the two.</param>
/// <param name="Documents">Full count.</param>
/// <param name="Overlap">Fractional weight: sum over these of the product of both parts, in billionths of a document.</param>
/// <param name="Association">
/// Documents over the product of both clusters' totals of such documents (association strength, van Eck and Waltman 2009).
/// </param>
public sealed record Tie(string First, string Second, DocumentKind Kind, long Documents, long Overlap, double Association);

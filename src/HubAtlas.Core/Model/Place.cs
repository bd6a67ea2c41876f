namespace HubAtlas.Core.Model;

/// <summary>A located point where people are, with the city it belongs to.</summary>
/// <param name="Id">0-based position in the order of latitude, longitude, economy, region, city: the same in any order of import.</param>
/// <param name="Key">The store's name for the place, made from its content.</param>
public sealed record Place(int Id, long Key, GeoPoint Point, string City, string Admin1, string Economy);

/// <summary>What was counted at one place for one kind of document.</summary>
/// <param name="Mentions">Listed inventors or authors.</param>
/// <param name="Shares">Their shares of documents, in billionths.</param>
public readonly record struct Tally(long Mentions, long Shares)
{
    public static Tally operator +(Tally left, Tally right) => new(left.Mentions + right.Mentions, left.Shares + right.Shares);
}

/// <summary>A place and its tallies by <see cref="DocumentKind"/> (index = the enum's value).</summary>
public sealed record CountedPlace(Place Place, IReadOnlyList<Tally> ByKind)
{
    /// <summary>Of all kinds. Summed once: every stage asks every place.</summary>
    public long Mentions { get; } = ByKind.Sum(kind => kind.Mentions);
}

/// <summary>One answer row of the store: what one kind of document has at one place.</summary>
public sealed record PlaceTally(
    long Key, GeoPoint Point, string City, string Admin1, string Economy, DocumentKind Kind, Tally Tally);

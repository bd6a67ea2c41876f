using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>members.csv</c>: every located place, in a cluster or not, with all digits.</summary>
internal static class MemberTable
{
    // Billionths of a document: nine decimals are exact.
    private const int ExactDecimals = 9;

    public static IReadOnlyList<Column<Member>> Columns(Recipe recipe) =>
    [
        new("place_id", "integer", "0-based, in the order of latitude, longitude, economy, region, city.",
            m => Cell.Of(m.Counted.Place.Id)),
        new("lat", "number", "Latitude, degrees, WGS 84.", m => Cell.Exact(m.Counted.Place.Point.Latitude)),
        new("lon", "number", "Longitude, degrees.", m => Cell.Exact(m.Counted.Place.Point.Longitude)),
        new("cluster_id", "string", "Empty for noise.", m => Cell.Of(m.ClusterId)),
        new("role", "string", "core, border or noise, as in DBSCAN.", m => Cell.Of(Role(m.Role))),
        new("mentions", "integer", "Listed inventors, authors and funded companies, all kinds together.", m => Cell.Of(m.Counted.Mentions)),
        new("place_key", "integer", "The store's own name of the place.", m => Cell.Of(m.Counted.Place.Key)),
        new("city", "string", "City that the place belongs to.", m => Cell.Of(m.Counted.Place.City)),
        new("admin1", "string", "First-level region: code in the United States, name elsewhere.", m => Cell.Of(m.Counted.Place.Admin1)),
        new("economy", "string", "ISO 3166 alpha-2 code.", m => Cell.Of(m.Counted.Place.Economy)),
        .. RankingTable.Kinds(recipe).SelectMany(kind => Counts(recipe, kind)),
    ];

    private static IEnumerable<Column<Member>> Counts(Recipe recipe, DocumentKind kind)
    {
        var counts = recipe.Counts(kind);
        yield return new($"{kind.Word()}_mentions", "integer", $"Mentions on {kind.Plural()}.",
            m => counts ? Cell.Of(Tally(m, kind).Mentions) : Cell.Missing);
        yield return new(kind.Plural(), "number", $"{kind.Plural()}, fractional count, exact to nine decimals.",
            m => counts ? Cell.Documents(Tally(m, kind).Shares, ExactDecimals) : Cell.Missing);
    }

    private static Tally Tally(Member member, DocumentKind kind) =>
        (int)kind < member.Counted.ByKind.Count ? member.Counted.ByKind[(int)kind] : default;

    private static string Role(PointRole role) => role.ToString().ToLower(CultureInfo.InvariantCulture);
}

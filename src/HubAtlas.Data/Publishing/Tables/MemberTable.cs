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
        new("place_id", m => Cell.Of(m.Counted.Place.Id)),
        new("lat", m => Cell.Exact(m.Counted.Place.Point.Latitude)),
        new("lon", m => Cell.Exact(m.Counted.Place.Point.Longitude)),
        new("cluster_id", m => Cell.Of(m.ClusterId)),
        new("role", m => Cell.Of(Role(m.Role))),
        new("mentions", m => Cell.Of(m.Counted.Mentions)),
        new("place_key", m => Cell.Of(m.Counted.Place.Key)),
        new("city", m => Cell.Of(m.Counted.Place.City)),
        new("admin1", m => Cell.Of(m.Counted.Place.Admin1)),
        new("economy", m => Cell.Of(m.Counted.Place.Economy)),
        .. RankingTable.Kinds(recipe).SelectMany(kind => Counts(recipe, kind)),
    ];

    private static IEnumerable<Column<Member>> Counts(Recipe recipe, DocumentKind kind)
    {
        var counts = recipe.Counts(kind);
        yield return new($"{kind.Word()}_mentions", m => counts ? Cell.Of(Tally(m, kind).Mentions) : Cell.Missing);
        yield return new(kind.Plural(), m => counts ? Cell.Documents(Tally(m, kind).Shares, ExactDecimals) : Cell.Missing);
    }

    private static Tally Tally(Member member, DocumentKind kind) =>
        (int)kind < member.Counted.ByKind.Count ? member.Counted.ByKind[(int)kind] : default;

    private static string Role(PointRole role) => role.ToString().ToLower(CultureInfo.InvariantCulture);
}

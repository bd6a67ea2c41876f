using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>ranking.csv</c> about a cluster's inhabitants; empty where these are not known.</summary>
internal static class IntensityColumns
{
    public static IEnumerable<Column<Cluster>> Of(Recipe recipe, IReadOnlyList<DocumentKind> kinds) =>
    [
        new("population", c => Cell.Of(Whole(c.Intensity?.Inhabitants))),
        new("population_source", c => Cell.Of(c.Intensity?.Source)),
        .. kinds.Select(kind => new Column<Cluster>(
            $"{kind.Plural()}_per_million", c => Cell.Of(recipe.Counts(kind) ? c.Intensity?.PerMillion[(int)kind] : null, Rounded.CountDecimals))),
        new("score_per_million", c => Cell.Percent(c.Intensity?.Score)),
        new("intensity_rank", c => Cell.Of(c.Intensity?.Rank)),
    ];

    private static long? Whole(double? inhabitants) => inhabitants is { } n ? (long)Math.Round(n, MidpointRounding.AwayFromZero) : null;
}

using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>ranking.csv</c> about a cluster's inhabitants; empty where these are not known.</summary>
internal static class IntensityColumns
{
    public static IEnumerable<Column<Cluster>> Of(Recipe recipe, IReadOnlyList<DocumentKind> kinds) =>
    [
        new("population", "integer", "Inhabitants within the outline.", c => Cell.Of(Whole(c.Intensity?.Inhabitants))),
        new("population_source", "string", "Where the inhabitants come from.", c => Cell.Of(c.Intensity?.Source)),
        .. kinds.Select(kind => new Column<Cluster>(
            $"{kind.Plural()}_per_million", "number", $"{kind.Plural()} for a million inhabitants, under the recipe's counting.",
            c => Cell.Of(recipe.Counts(kind) ? c.Intensity?.PerMillion[(int)kind] : null, Rounded.CountDecimals))),
        new("score_per_million", "number", "Score for a million inhabitants, in percent.", c => Cell.Percent(c.Intensity?.Score)),
        new("intensity_rank", "integer", "1 is the largest score for a million inhabitants.", c => Cell.Of(c.Intensity?.Rank)),
    ];

    private static long? Whole(double? inhabitants) => inhabitants is { } n ? (long)Math.Round(n, MidpointRounding.AwayFromZero) : null;
}

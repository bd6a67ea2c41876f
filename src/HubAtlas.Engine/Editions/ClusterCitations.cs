using HubAtlas.Core.Citing;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Editions;

/// <summary>How a cluster's publications are cited, compared with all of the store's of their field, year and type, whatever fields the recipe counts.</summary>
internal static class ClusterCitations
{
    private const double Minimum = 50;
    private const long SmallestStratum = 50;

    /// <returns>Null where no citations of the recipe's publications are known.</returns>
    public static IReadOnlyDictionary<string, CitationImpact>? Measure(Questions questions, GroupedWorld grouped)
    {
        var recipe = grouped.Recipe;
        if (grouped.Questions is not { } asked || recipe.Kinds.FirstOrDefault(kind => kind.Kind == DocumentKind.Publication) is not { } kind) return null;
        using var citations = questions.Cite(new(kind.FirstYear, kind.LastYear, kind.Types, FieldLevels.Field));
        if (citations.Strata().Count == 0) return null;
        CitationScoring.Score(citations, SmallestStratum);
        return asked.Cited(citations, recipe.Counting.Method)
            .ToDictionary(cluster => grouped.Ranking.ByIndex[cluster.Key].Id, cluster => Citer.Impact(cluster.Value, Minimum), StringComparer.Ordinal);
    }
}

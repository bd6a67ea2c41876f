using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Web.Library;

namespace HubAtlas.Web.Api;

/// <summary>Answer of <c>/api/editions</c>.</summary>
/// <param name="Unreadable">A sentence for every folder that could not be read.</param>
/// <param name="CanAsk">Whether this server re-runs editions with other parameters.</param>
public sealed record EditionList(string Version, bool CanAsk, IReadOnlyList<EditionHead> Editions, IReadOnlyList<string> Unreadable);

/// <summary>What tells editions apart.</summary>
public sealed record EditionHead(
    string Name, string Title, bool IsSimulated, string RecipeHash, int Clusters, IReadOnlyList<string> Kinds,
        int? FirstYear, int? LastYear)
{
    internal static EditionHead Of(PublishedEdition published)
    {
        var edition = published.Edition;
        return new(
            published.Name, edition.Recipe.Title, edition.IsSimulated, edition.Recipe.Hash, edition.Clusters.Count,
            [.. edition.Recipe.Kinds.Select(k => k.Kind.Word())],
            edition.Recipe.Kinds.Min(k => k.FirstYear), edition.Recipe.Kinds.Max(k => k.LastYear));
    }
}

/// <summary>Answer of <c>/api/editions/{name}</c>: the whole edition but for the clusters' inside and outlines.</summary>
/// <param name="Groups">World Bank region and income group of the economies that have clusters, by ISO code.</param>
public sealed record EditionAnswer(
    string Name, Recipe Recipe, bool IsSimulated, IReadOnlyList<ClusterRow> Clusters, IReadOnlyList<EconomyRow> Economies,
    IReadOnlyDictionary<string, EconomyGroup> Groups, IReadOnlyList<WorldTotal> WorldTotals,
        IReadOnlyList<LeftOut> LeftOut, IReadOnlyList<PrecisionTally> Precisions,
    IReadOnlyList<string> Diagnoses, IReadOnlyList<InputFile> Inputs, IReadOnlyList<FolderFile> Files)
{
    internal static EditionAnswer Of(PublishedEdition published)
    {
        var edition = published.Edition;
        return new(
            published.Name, edition.Recipe, edition.IsSimulated, [.. edition.Clusters.Select(c => ClusterRow.Of(c, edition.Recipe))],
            edition.Economies, EconomyGroup.Of(edition.Clusters), edition.WorldTotals,
                edition.LeftOut, edition.Precisions, edition.Diagnoses, edition.Inputs, published.Files());
    }
}

/// <summary>Groups of the World Bank; empty where it gives none.</summary>
public sealed record EconomyGroup(string Region, string IncomeGroup)
{
    internal static IReadOnlyDictionary<string, EconomyGroup> Of(IReadOnlyList<Cluster> clusters) =>
        clusters.SelectMany(c => c.Economies).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToDictionary(code => code, code => new EconomyGroup(EconomyGroups.Region(code), EconomyGroups.IncomeGroup(code)));
}

/// <summary>Answer of <c>/api/editions/{name}/clusters/{id}</c>: one cluster with all of its inside.</summary>
public sealed record ClusterAnswer(
    ClusterRow Row, IReadOnlyList<CityPart> Cities, IReadOnlyList<EconomyPart> EconomyParts,
    IReadOnlyList<LeaderRow> Organisations, IReadOnlyList<LeaderRow> Fields, IReadOnlyList<YearRow> Years)
{
    internal static ClusterAnswer Of(Cluster cluster, Recipe recipe) => new(
        ClusterRow.Of(cluster, recipe), cluster.Profile.Cities, cluster.Profile.EconomyParts,
        LeaderRow.Of(cluster, cluster.Profile.Organisations, int.MaxValue), LeaderRow.Of(cluster, cluster.Profile.Fields, int.MaxValue),
        [.. cluster.Profile.Years.Select(y => new YearRow(y.Kind.Word(), y.Year, y.Shares / (double)Contribution.Whole))]);
}

public sealed record YearRow(string Kind, int Year, double Documents);

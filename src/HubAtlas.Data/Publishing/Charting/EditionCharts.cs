using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Charting;

/// <summary>The charts of an edition: its first clusters, and the economies that have most of them.</summary>
internal static class EditionCharts
{
    private const int Shown = 30;

    public static string Clusters(Edition edition, RunRecord run)
    {
        var kinds = edition.Recipe.Kinds.OrderBy(k => k.Kind).ToList();
        return BarChart.Of(
            $"The first {Math.Min(Shown, edition.Clusters.Count)} clusters: percent of the world",
            [.. kinds.Select(k => (k.Kind.Word(), k.Kind.Plural()))],
            [.. edition.Clusters.Take(Shown).Select(c => new Bar(
                $"{Show.Count(c.Rank)}. {Name(c)}",
                [.. kinds.Select(k => (k.Kind.Word(), k.Weight * (c.Figures.WorldShares[(int)k.Kind] ?? 0)))], Show.Percent(c.Score)))],
            Source(edition, run), Provenance.Line(edition, run));
    }

    public static string Economies(Edition edition, RunRecord run) => BarChart.Of(
        edition.Clusters.Count > edition.Recipe.Top ? $"Clusters within the first {edition.Recipe.Top} by economy" : "Clusters by economy", [],
        [.. edition.Economies.Where(e => e.TopClusters > 0).OrderByDescending(e => e.TopClusters).ThenBy(e => e.FirstRank).Take(Shown)
            .Select(e => new Bar(EconomyNames.Of(e.Economy), [("patent", e.TopClusters)], Show.Count(e.TopClusters)))],
        Source(edition, run), Provenance.Line(edition, run));

    private static string Name(Cluster cluster) => Show.Short(cluster.Name, 34);

    private static string Source(Edition edition, RunRecord run) =>
        $"{SourceSection.Cite(new ReportSubject(edition, [], new Dictionary<string, long>(), run))} {Provenance.Cities}";
}

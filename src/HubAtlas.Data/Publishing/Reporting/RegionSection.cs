using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>Regions, income groups, and how concentrated the ranking is.</summary>
internal static class RegionSection
{
    public static Markup Of(ReportSubject subject) => subject.Edition.Regions.Count == 0 ? Markup.Nothing : Markup.Of($"""
        <section id="world-regions"><h2>Regions and concentration</h2>
        <p class="note">A cluster that crosses a border counts once for each group that its economies lie in. Shares are fractional counts inside the
        first {subject.Recipe.Top} clusters. Regions: United Nations (M49); income groups: World Bank.</p>
        {Regions(subject)}{Concentration(subject.Edition.Concentration)}</section>

        """);

    public static string Name(Grouping grouping) => grouping switch
    {
        Grouping.World => "World",
        Grouping.UnRegion => "UN region",
        Grouping.UnSubregion => "UN sub-region",
        Grouping.Region => "World Bank region",
        Grouping.IncomeGroup => "Income group",
        _ => "Economy",
    };

    private static Markup Regions(ReportSubject subject)
    {
        var names = subject.Edition.Clusters.ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        return PlainTable.Of(
            "Clusters by region and income group",
            [
                "Group", "Kind", $"Clusters in the first {subject.Recipe.Top}#", "All#", "First cluster", "Its rank#",
                .. subject.Kinds.Select(k => $"{Show.Capital(k.Plural())}#"),
            ],
            subject.Edition.Regions.Where(r => r.Clusters > 0 && r.Grouping is Grouping.World or Grouping.UnRegion or Grouping.IncomeGroup)
                .OrderBy(r => r.Grouping).ThenByDescending(r => r.TopClusters).ThenBy(r => r.Group, StringComparer.Ordinal)
                .Select(IReadOnlyList<string> (r) =>
                [
                    r.Group, Name(r.Grouping), Show.Count(r.TopClusters), Show.Count(r.Clusters),
                    r.FirstCluster is { } id ? names.GetValueOrDefault(id, id) : Show.Missing,
                    r.FirstRank is { } rank ? Show.Count(rank) : Show.Missing,
                    .. subject.Kinds.Select(kind => Show.Percent(r.TopShares[(int)kind])),
                ]));
    }

    /// <summary>The rows of <c>concentration.csv</c>, for reading.</summary>
    public static Markup Concentration(IReadOnlyList<Concentration> rows) => PlainTable.Of(
        "Concentration",
        ["Measure", .. ConcentrationTable.Firsts(rows).Select(n => $"First {Show.Count(n)}#"), "Gini#", "Herfindahl#", "As many equal clusters#"],
        rows.Select(IReadOnlyList<string> (c) =>
        [
            ConcentrationTable.Measure(c), .. c.First.Select(f => Show.Percent(f.Percent)),
            Number(c.Gini), Number(c.Herfindahl), c.EffectiveClusters is { } n ? Show.Number(n) : Show.Missing,
        ]));

    private static string Number(double? number) => number is { } n ? Rounded.Text(n, Decimals) : Show.Missing;

    private const int Decimals = 3;
}

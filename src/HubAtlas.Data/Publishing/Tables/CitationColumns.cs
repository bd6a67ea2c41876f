using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>ranking.csv</c> about how a cluster's publications are cited; an edition whose store knows no citations has none.</summary>
internal static class CitationColumns
{
    private const int Tenth = 10;

    public static IReadOnlyList<Column<Cluster>> Of(Edition edition) => !edition.Clusters.Any(c => c.Citations is not null) ? [] :
    [
        new("publications_compared", c => c.Citations is { } cited ? Cell.Documents(cited.Works) : Cell.Missing),
        new("publications_top_10", c => c.Citations is { } cited ? Cell.Documents(cited.Top(Tenth).Count) : Cell.Missing),
        .. Measured("publications_top_10_share", c => c.Citations?.Top(Tenth).Proportion, Rounded.PercentDecimals),
        .. Measured("mncs", c => c.Citations?.Mean, Rounded.CountDecimals),
    ];

    private static IEnumerable<Column<Cluster>> Measured(string name, Func<Cluster, MeasuredMean?> figure, int decimals) =>
    [
        new(name, c => Cell.Of(figure(c)?.Value, decimals)), new($"{name}_low", c => Cell.Of(figure(c)?.Low, decimals)), new($"{name}_high", c => Cell.Of(figure(c)?.High, decimals)),
    ];
}

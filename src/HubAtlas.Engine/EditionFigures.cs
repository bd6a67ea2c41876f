using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine;

/// <summary>The figures of an edition as statistics: documents of each cluster by year of publication.</summary>
internal static class EditionFigures
{
    /// <param name="source">Name of the edition's folder.</param>
    public static IEnumerable<StoredObservation> Of(Edition edition, string source)
    {
        var row = 0L;
        foreach (var cluster in edition.Clusters)
        {
            foreach (var part in cluster.Profile.Years)
            {
                var measure = MeasureOf(part.Kind);
                var series = new StatisticalSeries(UnitKind.Cluster, cluster.Id, cluster.Name, measure, measure, "fractional counts", "");
                yield return new(new(series, part.Year, "", part.Shares / (decimal)Contribution.Whole, ObservationFlag.None, ++row), source, "");
            }
        }
    }

    public static IReadOnlyList<MeasureSummary> Summaries(Edition edition, string source) =>
    [
        .. Of(edition, source).GroupBy(f => f.Observation.Series.Measure, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new MeasureSummary(
            g.Key, g.Key, "fractional counts", UnitKind.Cluster, [], g.Select(f => f.Observation.Series.Unit).Distinct().Count(), g.Min(f => f.Observation.Year), g.Max(f => f.Observation.Year),
            g.Count(), g.Count() / (double)(g.Select(f => f.Observation.Series.Unit).Distinct().Count() * g.Select(f => f.Observation.Year).Distinct().Count()), source, "")),
    ];

    private static string MeasureOf(DocumentKind kind) => kind.Word().ToLower(CultureInfo.InvariantCulture) + "s";
}

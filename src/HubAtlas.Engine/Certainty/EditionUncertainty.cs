using System.Globalization;
using HubAtlas.Core.Certainty;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Certainty;

/// <summary>Measures how sure an edition's ranks are, layer by layer. Here the layers meet; further ones join here.</summary>
internal static class EditionUncertainty
{
    /// <summary>Pairs and their covariances grow with the square: more would take gigabytes.</summary>
    public const int MostClusters = 2_000;

    /// <summary>Layers that this version can measure.</summary>
    public static readonly IReadOnlyList<UncertaintyLayer> Measurable = [UncertaintyLayer.Sampling];

    /// <param name="asked">About the edition's clusters.</param>
    /// <param name="idByIndex">Their ids by the number under which the store knows them.</param>
    /// <exception cref="AtlasException">Too many clusters.</exception>
    public static EditionSnapshot Measure(
        EditionSnapshot snapshot, ClusterQuestions asked, IReadOnlyDictionary<int, string> idByIndex, UncertaintyRecipe settings,
        int threads, CancellationToken stop)
    {
        var edition = snapshot.Edition;
        RequireFew(edition.Clusters.Count);
        var covariance = ScoreCovariance.Of(edition.Clusters.Count, KindTotals.Of(edition, ByRank(asked.Products(), edition, idByIndex)));
        var scores = edition.Clusters.Select(c => c.Score).ToList();
        var replicates = NormalReplicates.Draw(scores, covariance, settings.Replicates, settings.Seed, threads, stop);
        var measured = RankMeasurer.Measure(
            [.. edition.Clusters.Select(c => c.Id)], scores, [.. scores.Select((_, j) => covariance.Deviation(j))], replicates,
            covariance.Spreads, settings.Level, threads, stop);
        return snapshot with
        {
            Edition = edition with
            {
                Uncertainty = Describe(edition, settings, measured.JointQuantile),
                Clusters = [.. edition.Clusters.Zip(measured.Clusters, (cluster, uncertainty) => cluster with { Uncertainty = uncertainty })],
            },
            Pairs = measured.Pairs,
        };
    }

    private static Uncertainty Describe(Edition edition, UncertaintyRecipe settings, double? jointQuantile) => new()
    {
        Method = UncertaintyMethod.ClosedForm,
        Replicates = settings.Replicates,
        Seed = settings.Seed,
        Level = settings.Level,
        Layers = Measurable,
        JointQuantile = jointQuantile,
        ShareError = 0.5 / Math.Sqrt(settings.Replicates),
        LevelError = Math.Sqrt(settings.Level * (1 - settings.Level) / settings.Replicates),
        Notes = [.. UncertaintyNotes.Of(edition, settings)],
    };

    private static List<ClusterProduct> ByRank(IReadOnlyList<ClusterProduct> products, Edition edition, IReadOnlyDictionary<int, string> idByIndex)
    {
        var rankIndexes = edition.Clusters.Select((c, i) => (c.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        return [.. products.Select(p =>
        {
            var (one, other) = (rankIndexes[idByIndex[p.First]], rankIndexes[idByIndex[p.Second]]);
            return p with { First = Math.Min(one, other), Second = Math.Max(one, other) };
        })];
    }

    private static void RequireFew(int clusters)
    {
        if (clusters <= MostClusters) return;
        var found = string.Create(
            CultureInfo.InvariantCulture, $"Found {clusters:N0} clusters; expected at most {MostClusters:N0} to measure the uncertainty of their ranks.");
        throw new AtlasException(found + " Make the edition with a larger minimum_mentions, or without the recipe's key uncertainty.");
    }
}

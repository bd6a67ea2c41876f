using System.Globalization;
using HubAtlas.Core.Certainty;
using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Certainty;

/// <summary>Measures how sure an edition's ranks are, layer by layer. Here the layers meet; further ones join here.</summary>
internal static class EditionUncertainty
{
    /// <summary>Pairs and their covariances grow with the square: more would take gigabytes.</summary>
    public const int MostClusters = 2_000;

    /// <exception cref="AtlasException">Too many clusters.</exception>
    public static EditionSnapshot Measure(UncertainWorld world, UncertaintyRecipe settings, int threads, CancellationToken stop)
    {
        var edition = world.Edition;
        RequireFew(edition.Clusters.Count);
        var layers = UncertaintyLayers.InOrder([UncertaintyLayer.Sampling, .. settings.Layers.Where(layer => UncertaintyNotes.Obstacle(world, layer) is null)]);
        var covariance = ScoreCovariance.Of(edition.Clusters.Count, KindTotals.Of(edition, world.Products()));
        var measured = layers.Contains(UncertaintyLayer.Boundary)
            ? Recluster(world, covariance, settings, threads, stop) : Draw(world, covariance, settings, threads, stop);
        var choices = settings.Choices is { } ranges && UncertaintyNotes.ChoiceObstacle(world) is null
            ? ChoiceLayer.Measure(world, ranges, settings.Seed, threads, stop) : null;
        return world.Snapshot with
        {
            Edition = edition with
            {
                Uncertainty = Describe(world, settings, layers, measured.JointQuantile) with { ChoiceRuns = choices?.Runs ?? 0 },
                Clusters = [.. edition.Clusters.Select((cluster, c) => cluster with
                {
                    Uncertainty = measured.Clusters[c] with { Choices = choices?.Clusters[c] },
                })],
            },
            Pairs = measured.Pairs,
        };
    }

    /// <summary>Boundaries as published: scores are drawn from the normal distribution with their covariance.</summary>
    private static MeasuredRanks Draw(UncertainWorld world, ScoreCovariance covariance, UncertaintyRecipe settings, int threads, CancellationToken stop)
    {
        var replicates = NormalReplicates.Draw(world.Scores, covariance, settings.Replicates, settings.Seed, threads, stop);
        return RankMeasurer.Measure(world.Ids, world.Scores, Deviations(world, covariance), replicates, covariance.Spreads, settings.Level, threads, stop);
    }

    /// <summary>Every document is weighed anew, and clusters are found again.</summary>
    private static MeasuredRanks Recluster(
        UncertainWorld world, ScoreCovariance covariance, UncertaintyRecipe settings, int threads, CancellationToken stop)
    {
        using var replicating = Replicating.Prepare(world.World, world.Edition.Recipe, world.Clusters, isReclustered: true, threads, stop);
        var replicates = replicating.Draw(settings.Replicates, (ulong)settings.Seed, threads, stop);
        return ReclusteredRanks.Measure(world.Ids, world.Scores, Deviations(world, covariance), replicates, settings.Level, threads, stop);
    }

    private static double[] Deviations(UncertainWorld world, ScoreCovariance covariance) => [.. world.Scores.Select((_, j) => covariance.Deviation(j))];

    private static Uncertainty Describe(
        UncertainWorld world, UncertaintyRecipe settings, IReadOnlyList<UncertaintyLayer> layers, double? jointQuantile) => new()
        {
            Method = layers.Contains(UncertaintyLayer.Boundary) ? UncertaintyMethod.Replicates : UncertaintyMethod.ClosedForm,
            Replicates = settings.Replicates,
            Seed = settings.Seed,
            Level = settings.Level,
            Layers = layers,
            JointQuantile = jointQuantile,
            ShareError = 0.5 / Math.Sqrt(settings.Replicates),
            LevelError = Math.Sqrt(settings.Level * (1 - settings.Level) / settings.Replicates),
            Notes = [.. UncertaintyNotes.Of(world, settings)],
        };

    private static void RequireFew(int clusters)
    {
        if (clusters <= MostClusters) return;
        var found = string.Create(
            CultureInfo.InvariantCulture, $"Found {clusters:N0} clusters; expected at most {MostClusters:N0} to measure the uncertainty of their ranks.");
        throw new AtlasException(found + " Make the edition with a larger minimum_mentions, or without the recipe's key uncertainty.");
    }
}

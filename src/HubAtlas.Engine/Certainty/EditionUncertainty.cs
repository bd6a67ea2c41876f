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
        var measured = layers is [UncertaintyLayer.Sampling] ? Draw(world, covariance, settings, threads, stop)
            : Replicate(world, covariance, settings with { Layers = layers }, threads, stop);
        var choices = settings.Choices is { } ranges && UncertaintyNotes.ChoiceObstacle(world) is null
            ? ChoiceLayer.Measure(world, ranges, settings.Seed, threads, stop) : null;
        return world.Snapshot with
        {
            Edition = edition with
            {
                Uncertainty = Describe(world, settings, layers, measured) with { ChoiceRuns = choices?.Runs ?? 0 },
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

    /// <summary>Every document is weighed anew; where the layers say so, addresses are right or wrong and clusters are found again.</summary>
    private static MeasuredRanks Replicate(
        UncertainWorld world, ScoreCovariance covariance, UncertaintyRecipe settings, int threads, CancellationToken stop)
    {
        var (isReclustered, areAddressesDrawn) = (settings.Layers.Contains(UncertaintyLayer.Boundary), settings.Layers.Contains(UncertaintyLayer.Geocoding));
        using var replicating = Replicating.Prepare(
            world.World, world.Edition.Recipe, world.Clusters, isReclustered, areAddressesDrawn, threads, stop);
        var replicates = replicating.Draw(settings.Replicates, (ulong)settings.Seed, threads, stop);
        var errors = areAddressesDrawn ? replicating.Errors() : null;
        var measured = isReclustered
            ? ReclusteredRanks.Measure(world.Ids, world.Scores, Deviations(world, covariance), replicates, errors?.Shifts, settings.Level, threads, stop)
            : FixedRanks.Measure(world.Ids, world.Scores, Deviations(world, covariance), replicates, errors?.Shifts, settings.Level, threads, stop);
        return errors is null ? measured : measured with
        {
            Clusters = [.. measured.Clusters.Select((cluster, c) => cluster with { GeocodingSd = errors.Deviation(c) })],
            Notes = [.. AddressNotes.Of(world, replicating, errors)],
        };
    }

    private static double[] Deviations(UncertainWorld world, ScoreCovariance covariance) => [.. world.Scores.Select((_, j) => covariance.Deviation(j))];

    private static Uncertainty Describe(
        UncertainWorld world, UncertaintyRecipe settings, IReadOnlyList<UncertaintyLayer> layers, MeasuredRanks measured) => new()
        {
            Method = layers is [UncertaintyLayer.Sampling] ? UncertaintyMethod.ClosedForm : UncertaintyMethod.Replicates,
            Replicates = settings.Replicates,
            Seed = settings.Seed,
            Level = settings.Level,
            Layers = layers,
            JointQuantile = measured.JointQuantile,
            ShareError = 0.5 / Math.Sqrt(settings.Replicates),
            LevelError = Math.Sqrt(settings.Level * (1 - settings.Level) / settings.Replicates),
            Notes = [.. UncertaintyNotes.Of(world, settings), .. measured.Notes],
        };

    private static void RequireFew(int clusters)
    {
        if (clusters <= MostClusters) return;
        var found = string.Create(
            CultureInfo.InvariantCulture, $"Found {clusters:N0} clusters; expected at most {MostClusters:N0} to measure the uncertainty of their ranks.");
        throw new AtlasException(found + " Make the edition with a larger minimum_mentions, or without the recipe's key uncertainty.");
    }
}

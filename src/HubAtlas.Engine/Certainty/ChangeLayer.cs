using HubAtlas.Core.Certainty.Changes;
using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Engine.Certainty;

/// <summary>How sure the movements of a comparison are: both rankings are drawn again, with the same weight for a document that is in both.</summary>
/// <param name="before">The earlier edition as the comparison reads it.</param>
/// <param name="settings">Of the later edition.</param>
internal sealed class ChangeLayer(UncertainWorld before, UncertainWorld after, Uncertainty settings, int threads, CancellationToken stop)
{
    private readonly bool _isReclustered = settings.Layers.Contains(UncertaintyLayer.Boundary)
        && Replicating.Obstacle(before.Edition.Recipe) is null && Replicating.Obstacle(after.Edition.Recipe) is null;

    /// <summary>Why it cannot be measured: the cause, and after a colon what it is about; null where it can.</summary>
    public static string? Obstacle(Edition before, Edition after)
    {
        if (after.Uncertainty is null)
            return $"The later edition says nothing of its uncertainty: {after.Recipe.Name}. Measure it (hubatlas uncertainty EDITION_DIR) and compare again.";
        if (before.Clusters.Count == 0 || after.Clusters.Count == 0) return "One of the editions has no cluster.";
        return new[] { before, after }.FirstOrDefault(edition => edition.Recipe.Counting.Method != CountingMethod.Fractional) is { } full
            ? $"Replicates are of fractional counts, and a recipe counts full: {full.Recipe.Name}." : null;
    }

    public Comparison Measure(Comparison comparison)
    {
        if ((UncertaintyNotes.WithoutDocuments(before) ?? UncertaintyNotes.WithoutDocuments(after)) is { } points)
            return comparison with { WithoutUncertainty = $"Files of points name no documents, so that it is not known what the editions share: {points}." };
        var (inNew, left) = (new Boundaries(after), comparison.Movements.Any(IsLeft) ? new Boundaries(before) : null);
        var (then, now) = (Draw(before, inNew, left), Draw(after, inNew, left));
        var changes = Changes(comparison, then, now);
        var growth = Growth(inNew, then.InNew, now.InNew);
        var lost = left is null ? [] : Growth(left, then.InOld!, now.InOld!);
        return comparison with
        {
            Uncertainty = new(settings.Replicates, settings.Seed, settings.Level, _isReclustered),
            Movements = [.. comparison.Movements.Select(m => m with
            {
                Uncertainty = new(
                    IsLeft(m) ? null : changes.GetValueOrDefault(m.ClusterId),
                    m.GrowthPercent is null ? null : (IsLeft(m) ? lost : growth).GetValueOrDefault(m.ClusterId)),
            })],
        };
    }

    private static bool IsLeft(Movement movement) => movement.RankAfter is null;

    private Dictionary<string, RankChange?> Changes(Comparison comparison, Drawn then, Drawn now)
    {
        var numbers = before.Ids.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        var ranked = comparison.Movements.Where(m => !IsLeft(m)).ToDictionary(m => m.ClusterId, StringComparer.Ordinal);
        var lines = after.Ids.Select((id, i) => new ChangeLine(ranked[id].IdBefore is { } own ? numbers[own] : null, i)).ToList();
        var continued = lines.Select(line => line.Before).ToHashSet();
        lines.AddRange(Enumerable.Range(0, before.Ids.Count).Where(i => !continued.Contains(i)).Select(i => new ChangeLine(i, null)));
        var changes = ChangeMeasurer.Measure(
            new(before.Scores, then.Scores), new(after.Scores, now.Scores), lines, after.Ids, settings.Level, threads, stop);
        return after.Ids.Index().ToDictionary(c => c.Item, c => changes[c.Index], StringComparer.Ordinal);
    }

    private Dictionary<string, GrowthInterval?> Growth(Boundaries areas, long[] then, long[] now) =>
        GrowthIntervals.Of(then, now, areas.Ids.Count, settings.Level).Index().ToDictionary(g => areas.Ids[g.Index], g => g.Item, StringComparer.Ordinal);

    /// <summary>One edition after the other: the documents of both need not fit into memory at once.</summary>
    private Drawn Draw(UncertainWorld world, Boundaries inNew, Boundaries? inOld)
    {
        using var replicating = Replicating.Prepare(world.World, world.Edition.Recipe, world.Clusters, _isReclustered, areAddressesDrawn: false, threads, stop);
        long[] Areas(Boundaries areas) => replicating.DrawAreas(
            areas.Of(world), areas.Ids.Count, settings.Replicates, (ulong)settings.Seed, threads, stop);
        return new(
            replicating.Draw(settings.Replicates, (ulong)settings.Seed, threads, stop), Areas(inNew), inOld is null ? null : Areas(inOld));
    }

    private sealed record Drawn(ReplicateScores Scores, long[] InNew, long[]? InOld);

    /// <summary>The areas of an edition's clusters.</summary>
    private sealed class Boundaries(UncertainWorld edition)
    {
        private readonly Catchment _catchment = new(edition.Snapshot.Members, edition.Edition.Recipe.Clustering.RadiusKm);
        private readonly Dictionary<string, int> _numbers = edition.Ids.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);

        public IReadOnlyList<string> Ids => edition.Ids;

        /// <summary>Of every place the area that it lies in; −1: none.</summary>
        public int[] Of(UncertainWorld world) =>
            [.. world.World.Places.Select(p => _catchment.ClusterAt(p.Place.Point) is { } id ? _numbers[id] : Partition.Noise)];
    }
}

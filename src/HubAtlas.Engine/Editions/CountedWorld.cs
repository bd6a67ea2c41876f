using System.Globalization;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Editions;

/// <summary>Everything counted inside a recipe's windows, before clustering.</summary>
/// <param name="Questions">For what is asked once the clusters are known; null when there is no store behind (a live re-run).</param>
public sealed record CountedWorld(
    Questions? Questions,
    IReadOnlyList<CountedPlace> Places,
    IReadOnlyList<WorldTotal> Totals,
    IReadOnlyList<LeftOut> LeftOut,
    IReadOnlyList<PrecisionTally> Precisions) : IDisposable
{
    public void Dispose()
    {
        Questions?.Dispose();
        Counts?.Dispose();
    }

    /// <summary>What was made of clusters of these places before, where several questions are asked of them; null: nothing is kept.</summary>
    internal Remembered<Sketch>? Sketches { get; init; }

    /// <summary>The same, for questions under a slider, of which each changes few clusters.</summary>
    public CountedWorld Remembering() => this with { Sketches = new() };

    /// <summary>What the places were counted from; null when that is no longer there (a live re-run of a published edition).</summary>
    public RecipeCounts? Counts { get; init; } = Questions?.Counts;

    /// <summary>What can be asked of these clusters; null when there is no store behind. Those of a partition before can be asked no more.</summary>
    public ClusterQuestions? Ask(Partition partition) => Questions?.Of(Assigned(partition));

    /// <summary>What these clusters have in common; null when there is nothing to count it from.</summary>
    internal ClusterCounts? Count(Partition partition, CancellationToken stop) => Counts?.Of(Assigned(partition), stop);

    private IEnumerable<(long PlaceKey, int Cluster)> Assigned(Partition partition) => Places.Select((place, i) => (place.Place.Key, partition.ClusterIndexes[i]));

    /// <exception cref="AtlasException">The recipe counts none of the store's documents.</exception>
    public CountedWorld RequireDocuments(Recipe recipe)
    {
        if (Totals.Any(t => t.Documents > 0)) return this;
        var causes = LeftOut.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Documents:N0} {l.Kind.Plural()} ({l.Cause})"));
        throw new AtlasException(
            $"The recipe {recipe.Name} counts none of the documents in the store. Left out: {string.Join("; ", causes)}. "
            + string.Concat(FilterNotes().Select(note => $"{note} "))
            + "Expected at least one: change the recipe's years, types, fields or symbols, or import files that say them.");
    }

    /// <summary>What of the recipe's fields and symbols the store cannot tell; nothing where there is no store behind.</summary>
    public IEnumerable<string> FilterNotes() => Counts is null ? [] : Core.Counting.FilterNotes.Describe(Counts.Gaps());

    public static CountedWorld Of(Questions questions) => Of(questions.Counts) with { Questions = questions };

    /// <summary>As counted, without what else the store knows of the places.</summary>
    public static CountedWorld Of(RecipeCounts counts)
    {
        var world = new CountedWorld(null, Counter.Count(counts.PlaceTallies()), counts.WorldTotals(), counts.LeftOut(), counts.Precisions()) { Counts = counts };
        Counter.Balance(world.Places, world.Totals);
        return world;
    }

    public WeightedPoints Points(Recipe recipe) => Counter.Weigh(Places, recipe.Clustering.PointWeight);

    public static ClusteringSettings Settings(Recipe recipe) =>
        new(recipe.Clustering.RadiusKm, Counter.MinimumWeight(recipe.Clustering), recipe.Clustering.MergeGapKm);

    /// <summary>The world's total of a kind under the recipe's counting: billionths of documents, or documents.</summary>
    public long Total(DocumentKind kind, CountingMethod method) =>
        Totals.FirstOrDefault(t => t.Kind == kind) is not { } total ? 0
        : method == CountingMethod.Fractional ? total.All.Shares : total.Documents;

    /// <summary>Mentions without a place, by cause, all kinds together.</summary>
    public IReadOnlyList<DroppedRows> UnlocatedByCause() =>
        Totals.SelectMany(t => t.Unlocated).GroupBy(u => u.Cause, StringComparer.Ordinal)
            .Select(g => new DroppedRows(g.Key, g.Sum(u => u.Tally.Mentions)))
            .OrderBy(d => d.Cause, StringComparer.Ordinal).ToList();
}

using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Editions;

namespace HubAtlas.Bench.Certainty;

/// <summary>
/// How often rank sets hold the true rank: worlds are drawn from a truth, each is ranked and resampled, and each true cluster that is found
/// again is looked up in the sets.
/// </summary>
internal static class ReclusteredCoverageBench
{
    private const double Level = 0.9;

    /// <summary>A workspace's documents as the truth, boundaries found anew.</summary>
    public static int RunStore(string workspace, string recipeFile, int worlds, int replicates, double minimum, bool isSupportKept)
    {
        var recipe = RecipeReader.Read(recipeFile);
        using var store = AtlasStore.Open(workspace, 2, readOnly: true);
        using var questions = store.Ask(recipe);
        var places = Counter.Count(questions.Counts.PlaceTallies());
        var truth = new List<PlacedContribution>();
        questions.At(places.Select(p => p.Place.Key)).Read(truth.Add);
        var points = Counter.Weigh(places, PointWeight.Mentions);
        var settings = CountedWorld.Settings(recipe) with { MinimumWeight = (long)minimum };
        double[] weights = [.. DocumentKinds.All.Select(kind => recipe.Kinds.FirstOrDefault(k => k.Kind == kind)?.Weight ?? 0)];
        var actual = ObservedWorld.Draw(truth, points, settings, weights, null, 1, false, true);
        var tally = new CoverageTally(actual.Estimates.Length);
        for (var world = 0; world < worlds; world++)
        {
            var observed = ObservedWorld.Draw(truth, points, settings, weights, (ulong)world + 1000, replicates, true, isSupportKept);
            var found = Matches(actual, observed, points.Weights);
            AddAll(tally, observed, [.. Enumerable.Range(0, found.Length).Select(c => (c, found[c], c + 1, c + 1)).Where(m => m.Item2 >= 0)]);
            if (world % 5 == 4) tally.Print(FormattableString.Invariant($"{recipe.Name}, minimum {minimum}: {world + 1} worlds × {replicates}, {actual.Estimates.Length} true clusters, places without documents {(isSupportKept ? "kept" : "lost")}"));
        }

        tally.PrintMisses(12);
        return 0;
    }

    /// <summary>Clusters that are all equally large: the sets are then as narrow as they may be, and naive intervals fail.</summary>
    public static int RunTied(int clusters, int documents, int worlds, int replicates)
    {
        var places = new WeightedPoints(
            [.. Enumerable.Range(0, clusters).Select(i => (i % 100) - 49.5)], [.. Enumerable.Range(0, clusters).Select(i => (i / 100 * 3.0) - 150)], new long[clusters]);
        var truth = Enumerable.Range(0, clusters * documents).Select(i => new PlacedContribution(
            (long)SplitMix.Mix((ulong)i), i % clusters, i % (5 * clusters) < clusters ? DocumentKind.Patent : DocumentKind.Publication, Contribution.Whole, 1)).ToList();
        var tally = new CoverageTally(clusters);
        for (var world = 0; world < worlds; world++)
        {
            var observed = ObservedWorld.Draw(
                truth, places, new(15, 1), [1, 1, 1], (ulong)world + 1000, replicates, false, false,
                points => new([.. Enumerable.Range(0, points.Count)], new PointRole[points.Count], points.Count));
            AddAll(tally, observed, [.. observed.Labels.Select((label, place) => (place, label, 1, clusters))]);
        }

        tally.Print(FormattableString.Invariant($"{clusters} tied clusters of {documents} documents: {worlds} worlds × {replicates}"));
        return 0;
    }

    /// <param name="matches">True cluster, observed one, first and last rank that are true of it: ties make them a range, of which the set must hold all.</param>
    private static void AddAll(CoverageTally tally, ObservedWorld observed, IReadOnlyList<(int True, int Observed, int First, int Last)> matches)
    {
        var sets = new PlainRankSets(observed.Estimates, observed.Scores.Scores, Level);
        var fix = new PlainRankSets(observed.Estimates, observed.Scores.FixedScores, Level);
        foreach (var (cluster, found, first, last) in matches)
        {
            void Add(string method, (int Low, int High) set) => tally.Add(method, cluster, set.Low <= first && last <= set.High, set.High - set.Low);
            (int, int) Widened(double tail)
            {
                var (low, high) = ExistenceShift.Of(observed.Scores, found, tail);
                return (sets.Marginal[found].Low + low, sets.Marginal[found].High + high);
            }

            var (widestLow, widestHigh) = Widened(0.01);
            if (widestLow > first || widestHigh < last)
            {
                double Share(ReplicateState state) => Enumerable.Range(0, observed.Scores.ReplicateCount).Count(b => observed.Scores.States[observed.Scores.At(b, found)] == state) / (double)observed.Scores.ReplicateCount;
                tally.Miss(cluster, FormattableString.Invariant($"{widestLow}–{widestHigh} of {observed.Estimates.Length} (observed {found + 1}, sets {sets.Marginal[found].Low}–{sets.Marginal[found].High}, alone {Share(ReplicateState.Alone):F2}, absorbed {Share(ReplicateState.Absorbed):F2})"));
            }

            Add("naive percentile", sets.Naive[found]);
            Add("rank sets, own boundaries", fix.Marginal[found]);
            Add("rank sets", sets.Marginal[found]);
            Add("rank sets and shift 5–95 %", Widened(0.05));
            Add("rank sets and shift 1–99 %", Widened(0.01));
            Add("rank sets and shift 0.1–99.9 %", Widened(0.001));
        }
    }

    /// <summary>The observed cluster that has at least half of a true one, and of which that is at least half; −1: none.</summary>
    private static int[] Matches(ObservedWorld actual, ObservedWorld observed, long[] mentions)
    {
        var (shared, ofTrue, ofFound) = (new Dictionary<(int, int), long>(), new long[actual.Estimates.Length], new long[observed.Estimates.Length]);
        for (var place = 0; place < mentions.Length; place++)
        {
            var (one, other) = (actual.Labels[place], observed.Labels[place]);
            if (one >= 0) ofTrue[one] += mentions[place];
            if (other >= 0) ofFound[other] += mentions[place];
            if (one >= 0 && other >= 0) shared[(one, other)] = shared.GetValueOrDefault((one, other)) + mentions[place];
        }

        var found = Enumerable.Repeat(-1, ofTrue.Length).ToArray();
        foreach (var ((one, other), both) in shared)
        {
            if (2 * both >= ofTrue[one] && 2 * both >= ofFound[other]) found[one] = other;
        }

        return found;
    }
}

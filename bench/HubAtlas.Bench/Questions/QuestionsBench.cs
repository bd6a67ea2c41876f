using System.Diagnostics;
using System.Globalization;
using HubAtlas.Core.Clustering;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Bench.Questions;

/// <summary>Times every question that one edition asks of its store, over a world as large as the published rankings' own data.</summary>
internal static class QuestionsBench
{
    private const int Heaviest = 100;
    private const int Leaders = 10, Fields = 50;

    public static int Run(double scale, int threads, string folder)
    {
        if (!AtlasStore.Exists(folder)) StoredWorldMaker.Fill(folder, scale, threads);
        using var store = AtlasStore.Open(folder, threads);
        var recipe = Recipe(scale);
        using var timer = new QuestionTimer();
        using var questions = timer.Time("documents that count", () => store.Ask(recipe));
        var places = timer.Time("places", () => Counter.Count(questions.Counts.PlaceTallies()));
        timer.Time("world totals", questions.Counts.WorldTotals);
        timer.Time("left out", questions.Counts.LeftOut);
        timer.Time("precisions", questions.Counts.Precisions);
        var partition = timer.Time("(clustering)", () => Clusterer.Find(
            Counter.Weigh(places, PointWeight.Mentions), new(15, Counter.MinimumWeight(recipe.Clustering), 5), threads));
        var asked = timer.Time("clusters set", () => questions.Of(places.Select((place, i) => (place.Place.Key, partition.ClusterIndexes[i]))));
        timer.Time("full counts", asked.Counts.FullCounts);
        timer.Time("organisations", () => asked.Organisations(Leaders));
        timer.Time("fields", () => asked.Counts.Fields(Fields));
        timer.Time("field totals", asked.Counts.FieldTotals);
        timer.Time("years", asked.Counts.Years);
        timer.Time("ties", asked.Counts.Ties);
        timer.Time("products of parts", asked.Counts.Products);
        timer.Time("partner cities", () => asked.Counts.PartnerCities(Leaders));
        timer.Time("reach", asked.Counts.Reach);
        timer.Time("ledger", asked.LedgerParts);
        timer.Time("ledger: checks", asked.LedgerChecks);
        timer.Time("ledger: calibration", () => asked.Calibration([0.9, 0.5]));
        timer.Time("ledger: heaviest strings", () => asked.Heaviest(HeavySort.Doubtful, [1, 1, 1], Heaviest)
            .Concat(asked.Heaviest(HeavySort.Unlocated, [1, 1, 1], Heaviest)).ToList());
        timer.Time("kinds of organisation", asked.OrganisationTypes);
        timer.Time("world fields", asked.Counts.WorldFields);
        AskLive(timer, store, recipe, places.Select((place, i) => (place.Place.Key, partition.ClusterIndexes[i])).ToDictionary());
        Print(timer.Times, places.Sum(p => p.Mentions), partition.ClusterCount, threads);
        return 0;
    }

    /// <summary>What the explorer asks under its sliders: counts alone, from what lies ready.</summary>
    private static void AskLive(QuestionTimer timer, AtlasStore store, Recipe recipe, IReadOnlyDictionary<long, int> clusterOf)
    {
        using var ready = timer.Time("(ask) counts opened", store.Ready);
        Recipe With(Func<KindRecipe, KindRecipe> change) => recipe with { Kinds = [.. recipe.Kinds.Select(change)] };
        foreach (var (what, asked) in ((string, Recipe)[])
            [
                ("(ask) years", With(kind => kind with { FirstYear = 2002, LastYear = 2003 })),
                ("(ask) kinds", With(kind => kind with { LastYear = kind.Kind == DocumentKind.Patent ? 1999 : null })),
                ("(ask) fields", With(kind => kind with { Fields = ["field:Field 1*"], ExcludeFields = ["Field 2"] })),
            ])
        {
            using var counts = timer.Time(what, () =>
            {
                var asking = ready.Count(asked);
                asking.PlaceTallies();
                return asking;
            });
            var keys = counts.PlaceTallies().Select(place => place.Key).Distinct().ToList();
            timer.Time(what + ", fully", () => counts.Of(keys.Select(key => (key, clusterOf[key])), default).FullCounts());
        }
    }

    private static void Print(IReadOnlyList<(string Question, double Seconds, double Processor, long Rows)> times, long mentions, int clusters, int threads)
    {
        var total = times.Sum(t => t.Seconds);
        var processor = times.Sum(t => t.Processor);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{mentions:N0} located contributions, {clusters} clusters, {threads} threads: {total:F1} s, {processor:F1} s of processor, peak {peak:N0} MB\n"));
        Console.WriteLine("| question | seconds | processor seconds | share | rows |\n|---|---|---|---|---|");
        foreach (var (question, seconds, work, rows) in times)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {question} | {seconds:F2} | {work:F2} | {work / processor:P0} | {rows} |"));
    }

    private static Recipe Recipe(double scale) => new()
    {
        Name = "bench",
        Title = "Benchmark",
        Kinds = [new(DocumentKind.Patent, null, null, 1, [], []), new(DocumentKind.Publication, null, null, 1, [], [])],
        Counting = new(CountingMethod.Fractional),
        Clustering = new(15, Math.Max(1, 4500 * scale), 5, PointWeight.Mentions),
        Profiling = new(3, 0.5, 0.05, Leaders),
    };
}

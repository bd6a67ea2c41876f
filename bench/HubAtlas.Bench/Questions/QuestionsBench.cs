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
        var clock = Stopwatch.StartNew();
        var times = new List<(string Question, double Seconds, double Processor, long Rows)>();
        using var self = Process.GetCurrentProcess();
        T Time<T>(string question, Func<T> ask)
        {
            var (before, processorBefore) = (clock.Elapsed, self.TotalProcessorTime);
            var answer = ask();
            self.Refresh();
            var processor = (self.TotalProcessorTime - processorBefore).TotalSeconds;
            times.Add((question, (clock.Elapsed - before).TotalSeconds, processor, answer is System.Collections.ICollection rows ? rows.Count : 1));
            Console.Error.WriteLine($"{question,-24}{times[^1].Seconds,9:F2} s{processor,9:F2} s of processor");
            return answer;
        }

        using var questions = Time("documents that count", () => store.Ask(recipe));
        var places = Time("places", () => Counter.Count(questions.Counts.PlaceTallies()));
        Time("world totals", questions.Counts.WorldTotals);
        Time("left out", questions.Counts.LeftOut);
        Time("precisions", questions.Counts.Precisions);
        var partition = Time("(clustering)", () => Clusterer.Find(
            Counter.Weigh(places, PointWeight.Mentions), new(15, Counter.MinimumWeight(recipe.Clustering), 5), threads));
        var asked = Time("clusters set", () => questions.Of(places.Select((place, i) => (place.Place.Key, partition.ClusterIndexes[i]))));
        Time("full counts", asked.Counts.FullCounts);
        Time("organisations", () => asked.Organisations(Leaders));
        Time("fields", () => asked.Counts.Fields(Fields));
        Time("field totals", asked.Counts.FieldTotals);
        Time("years", asked.Counts.Years);
        Time("ties", asked.Counts.Ties);
        Time("products of parts", asked.Counts.Products);
        Time("partner cities", () => asked.Counts.PartnerCities(Leaders));
        Time("reach", asked.Counts.Reach);
        Time("ledger", asked.LedgerParts);
        Time("ledger: checks", asked.LedgerChecks);
        Time("ledger: calibration", () => asked.Calibration([0.9, 0.5]));
        Time("ledger: heaviest strings", () => asked.Heaviest(HeavySort.Doubtful, [1, 1, 1], Heaviest)
            .Concat(asked.Heaviest(HeavySort.Unlocated, [1, 1, 1], Heaviest)).ToList());
        Time("kinds of organisation", asked.OrganisationTypes);
        Time("world fields", asked.Counts.WorldFields);
        Print(times, places.Sum(p => p.Mentions), partition.ClusterCount, threads);
        return 0;
    }

    private static void Print(List<(string Question, double Seconds, double Processor, long Rows)> times, long mentions, int clusters, int threads)
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

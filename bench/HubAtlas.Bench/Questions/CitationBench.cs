using System.Diagnostics;
using System.Globalization;
using HubAtlas.Core.Citing;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Bench.Questions;

/// <summary>Times the classes of citations of invented publications: strata, numbers of citations, thresholds, scores of every publication.</summary>
internal static class CitationBench
{
    private const int Works = 50_000_000, PerFile = 500_000, Seed = 20_260_601, Years = 30, Fields = 250, SmallestStratum = 50;

    /// <param name="scale">1 is fifty million publications.</param>
    public static int Run(double scale, int threads, string folder)
    {
        if (!AtlasStore.Exists(folder)) Fill(folder, (int)(Works * scale), threads);
        using var store = AtlasStore.Open(folder, threads, readOnly: true);
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        void Tell(string step) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {step} | {clock.Elapsed.TotalSeconds:F1} | {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:F1} |"));
        Console.WriteLine("| until | seconds | of processor |\n|---|---|---|");
        using var questions = store.Cite(new(null, null, [], FieldLevels.Subfield));
        var strata = questions.Strata();
        Tell($"{strata.Count} strata");
        var pooled = Citer.Pool(strata, SmallestStratum);
        questions.Pool(pooled);
        var scores = Citer.Score(questions.Levels()).ToList();
        Tell($"thresholds of {scores.Count}");
        questions.Score(scores);
        Tell("scores");
        var world = questions.World();
        Tell("sums of the world");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{world.Documents:N0} publications, {threads} threads, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB, world PP(top 10 %) {Citer.Impact(world, 0).Top(10).Proportion!.Value:R}"));
        return 0;
    }

    private static void Fill(string folder, int works, int threads)
    {
        using var store = AtlasStore.Open(folder, threads);
        var random = new Random(Seed);
        Contribution[] people = [new(0, Address.None, Contribution.Whole)];
        for (var from = 0; from < works; from += PerFile)
        {
            using var import = store.BeginImport($"bench-{from}", $"bench-{from}", "table", 1, isSimulated: true);
            for (var i = from; i < Math.Min(works, from + PerFile); i++) import.Add(Work(random, i), people);
            import.Commit();
            Console.Error.WriteLine($"{Math.Min(works, from + PerFile):N0} publications");
        }
    }

    private static Document Work(Random random, int number)
    {
        // Squared, so that fields are of very different sizes.
        var field = (int)(Fields * random.NextDouble() * random.NextDouble());
        return new()
        {
            Id = "bench:" + number.ToString(CultureInfo.InvariantCulture),
            Kind = DocumentKind.Publication,
            Year = 1992 + random.Next(Years),
            Type = random.Next(8) switch { 0 => "review", 1 => "book-chapter", _ => "article" },
            Labels = [new(FieldLevels.Subfield, $"Subfield {field}")],
            People = [new Person([])],
            Citations = new() { CitedBy = (int)(4 * Math.Pow(1 / (1 - random.NextDouble()) - 1, 0.7)), CountedOn = 2024_06_30 },
        };
    }
}

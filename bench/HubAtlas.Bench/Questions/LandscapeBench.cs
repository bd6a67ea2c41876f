using System.Diagnostics;
using System.Globalization;
using HubAtlas.Core.Landscaping;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Bench.Questions;

/// <summary>Times a landscape over a world as large as the published rankings' own data: one field of publications by economy, organisation and field.</summary>
internal static class LandscapeBench
{
    public static int Run(double scale, int threads, string folder)
    {
        if (!AtlasStore.Exists(folder)) StoredWorldMaker.Fill(folder, scale, threads);
        using var store = AtlasStore.Open(folder, threads);
        foreach (var counting in Enum.GetValues<CountingMethod>())
        {
            var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var recipe = Recipe(counting);
            var landscape = Landscaper.Compute(recipe, store.Count(recipe, LandscapeClusters.None), new Dictionary<(LandscapeUnit, string), double>(), []);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{counting}: {landscape.Documents:N0} of {landscape.Classed:N0} documents, {landscape.Tables.Sum(t => t.Rows.Count):N0} units, {threads} threads: {clock.Elapsed.TotalSeconds:F1} s, {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:F1} s of processor, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB"));
        }

        return 0;
    }

    private static LandscapeRecipe Recipe(CountingMethod counting) => new()
    {
        Name = "bench",
        Title = "Benchmark",
        Kind = DocumentKind.Publication,
        FirstYear = 2000,
        LastYear = 2004,
        Fields = ["field:Field 3"],
        Counting = counting,
        By = [LandscapeUnit.Economy, LandscapeUnit.Organisation, LandscapeUnit.Field],
        CompareYears = [new(2000, 2004)],
    };
}

using System.Diagnostics;
using HubAtlas.Core.Indexing;
using HubAtlas.Core.Model;

namespace HubAtlas.Bench.Indexing;

/// <summary>An index of the Global Innovation Index's size, with and without its runs.</summary>
internal static class IndexBench
{
    /// <param name="runs">For each of two means and two scalings.</param>
    public static int Run(int units, int indicators, int runs)
    {
        var values = Values(units, indicators);
        var recipe = Recipe(indicators);
        Indexer.Compute(recipe with { Robustness = new(10) }, values, Environment.ProcessorCount);
        Console.WriteLine("| what | wall s | processor s |");
        Console.WriteLine("|---|---|---|");
        Time($"index of {units} units and {indicators} indicators", () => Indexer.Compute(recipe, values, Environment.ProcessorCount));
        Time($"the same with {4 * runs} runs, intervals and variance shares", () => Indexer.Compute(
            recipe with
            {
                Robustness = new(runs)
                {
                    Weights = [new("index", 0.25)],
                    LeavesOut = true,
                    Aggregations = [AggregationMethod.Arithmetic, AggregationMethod.Geometric],
                    Scalings = [ScalingMethod.MinMax, ScalingMethod.ZScore],
                },
            }, values, Environment.ProcessorCount));
        return 0;
    }

    private static void Time(string what, Action work)
    {
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        work();
        Console.WriteLine($"| {what} | {clock.Elapsed.TotalSeconds:0.00} | {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:0.00} |");
    }

    /// <summary>Seven pillars of three groups each.</summary>
    private static IndexRecipe Recipe(int indicators)
    {
        var leaves = Enumerable.Range(0, indicators).Select(i => new IndexNode($"i{i}", $"i{i}")).ToList();
        var groups = leaves.Chunk((indicators + 20) / 21).Select((c, g) => new IndexNode($"g{g}", $"g{g}") { Children = c }).ToList();
        return new()
        {
            Name = "bench",
            Title = "Bench",
            Treatment = new(TreatmentRule.SkewnessAndKurtosis),
            Root = new("index", "Index") { Children = [.. groups.Chunk(3).Select((c, p) => new IndexNode($"p{p}", $"p{p}") { Children = c })] },
        };
    }

    /// <summary>One value in ten is missing.</summary>
    private static IndexValues Values(int units, int indicators)
    {
        var chance = new Random(7);
        return new(
            [.. Enumerable.Range(0, units).Select(u => new IndexUnit($"u{u:D3}", $"Unit {u}"))],
            Enumerable.Range(0, indicators).ToDictionary(
                i => $"i{i}", _ => (IReadOnlyList<double?>)[.. Enumerable.Range(0, units).Select(u => chance.Next(10) == 0 ? (double?)null : (units - u) + (chance.NextDouble() * units))],
                StringComparer.Ordinal));
    }
}

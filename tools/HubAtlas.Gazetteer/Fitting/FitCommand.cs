using HubAtlas.GazetteerCompiler.Bench;
using HubAtlas.GazetteerCompiler.Calibrating;

namespace HubAtlas.GazetteerCompiler.Fitting;

/// <summary><c>fit</c>: better weights, found on one half of the labelled rows and judged on the other.</summary>
internal static class FitCommand
{
    // Share of a weight by which it is tried smaller and larger.
    private const double Step = 0.2;

    /// <param name="weights">Folder of the weights' source files, into which they are written; null: nothing is written.</param>
    public static void Run(string gazetteerPath, string data, int seed, TextWriter log, string? weights)
    {
        var gazetteer = CompiledFile.Load(gazetteerPath);
        var registry = GoldSets.Registry(data);
        var halves = FittingRow.All(gazetteer, registry, data).ToLookup(row => Reliability.IsForFitting(row.Address.Text));
        Scoreboard fitted = new(gazetteer, registry, [.. halves[true]]), others = new(gazetteer, registry, [.. halves[false]]);
        var (fittedBefore, othersBefore) = (fitted.Score(), others.Score());
        var unsettled = fitted.Unsettled();
        log.WriteLine($"rows of the fitted half {fitted.Count}, of them unsettled {unsettled.Count}");
        var changed = new Fitter(unsettled.Score, log).Fit(TunedWeight.All(), seed, Step);
        foreach (var (weight, before) in changed) Console.WriteLine($"{weight.Name}: {before} → {weight.Value}");
        Report("fitted", fitted, fittedBefore);
        Report("checked", others, othersBefore);
        if (weights is not null) Write(changed.Select(c => c.Weight), weights);
    }

    private static void Report(string half, Scoreboard board, double[] before)
    {
        var after = board.Score();
        var (gain, error) = Fitter.Compare(before, after);
        Console.WriteLine($"{half}: n={board.Count}, gain {gain:F5} ± {error:F5}");
        foreach (var ((set, rows, right, wrong), (_, _, nowRight, nowWrong)) in board.BySet(before).Zip(board.BySet(after)))
            Console.WriteLine($"  {set} n={rows}: right {right:F4} → {nowRight:F4}, wrong {wrong:F4} → {nowWrong:F4}");
    }

    private static void Write(IEnumerable<TunedWeight> changed, string folder)
    {
        foreach (var group in changed.GroupBy(w => w.Group))
        {
            var path = Path.Combine(folder, group.Key + ".cs");
            File.WriteAllText(path, WeightsFile.With(File.ReadAllText(path), group.ToDictionary(w => w.Property, w => (double[])[w.Value])));
        }
    }
}

namespace HubAtlas.GazetteerCompiler.Fitting;

/// <summary>Walks from weight to weight, in an order that a seed gives, and keeps a neighbouring value where it is better beyond chance.</summary>
/// <param name="score">What each row is worth by the present weights, of which the named one has just been changed.</param>
internal sealed class Fitter(Func<TunedWeight?, double[]> score, TextWriter log)
{
    // In standard errors of the difference: about one in forty useless changes passes, and the half that was not fitted tells on them.
    private const double LeastErrors = 2;

    public List<(TunedWeight Weight, double Before)> Fit(IReadOnlyList<TunedWeight> weights, int seed, double step)
    {
        var before = weights.ToDictionary(w => w, w => w.Value);
        var best = score(null);
        var order = weights.ToArray();
        new Random(seed).Shuffle(order);
        foreach (var weight in order)
            while (TryBeside(weight, step, ref best))
            {
            }

        return [.. weights.Where(w => w.Value != before[w]).Select(w => (w, before[w]))];
    }

    private bool TryBeside(TunedWeight weight, double step, ref double[] best)
    {
        var present = weight.Value;
        foreach (var value in weight.Beside(step))
        {
            weight.Value = value;
            var other = score(weight);
            var (gain, error) = Compare(best, other);
            log.WriteLine($"{weight.Name}\t{present}\t{value}\t{gain:F5}\t{error:F5}");
            if (gain > LeastErrors * error)
            {
                best = other;
                return true;
            }

            weight.Value = present;
        }

        return false;
    }

    /// <summary>How much better one score is than another, and its standard error from the rows that differ.</summary>
    public static (double Gain, double Error) Compare(double[] before, double[] after)
    {
        var (gain, squares) = (0.0, 0.0);
        for (var i = 0; i < before.Length; i++)
        {
            var by = after[i] - before[i];
            gain += by;
            squares += by * by;
        }

        return (gain, Math.Sqrt(squares));
    }
}

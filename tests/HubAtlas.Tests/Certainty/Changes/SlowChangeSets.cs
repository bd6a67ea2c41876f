using HubAtlas.Core.Certainty.Changes;

namespace HubAtlas.Tests.Certainty.Changes;

/// <summary>
/// Sets of changes of rank from their definition: every order of every two lines that the tests leave is gone through, and the least and
/// greatest change of rank among them taken.
/// </summary>
internal sealed class SlowChangeSets(TwoRankings two, double level)
{
    private readonly int _replicates = two.Before.Replicates.ReplicateCount;

    public (int Low, int High) Of(int line)
    {
        var quantile = Quantile(line);
        var (low, high) = (0, 0);
        foreach (var other in Others(line))
        {
            var changes = (from then in Orders(other.Before is not null)
                           from now in Orders(other.After is not null)
                           where IsLeft(line, other, then, now, quantile)
                           select (now == "other above" ? 1 : 0) - (then == "other above" ? 1 : 0)).ToList();
            (low, high) = (low + changes.Min(), high + changes.Max());
        }

        return (low, high);
    }

    public bool Overtook(int line, int other) => IsSure(line, other) && IsSure(other, line)
        && Observed(line, two.Lines[other], "before") < 0 && Observed(line, two.Lines[other], "after") > 0;

    private bool IsSure(int line, int other) => new[] { "before", "after" }.All(when => IsApart(line, two.Lines[other], when, Quantile(line)));

    private static string[] Orders(bool isThere) => isThere ? ["above", "other above"] : ["no other"];

    private bool IsLeft(int line, ChangeLine other, string then, string now, double quantile)
    {
        bool Contradicts(string when, string order) =>
            order != "no other" && IsApart(line, other, when, quantile) && (Observed(line, other, when) > 0) != (order == "above");
        if (Contradicts("before", then) || Contradicts("after", now)) return false;
        if (other.Before is null || other.After is null || !IsApart(line, other, "change", quantile)) return true;
        return Observed(line, other, "change") switch
        {
            > 0 => (then, now) != ("above", "other above"),
            < 0 => (then, now) != ("other above", "above"),
            _ => then == now,
        };
    }

    private bool IsApart(int line, ChangeLine other, string what, double quantile)
    {
        if (Spread(line, other, what) > 0) return Math.Abs(Observed(line, other, what)) / Spread(line, other, what) > quantile;
        return what == "change" || Observed(line, other, what) != 0;
    }

    private double Quantile(int line)
    {
        var left = (from other in Others(line) from what in new[] { "before", "after", "change" } where Spread(line, other, what) > 0 select (other, what)).ToList();
        var quantile = 0.0;
        while (left.Count > 0)
        {
            var maxima = Enumerable.Range(0, _replicates).Select(b => left.Max(t =>
                Math.Abs(Replicate(line, t.other, t.what, b) - Observed(line, t.other, t.what)) / Spread(line, t.other, t.what))).Order().ToList();
            quantile = maxima.First(m => maxima.Count(other => other <= m) >= (level * maxima.Count) - 1e-6);
            var still = left.FindAll(t => Math.Abs(Observed(line, t.other, t.what)) / Spread(line, t.other, t.what) <= quantile);
            if (still.Count == left.Count) break;
            left = still;
        }

        return quantile;
    }

    private IEnumerable<ChangeLine> Others(int line) => two.Lines.Where((_, other) => other != line);

    private double Observed(int line, ChangeLine other, string what) => Value(line, other, what, (side, cluster) => side.Scores[cluster]);

    private double Replicate(int line, ChangeLine other, string what, int b) =>
        Value(line, other, what, (side, cluster) => side.Replicates.Scores[side.Replicates.At(b, cluster)]);

    private double Spread(int line, ChangeLine other, string what)
    {
        if (what != "after" && other.Before is null) return 0;
        if (what != "before" && other.After is null) return 0;
        var values = Enumerable.Range(0, _replicates).Select(b => Replicate(line, other, what, b) - Observed(line, other, what)).ToList();
        return Math.Sqrt(values.Sum(v => (v - values.Average()) * (v - values.Average())) / (_replicates - 1));
    }

    private double Value(int line, ChangeLine other, string what, Func<ReplicatedSide, int, double> of)
    {
        double Before() => of(two.Before, two.Lines[line].Before!.Value) - of(two.Before, other.Before!.Value);
        double After() => of(two.After, two.Lines[line].After!.Value) - of(two.After, other.After!.Value);
        return what switch { "before" => Before(), "after" => After(), _ => After() - Before() };
    }
}

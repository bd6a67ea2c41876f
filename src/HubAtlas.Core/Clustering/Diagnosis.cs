using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Clustering;

/// <summary>Says in plain words what a choice of radius and minimum does to the points, as ELKI does for its parameters.</summary>
public static class Diagnosis
{
    // ELKI's own limits, on the average weight within the radius of a unit of weight.
    private const double TooSmall = 1.1;
    private const double TooLarge = 100;

    private const double MuchNoise = 0.5;
    private const double OneCluster = 0.5;

    /// <summary>Short statements, in a fixed order; the first gives the share of weight in noise. Costs two more clusterings.</summary>
    /// <param name="partition">The answer of <see cref="Clusterer.Find"/> to the same points and settings.</param>
    public static IReadOnlyList<string> Describe(
        WeightedPoints points, ClusteringSettings settings, Partition partition, int threads = 1, CancellationToken ct = default)
    {
        if (points.Count == 0) return ["There are no points."];
        var weights = Weights.Of(points, partition);
        var statements = new List<string> { DescribeNoise(weights) };
        statements.AddRange(DescribeRadius(settings, partition, weights));
        statements.AddRange(DescribeMinimum(points, settings, weights));
        foreach (var percent in new[] { -10, 10 })
        {
            // In two steps, so that no weight overflows.
            var (hundreds, rest) = Math.DivRem(settings.MinimumWeight, 100);
            var minimum = settings.MinimumWeight + (hundreds * percent) + (rest * percent / 100);
            var other = Clusterer.Find(points, settings with { MinimumWeight = Math.Max(1, minimum) }, threads, ct);
            statements.Add(DescribeChange(percent, partition, other));
        }

        return statements;
    }

    private static string DescribeNoise(Weights weights) =>
        Text($"{Percent(weights.Noise, weights.All)} of the weight is noise, in no cluster.");

    private static IEnumerable<string> DescribeRadius(ClusteringSettings settings, Partition partition, Weights weights)
    {
        if (partition.ClusterCount == 0)
        {
            yield return Text($"There is no cluster: the radius of {settings.RadiusKm} km may be too small or the minimum too high.");
        }
        else if (weights.Largest > OneCluster * weights.All)
        {
            yield return Text($"The largest cluster holds {Percent(weights.Largest, weights.All)} of the weight: ")
                + Text($"the radius of {settings.RadiusKm} km may be too large.");
        }
        else if (weights.Noise > MuchNoise * weights.All)
        {
            yield return Text($"More than half of the weight is noise: the radius of {settings.RadiusKm} km may be too small ")
                + "or the minimum too high.";
        }
    }

    private static IEnumerable<string> DescribeMinimum(WeightedPoints points, ClusteringSettings settings, Weights weights)
    {
        long positive = 0, alone = 0;
        for (var i = 0; i < points.Count; i++)
        {
            if (points.Weights[i] == 0) continue;
            positive++;
            if (points.Weights[i] >= settings.MinimumWeight) alone++;
        }

        var average = (double)weights.All / Math.Max(1, positive);
        if (settings.MinimumWeight <= TooSmall * average)
        {
            yield return "The minimum may be too low: it is no more than one average point weighs, "
                + "so that almost every point is core by itself.";
        }
        else if (positive > TooLarge && alone > positive / 2)
        {
            yield return Text($"The minimum may be too low: {Percent(alone, positive)} of the points reach it by themselves.");
        }
    }

    /// <summary>Clusters of one partition none, one, or several of whose points the other also has in clusters.</summary>
    private static string DescribeChange(int percent, Partition partition, Partition other)
    {
        var partners = new HashSet<int>[partition.ClusterCount];
        var sources = new HashSet<int>[other.ClusterCount];
        for (var i = 0; i < partners.Length; i++) partners[i] = [];
        for (var i = 0; i < sources.Length; i++) sources[i] = [];
        for (var i = 0; i < partition.ClusterIndexes.Length; i++)
        {
            var (before, after) = (partition.ClusterIndexes[i], other.ClusterIndexes[i]);
            if (before < 0 || after < 0) continue;
            partners[before].Add(after);
            sources[after].Add(before);
        }

        var gone = partners.Count(p => p.Count == 0);
        var split = partners.Count(p => p.Count > 1);
        var added = sources.Count(s => s.Count == 0);
        var joined = sources.Count(s => s.Count > 1);
        var change = percent > 0 ? "higher" : "lower";
        var clusters = other.ClusterCount == 1 ? "is 1 cluster" : Text($"are {other.ClusterCount} clusters");
        return Text($"With a minimum {Math.Abs(percent)} % {change} there {clusters} instead of {partition.ClusterCount}: ")
            + Text($"{gone} vanish, {added} appear, {split} fall apart, {joined} form from several.");
    }

    private static string Percent(long part, long whole) => Text($"{(whole == 0 ? 0 : 100.0 * part / whole):0.0} %");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Weights(long All, long Noise, long Largest)
    {
        public static Weights Of(WeightedPoints points, Partition partition)
        {
            var byCluster = new long[partition.ClusterCount + 1];
            for (var i = 0; i < points.Count; i++) byCluster[partition.ClusterIndexes[i] + 1] += points.Weights[i];
            return new Weights(byCluster.Sum(), byCluster[0], partition.ClusterCount > 0 ? byCluster[1] : 0);
        }
    }
}

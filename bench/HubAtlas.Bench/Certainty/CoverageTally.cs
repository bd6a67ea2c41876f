namespace HubAtlas.Bench.Certainty;

/// <summary>How often each method's sets held, by true cluster.</summary>
internal sealed class CoverageTally(int clusters)
{
    private readonly Dictionary<string, (int[] Held, int[] Seen, double Width)> _byMethod = [];
    private readonly List<(int Cluster, string What)> _misses = [];

    public void Add(string method, int cluster, bool isHeld, int width)
    {
        var (held, seen, sum) = _byMethod.GetValueOrDefault(method, (new int[clusters], new int[clusters], 0));
        seen[cluster]++;
        if (isHeld) held[cluster]++;
        _byMethod[method] = (held, seen, sum + width);
    }

    /// <summary>A set of the last method but one that did not hold.</summary>
    public void Miss(int cluster, string what) => _misses.Add((cluster, what));

    public void PrintMisses(int most)
    {
        foreach (var group in _misses.GroupBy(m => m.Cluster).OrderByDescending(g => g.Count()).Take(most))
            Console.WriteLine(FormattableString.Invariant($"true rank {group.Key + 1}, missed {group.Count()} times: {string.Join("; ", group.Take(4).Select(m => m.What))}"));
    }

    public void Print(string title)
    {
        Console.WriteLine($"{title}; nominal .90\n\n| method | mean | worst cluster seen in half of the worlds | clusters below .75 | mean width |\n|---|---|---|---|---|");
        foreach (var (method, (held, seen, width)) in _byMethod)
        {
            var most = seen.Max();
            var shares = Enumerable.Range(0, clusters).Where(c => seen[c] > 0 && 2 * seen[c] >= most).Select(c => (double)held[c] / seen[c]).ToList();
            Console.WriteLine(FormattableString.Invariant(
                $"| {method} | {(double)held.Sum() / seen.Sum():F3} | {shares.Min():F2} | {shares.Count(s => s < 0.75)} | {width / seen.Sum():F1} |"));
        }

        Console.WriteLine();
    }
}

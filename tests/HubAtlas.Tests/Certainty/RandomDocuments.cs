using HubAtlas.Core.Certainty;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Certainty;

/// <summary>A small world from a seed: documents with parts in few clusters, so that most are shared.</summary>
internal sealed class RandomDocuments
{
    private const long Whole = Contribution.Whole;

    internal sealed record Item(int Kind, long Multiplicity, long[] Parts);

    internal RandomDocuments(int seed, int clusters, int documents, bool isFull = false)
    {
        var random = new Random(seed);
        (Clusters, Weights) = (clusters, [1, random.NextDouble() + 0.5]);
        Items = [.. Enumerable.Range(0, documents).Select(_ => new Item(
            random.Next(2), random.Next(5) == 0 ? random.Next(2, 9) : 1, isFull ? Full(random) : Fractional(random)))];
    }

    internal int Clusters { get; }

    internal double[] Weights { get; }

    internal List<Item> Items { get; }

    internal IReadOnlyList<KindSums> Sums() => [.. Weights.Select((weight, kind) => Sums(weight, [.. Items.Where(i => i.Kind == kind)]))];

    /// <summary>Scores with a weight for every document, straight from their definition.</summary>
    internal double[] Scores(Func<int, double> weightOf) => [.. Enumerable.Range(0, Clusters).Select(c => Weights.Select((weight, kind) =>
    {
        var counted = Items.Index().Where(i => i.Item.Kind == kind).ToList();
        var world = counted.Sum(i => weightOf(i.Index));
        return world == 0 ? 0 : 100 * weight * counted.Sum(i => weightOf(i.Index) * i.Item.Parts[c] / Whole) / world;
    }).Sum())];

    private KindSums Sums(double weight, List<Item> items)
    {
        var products = from c in Enumerable.Range(0, Clusters)
                       from e in Enumerable.Range(c, Clusters - c)
                       let sum = items.Aggregate(Int128.Zero, (s, i) => s + ((Int128)i.Parts[c] * i.Parts[e] * i.Multiplicity))
                       where sum > 0
                       select new PartProduct(c, e, sum);
        return new(
            weight, items.Sum(i => i.Multiplicity),
            [.. Enumerable.Range(0, Clusters).Select(c => items.Sum(i => i.Parts[c] * i.Multiplicity))], [.. products]);
    }

    private long[] Full(Random random) => [.. Enumerable.Range(0, Clusters).Select(_ => random.Next(3) == 0 ? Whole : 0)];

    private long[] Fractional(Random random)
    {
        var parts = new long[Clusters];
        for (var left = Whole; left > 0 && random.Next(5) > 0;)
        {
            var part = random.Next(3) == 0 ? left : random.NextInt64(left + 1);
            parts[random.Next(Clusters)] += part;
            left -= part;
        }

        return parts;
    }
}

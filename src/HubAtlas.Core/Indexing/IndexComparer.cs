using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>Compares two indexes: computes every mixture of their data, weights, methods and units, and divides each change among the four.</summary>
public static class IndexComparer
{
    // Places of the causes among the bits of a mixture.
    private const int Data = 0, Weights = 1, Method = 2, Units = 3;
    private const int Mixtures = 1 << 4;

    // How often, of the 24 orders of four causes, a given set of others is swapped before a cause: by the size of the set.
    private static readonly int[] OrdersBySize = [6, 2, 2, 6];
    private const int Orders = 24;

    /// <param name="threads">1 or more; the result never depends on it.</param>
    /// <exception cref="AtlasException">One of the indexes, or a mixture, cannot be computed.</exception>
    public static IndexComparison Compare(
        (IndexRecipe Recipe, IndexValues Values) before, (IndexRecipe Recipe, IndexValues Values) after, int threads, CancellationToken stop = default)
    {
        before.Recipe = before.Recipe with { Robustness = null };
        after.Recipe = after.Recipe with { Robustness = null };
        var (first, last) = (Indexer.Compute(before.Recipe, before.Values, threads, stop), Indexer.Compute(after.Recipe, after.Values, threads, stop));
        var mixtures = new IndexResult[Mixtures];
        (mixtures[0], mixtures[^1]) = (first, last);
        try
        {
            Parallel.For(1, Mixtures - 1, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = stop },
                at => mixtures[at] = Mixed(before, after, IsAfter(at, Units) ? last.Units : first.Units, at, stop));
        }
        catch (AggregateException errors) when (errors.InnerExceptions.OfType<AtlasException>().OrderBy(e => e.Message, StringComparer.Ordinal).FirstOrDefault() is { } error)
        {
            throw error;
        }

        var places = Array.ConvertAll(mixtures, m => MixedValues.Places(m.Units));
        var moves = last.ByRank.Select(u => last.Units[u]).Concat(first.Units.Where(u => !places[^1].ContainsKey(u.Code))).Select(unit => Move(unit, mixtures, places)).ToList();
        return new(first, last, moves, NextSteps.Of(last, after.Recipe, after.Values, stop));
    }

    /// <summary>Bits of <paramref name="at"/> say what is of the later index.</summary>
    /// <param name="units">Those that one of the two ranks: here they are ranked whatever they have.</param>
    private static IndexResult Mixed(
        (IndexRecipe Recipe, IndexValues Values) before, (IndexRecipe Recipe, IndexValues Values) after, IReadOnlyList<IndexUnit> units, int at, CancellationToken stop)
    {
        var (method, weights) = (IsAfter(at, Method) ? after.Recipe : before.Recipe, IsAfter(at, Weights) ? after.Recipe : before.Recipe);
        var (data, other) = IsAfter(at, Data) ? (after.Values, before.Values) : (before.Values, after.Values);
        var recipe = (ReferenceEquals(method, weights) ? method : method with { Root = MixedRecipe.Weighted(method.Root, weights.Root) }) with { Coverage = new() };
        try
        {
            return Indexer.Compute(recipe, MixedValues.Of(data, other, units, recipe), 1, stop);
        }
        catch (AtlasException error)
        {
            throw new AtlasException($"The indexes cannot be compared cause by cause, for a mixture of them has no scores. {error.Message}", error);
        }
    }

    private static bool IsAfter(int mixture, int cause) => (mixture >> cause & 1) == 1;

    private static IndexMove Move(IndexUnit unit, IndexResult[] mixtures, Dictionary<string, int>[] places)
    {
        T? Of<T>(int mixture, Func<IndexNodeResult, int, T?> figure) where T : struct => places[mixture].TryGetValue(unit.Code, out var place) ? figure(mixtures[mixture].Top, place) : null;
        var ranks = Enumerable.Range(0, Mixtures).Select(m => (double?)Of(m, (top, u) => top.Ranks[u])).ToArray();
        var scores = Enumerable.Range(0, Mixtures).Select(m => Of(m, (top, u) => top.Scores[u])).ToArray();
        return new(unit, (int?)ranks[0], (int?)ranks[^1], scores[0], scores[^1], Divided(ranks), Divided(scores));
    }

    /// <param name="figures">By mixture; ranks are whole, so that their parts add up exactly.</param>
    private static IndexCauses? Divided(double?[] figures)
    {
        if (Array.Exists(figures, f => f is null)) return null;
        double PartOf(int cause)
        {
            var sum = 0.0;
            for (var others = 0; others < Mixtures; others++)
            {
                if (IsAfter(others, cause)) continue;
                sum += OrdersBySize[System.Numerics.BitOperations.PopCount((uint)others)] * (figures[others | 1 << cause]!.Value - figures[others]!.Value);
            }

            return sum / Orders;
        }

        return new(PartOf(Data), PartOf(Weights), PartOf(Method), PartOf(Units));
    }
}

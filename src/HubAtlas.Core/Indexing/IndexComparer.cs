using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indexing;

/// <summary>Compares two indexes: computes every mixture of their data, weights, methods and units, and divides each change among the four.</summary>
public static class IndexComparer
{
    private const int Causes = 4, Mixtures = 1 << Causes;

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
        var mixtures = new IndexResult[Mixtures];
        Parallel.For(0, Mixtures, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = stop }, at => mixtures[at] = Mixed(before, after, at, stop));
        var places = Array.ConvertAll(mixtures, m => m.Units.Index().ToDictionary(u => u.Item.Code, u => u.Index, StringComparer.Ordinal));
        var (first, last) = (mixtures[0], mixtures[^1]);
        var moves = last.ByRank.Select(u => last.Units[u]).Concat(first.Units.Where(u => !places[^1].ContainsKey(u.Code))).Select(unit => Move(unit, mixtures, places)).ToList();
        return new(first, last, moves, NextSteps.Of(last, after.Recipe, after.Values, stop));
    }

    /// <summary>Bits of <paramref name="at"/> say what is of the later index: data, weights, method, units.</summary>
    private static IndexResult Mixed((IndexRecipe Recipe, IndexValues Values) before, (IndexRecipe Recipe, IndexValues Values) after, int at, CancellationToken stop)
    {
        bool IsAfter(int cause) => (at >> cause & 1) == 1;
        var (method, weights) = (IsAfter(2) ? after.Recipe : before.Recipe, IsAfter(1) ? after.Recipe : before.Recipe);
        var (data, other) = IsAfter(0) ? (after.Values, before.Values) : (before.Values, after.Values);
        var recipe = ReferenceEquals(method, weights) ? method : method with { Root = MixedRecipe.Weighted(method.Root, weights.Root) };
        try
        {
            return Indexer.Compute(recipe, MixedValues.Of(data, other, IsAfter(3) ? after.Values.Units : before.Values.Units, recipe), 1, stop);
        }
        catch (AtlasException error) when (at is not 0 and not Mixtures - 1)
        {
            throw new AtlasException($"The indexes cannot be compared cause by cause, for a mixture of them has no scores. {error.Message}", error);
        }
        catch (AggregateException errors) when (errors.InnerException is AtlasException error)
        {
            throw error;
        }
    }

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
                if ((others >> cause & 1) == 1) continue;
                sum += OrdersBySize[System.Numerics.BitOperations.PopCount((uint)others)] * (figures[others | 1 << cause]!.Value - figures[others]!.Value);
            }

            return sum / Orders;
        }

        return new(PartOf(0), PartOf(1), PartOf(2), PartOf(3));
    }
}

using HubAtlas.Core.Certainty.Choices;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Editions;

namespace HubAtlas.Engine.Certainty;

/// <summary>Counts what an analysis of choices needs: the recipe's own window and, if asked for, windows that end earlier.</summary>
public static class Choosing
{
    /// <summary>The ranges that are varied where a recipe names none.</summary>
    /// <param name="windows">Worlds counted; 1: the window is no choice.</param>
    public static IReadOnlyList<ChoiceFactor> Factors(Recipe recipe, int windows)
    {
        var (radius, gap) = (recipe.Clustering.RadiusKm, recipe.Clustering.MergeGapKm ?? 0);
        var weights = Drafting.Weights(recipe);
        var (patents, publications) = (weights[(int)DocumentKind.Patent], weights[(int)DocumentKind.Publication]);
        var factors = new List<ChoiceFactor>
        {
            new(ChoiceKind.Radius, Math.Min(10, radius), Math.Max(20, radius), radius),
            new(ChoiceKind.Minimum, 2.0 / 3, 4.0 / 3, 1),
            new(ChoiceKind.MergeGap, 0, Math.Max(10, gap), gap),
        };
        if (patents > 0 && publications > 0)
        {
            var own = patents / (patents + publications);
            factors.Add(new(ChoiceKind.PatentWeight, Math.Min(0.3, own), Math.Max(0.7, own), own));
        }

        factors.Add(new(ChoiceKind.Counting, 0, 1, recipe.Counting.Method == CountingMethod.Full ? 1 : 0, IsWhole: true));
        if (windows > 1) factors.Add(new(ChoiceKind.Window, 0, windows - 1, 0, IsWhole: true));
        return factors;
    }

    /// <param name="store">Null only where the recipe's own window is the only one.</param>
    /// <param name="world">Counted by <paramref name="recipe"/>, with the store's questions.</param>
    /// <param name="clusters">Of every place the rank of its cluster less one; −1: none.</param>
    /// <param name="windows">Worlds to count, each with its last year one earlier, 1 or more.</param>
    /// <exception cref="AtlasException">The recipe merges on ties, or no store is behind.</exception>
    public static ChosenRanking Prepare(AtlasStore? store, CountedWorld world, Recipe recipe, IReadOnlyList<int> clusters, int windows)
    {
        if (recipe.Clustering.MergeTies is not null)
        {
            throw new AtlasException(
                $"The recipe {recipe.Name} merges clusters on ties, which an analysis of choices does not; expected a recipe without merge_ties.");
        }

        if (world.Questions is not { } own) throw new AtlasException("There is no store behind this edition; expected the workspace that has its documents.");
        var worlds = new List<ChoiceWorld> { World(world, world, recipe) };
        for (var window = 1; window < windows; window++)
        {
            using var questions = store!.Ask(Earlier(recipe, own.Counts.Years(), window, windows));
            worlds.Add(World(world, CountedWorld.Of(questions), recipe));
        }

        return new(
            [.. world.Places.Select(p => p.Place.Point.Latitude)], [.. world.Places.Select(p => p.Place.Point.Longitude)], clusters,
            clusters.Count == 0 ? 0 : clusters.Max() + 1, [.. world.Places.Select(p => p.Mentions)], recipe, Drafting.Weights(recipe), worlds);
    }

    /// <summary>Without the last years of every kind that has more years than there are windows, and the year of each document.</summary>
    private static Recipe Earlier(Recipe recipe, IReadOnlyList<CountedYears> years, int dropped, int windows) => recipe with
    {
        Kinds = [.. recipe.Kinds.Select(kind => years.FirstOrDefault(y => y.Kind == kind.Kind) is { Undated: 0 } one && one.Last - one.First >= windows
            ? kind with { LastYear = one.Last - dropped } : kind)],
    };

    /// <summary>A window's counts at the places of the recipe's own.</summary>
    private static ChoiceWorld World(CountedWorld own, CountedWorld window, Recipe recipe)
    {
        var index = own.Places.Select((p, i) => (p.Place.Key, i)).ToDictionary(p => p.Key, p => p.i);
        var weights = new long[own.Places.Count];
        var shares = DocumentKinds.All.Select(_ => new long[own.Places.Count]).ToArray();
        var weighed = window.Points(recipe).Weights;
        for (var i = 0; i < window.Places.Count; i++)
        {
            var at = index[window.Places[i].Place.Key];
            weights[at] = weighed[i];
            foreach (var kind in DocumentKinds.All) shares[(int)kind][at] = window.Places[i].ByKind[(int)kind].Shares;
        }

        var builder = new DocumentPlacesBuilder(own.Places.Count);
        window.Questions!.At(own.Places.Select(p => p.Place.Key)).Read(one => builder.Add(one));
        long[] Totals(CountingMethod method) => [.. DocumentKinds.All.Select(kind => window.Total(kind, method))];
        return new(weights, shares, Totals(CountingMethod.Fractional), Totals(CountingMethod.Full), builder.Finish());
    }
}

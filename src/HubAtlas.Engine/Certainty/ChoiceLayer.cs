using System.Globalization;
using HubAtlas.Core.Certainty.Choices;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Certainty;

/// <param name="Runs">Rankings that were made.</param>
/// <param name="Clusters">By rank.</param>
internal sealed record MeasuredChoices(int Runs, IReadOnlyList<Core.Model.ChoiceEffect> Clusters);

/// <summary>What ranks hang on: choices of the method are varied within the ranges that the recipe states, or within the usual ones.</summary>
internal static class ChoiceLayer
{
    // The recipe's own window, and windows that end one and two years earlier.
    private const int UsualWindows = 3;

    /// <exception cref="AtlasException">A range without the recipe's own value.</exception>
    public static MeasuredChoices Measure(UncertainWorld world, ChoiceRanges ranges, int seed, int threads, CancellationToken stop)
    {
        var recipe = world.Edition.Recipe;
        var windows = world.Store is null ? 1 : IsStated(ranges) ? ranges.FewerYears.DefaultIfEmpty(0).Max() + 1 : UsualWindows;
        var factors = IsStated(ranges) ? Stated(recipe, ranges, windows) : Choosing.Factors(recipe, windows);
        var ranking = Choosing.Prepare(world.Store, world.World, recipe, world.Clusters, windows);
        var results = ChoiceAnalyser.Analyse(ranking, factors, ranges.Points, (ulong)seed, threads, stop);
        return new(results.Runs, [.. results.Clusters.Select(effect => Effect(effect, factors, recipe))]);
    }

    private static bool IsStated(ChoiceRanges ranges) =>
        ranges.RadiusKm is not null || ranges.MinimumMentions is not null || ranges.MergeGapKm is not null || ranges.PatentWeight is not null
        || ranges.Counting.Count > 1 || ranges.FewerYears.Any(years => years > 0);

    private static List<ChoiceFactor> Stated(Recipe recipe, ChoiceRanges ranges, int windows)
    {
        var factors = new List<ChoiceFactor>();
        var minimum = recipe.Clustering.MinimumMentions;
        void Add(ChoiceKind kind, ValueRange? range, double own)
        {
            if (range is { } stated) factors.Add(new(kind, stated.Least, stated.Greatest, own));
        }

        Add(ChoiceKind.Radius, ranges.RadiusKm, recipe.Clustering.RadiusKm);
        Add(ChoiceKind.Minimum, ranges.MinimumMentions is { } mentions ? new(mentions.Least / minimum, mentions.Greatest / minimum) : null, 1);
        Add(ChoiceKind.MergeGap, ranges.MergeGapKm, recipe.Clustering.MergeGapKm ?? 0);
        if (ChoiceRanges.OwnPatentWeight(recipe) is { } weight) Add(ChoiceKind.PatentWeight, ranges.PatentWeight, weight);
        if (ranges.Counting.Count > 1)
            factors.Add(new(ChoiceKind.Counting, 0, 1, recipe.Counting.Method == CountingMethod.Full ? 1 : 0, IsWhole: true));
        if (windows > 1) factors.Add(new(ChoiceKind.Window, 0, windows - 1, 0, IsWhole: true));
        return factors;
    }

    private static Core.Model.ChoiceEffect Effect(Core.Certainty.Choices.ChoiceEffect effect, IReadOnlyList<ChoiceFactor> factors, Recipe recipe)
    {
        var parts = factors.Select((factor, f) => new ChoicePart(
            Word(factor.Kind), effect.FirstOrder?[f], effect.Totals?[f],
            new(Value(factor.Kind, factor.Low, recipe), effect.Ends[f].AtLow), new(Value(factor.Kind, factor.High, recipe), effect.Ends[f].AtHigh))).ToList();
        var leading = effect.Leading is { } index ? parts[index] : null;
        return new(effect.Low, effect.High, leading?.Choice, leading?.Total, leading is null ? [] : [leading.AtLow, leading.AtHigh]) { Parts = parts };
    }

    private static string Word(ChoiceKind kind) => kind switch
    {
        ChoiceKind.Radius => "radius",
        ChoiceKind.Minimum => "minimum",
        ChoiceKind.MergeGap => "gap for merging",
        ChoiceKind.PatentWeight => "weight of patents",
        ChoiceKind.Counting => "counting",
        _ => "window",
    };

    private static string Value(ChoiceKind kind, double value, Recipe recipe) => kind switch
    {
        ChoiceKind.Radius or ChoiceKind.MergeGap => string.Create(CultureInfo.InvariantCulture, $"{value:0.##} km"),
        ChoiceKind.Minimum => string.Create(CultureInfo.InvariantCulture, $"{value * recipe.Clustering.MinimumMentions:N0} mentions"),
        ChoiceKind.PatentWeight => string.Create(CultureInfo.InvariantCulture, $"{100 * value:0.#} %"),
        ChoiceKind.Counting => value < 1 ? "fractional" : "full",
        _ => string.Create(CultureInfo.InvariantCulture, $"−{value:0} years"),
    };
}

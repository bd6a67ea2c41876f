namespace HubAtlas.Core.Model;

/// <summary>How an edition's uncertainty is to be measured.</summary>
public sealed record UncertaintyRecipe
{
    public const int FewestReplicates = 100;
    public const int MostReplicates = 10_000;
    public const double LowestLevel = 0.5;
    public const double HighestLevel = 0.999;
    public const int MostPoints = 65_536;

    public int Replicates { get; init; } = 1000;

    /// <summary>0 or above; the same seed draws the same.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Confidence level of the rank sets.</summary>
    public double Level { get; init; } = 0.9;

    /// <summary>Each once, in the order of the enumeration.</summary>
    public IReadOnlyList<UncertaintyLayer> Layers { get; init; } = [UncertaintyLayer.Sampling, UncertaintyLayer.Boundary];

    /// <summary>Null: no choices of the method are varied.</summary>
    public ChoiceRanges? Choices { get; init; }

    /// <summary>The recipe with ranges of choices that hold its own values, where these were changed since the ranges were stated.</summary>
    public static Recipe Widened(Recipe recipe) => recipe.Uncertainty is not { Choices: { } choices } uncertainty ? recipe
        : recipe with { Uncertainty = uncertainty with { Choices = choices.Holding(recipe) } };
}

/// <summary>Choices of the method that are varied, each within a range that holds the recipe's own; null or empty: not varied.</summary>
public sealed record ChoiceRanges
{
    /// <summary>Points of the design; the edition is made this many times the number of choices plus two.</summary>
    public int Points { get; init; } = 256;

    public ValueRange? RadiusKm { get; init; }

    public ValueRange? MinimumMentions { get; init; }

    public ValueRange? MergeGapKm { get; init; }

    /// <summary>The weight of patents as a part of all weights, 0 to 1.</summary>
    public ValueRange? PatentWeight { get; init; }

    public IReadOnlyList<CountingMethod> Counting { get; init; } = [];

    /// <summary>Years by which the window ends earlier, 0 for the recipe's own.</summary>
    public IReadOnlyList<int> FewerYears { get; init; } = [];

    /// <summary>The weight of patents as a part of all weights; null where nothing has one.</summary>
    public static double? OwnPatentWeight(Recipe recipe) => recipe.Kinds.Sum(k => k.Weight) is > 0 and var all
        ? recipe.Kinds.Where(k => k.Kind == DocumentKind.Patent).Sum(k => k.Weight) / all : null;

    /// <summary>Each range widened as far as the recipe's own value.</summary>
    internal ChoiceRanges Holding(Recipe recipe) => this with
    {
        RadiusKm = RadiusKm?.Holding(recipe.Clustering.RadiusKm),
        MinimumMentions = MinimumMentions?.Holding(recipe.Clustering.MinimumMentions),
        MergeGapKm = recipe.Clustering.MergeGapKm is { } gap ? MergeGapKm?.Holding(gap) : null,
        PatentWeight = OwnPatentWeight(recipe) is { } weight ? PatentWeight?.Holding(weight) : null,
        Counting = Counting.Count == 0 ? [] : [.. Counting.Append(recipe.Counting.Method).Distinct().Order()],
    };
}

/// <summary>Both ends included.</summary>
public readonly record struct ValueRange(double Least, double Greatest)
{
    public bool Holds(double value) => value >= Least && value <= Greatest;

    internal ValueRange Holding(double value) => new(Math.Min(Least, value), Math.Max(Greatest, value));
}

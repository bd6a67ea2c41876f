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
}

/// <summary>Both ends included.</summary>
public readonly record struct ValueRange(double Least, double Greatest)
{
    public bool Holds(double value) => value >= Least && value <= Greatest;
}

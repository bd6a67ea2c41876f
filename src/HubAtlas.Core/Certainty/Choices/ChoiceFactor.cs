using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Choices;

/// <summary>What may be chosen otherwise.</summary>
public enum ChoiceKind
{
    /// <summary>Kilometres.</summary>
    Radius,

    /// <summary>The minimum as a multiple of the recipe's.</summary>
    Minimum,

    /// <summary>Kilometres; 0: no merging.</summary>
    MergeGap,

    /// <summary>The patents' part of the weight of patents and publications together.</summary>
    PatentWeight,

    /// <summary>0 fractional, 1 full.</summary>
    Counting,

    /// <summary>Which of the worlds is counted: 0 the recipe's own.</summary>
    Window,
}

/// <summary>A choice and the range in which it might have fallen.</summary>
/// <param name="Own">What the recipe chose; within the range.</param>
/// <param name="IsWhole">Only whole numbers, each as likely as any other; else every number of the range.</param>
public sealed record ChoiceFactor(ChoiceKind Kind, double Low, double High, double Own, bool IsWhole = false)
{
    /// <summary>The value at a number from 0 to below 1.</summary>
    internal double At(double uniform) =>
        IsWhole ? Math.Min(High, Low + Math.Floor(uniform * (High - Low + 1))) : Low + (uniform * (High - Low));

    /// <exception cref="AtlasException">The range is none, or without the recipe's own value.</exception>
    internal void Demand()
    {
        if (Low < High && Low <= Own && Own <= High && Low >= 0 && double.IsFinite(High)) return;
        throw new AtlasException(FormattableString.Invariant(
            $"The range of the choice {Kind} is {Low} to {High} and the recipe has {Own}; expected a range from 0 up, its low end first, with the recipe's own value in it."));
    }
}

namespace HubAtlas.Core.Certainty.Choices;

/// <summary>What the choices of a method do to a ranking.</summary>
/// <param name="Runs">How often the ranking was made.</param>
/// <param name="Clusters">By rank.</param>
public sealed record ChoiceResults(IReadOnlyList<ChoiceFactor> Factors, int Runs, IReadOnlyList<ChoiceEffect> Clusters);

/// <summary>What they do to one cluster. Ranks are those of the cluster that takes most of its mentions, one beyond the last where none takes half.</summary>
/// <param name="Low">Rank that 5 in 100 settings do not pass.</param>
/// <param name="High">Rank that 95 in 100 settings do not pass.</param>
/// <param name="FirstOrder">By factor: part of the variance that the choice alone makes; null where the rank hardly changes.</param>
/// <param name="Totals">By factor: part with all that it interacts with, 0 or above; they add up to 1 or more. Null likewise.</param>
/// <param name="Ends">By factor: ranks with the choice at either end, and all others as the recipe has them.</param>
public sealed record ChoiceEffect(
    int Low, int High, IReadOnlyList<double>? FirstOrder, IReadOnlyList<double>? Totals, IReadOnlyList<(int AtLow, int AtHigh)> Ends)
{
    /// <summary>The factor with the largest total, the first of equals; null where the rank hardly changes.</summary>
    public int? Leading => Totals is null ? null : Enumerable.Range(0, Totals.Count).MaxBy(factor => Totals[factor]);
}

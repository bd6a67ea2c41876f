namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>Quantiles as values that occur: the ⌈share × count⌉-th smallest.</summary>
internal static class Quantiles
{
    // A product such as 0.07 × 100 may come out a digit above the whole number that it is.
    private const double Slack = 1e-9;

    /// <summary>Where it stands in ascending order, from 0.</summary>
    public static int Index(double share, int count) => Math.Clamp((int)Math.Ceiling((share * count) - Slack) - 1, 0, count - 1);
}

namespace HubAtlas.Core.Geocoding;

/// <summary>What the evidence comes to: the winner, the best of what lies elsewhere, and the rule that decided.</summary>
/// <param name="Margin">Points between winner and runner-up; large when there is none.</param>
internal readonly record struct Verdict(Candidate Winner, Candidate RunnerUp, double Margin, string Rule, string? Cause)
{
    /// <summary>Text and names were not weighed.</summary>
    public static readonly Verdict None = new(Candidate.None, Candidate.None, 0, "none", null);

    public bool IsLocated => Winner.Exists && Cause is null;
}

using HubAtlas.Core.Geocoding.Evidence;

namespace HubAtlas.Core.Geocoding.Deciding;

/// <summary>What the evidence comes to: the winner, the best of what lies elsewhere, and the rule that decided.</summary>
/// <param name="Margin">Points between winner and runner-up; large when there is none.</param>
internal readonly record struct Verdict(Candidate Winner, Candidate RunnerUp, double Margin, string Rule, string? Cause)
{
    /// <summary>Text and names were not weighed.</summary>
    public static readonly Verdict None = new(Candidate.None, Candidate.None, 0, "none", null);

    /// <summary>Column or text state the economy.</summary>
    public bool IsEconomyStated { get; init; }

    /// <summary>The source has a column for the economy beside the text.</summary>
    public bool HasColumn { get; init; }

    public bool IsLocated => Winner.Exists && Cause is null;

    /// <summary>The rule in a few words.</summary>
    public string Method
    {
        get
        {
            var rule = Winner.IsNamed ? Rule.Replace("organisation", "registry id", StringComparison.Ordinal) : Rule;
            return Winner.Edits > 0 ? rule + ", spelling" : rule;
        }
    }
}

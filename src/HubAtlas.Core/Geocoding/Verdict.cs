namespace HubAtlas.Core.Geocoding;

/// <summary>What the evidence comes to: the winner, the best of what lies elsewhere, and the rule that decided.</summary>
/// <param name="Margin">Points between winner and runner-up; large when there is none.</param>
internal readonly record struct Verdict(Candidate Winner, Candidate RunnerUp, double Margin, string Rule, string? Cause)
{
    /// <summary>Text and names were not weighed.</summary>
    public static readonly Verdict None = new(Candidate.None, Candidate.None, 0, "none", null);

    /// <summary>Column or text state the economy.</summary>
    public bool IsEconomyStated { get; init; }

    /// <summary>The source's registry id names an organisation elsewhere, and the text was followed.</summary>
    public bool IsOverId { get; init; }

    /// <summary>The answer is not in the economy that the source's column names.</summary>
    public bool IsOverColumn { get; init; }

    /// <summary>The rule in a few words, and what it overruled.</summary>
    public string Method
    {
        get
        {
            var rule = Winner.IsNamed ? Rule.Replace("organisation", "registry id", StringComparison.Ordinal)
                : !IsOverId ? Rule : Rule.StartsWith("city", StringComparison.Ordinal) ? "city over registry id" : Rule + " over registry id";
            if (Winner.Edits > 0) rule += ", spelling";
            return IsOverColumn ? rule + ", against economy column" : rule;
        }
    }

    public bool IsLocated => Winner.Exists && Cause is null;
}

using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Wording;

/// <summary>How sure a change is, in words. Nobody "overtook" anybody here unless both orders are told apart.</summary>
public static class ChangeWords
{
    /// <summary>Of a cluster that ranks above another after and not before.</summary>
    /// <param name="overtaken">The other one.</param>
    public static string Overtaking(Movement movement, Movement overtaken) => movement.Uncertainty?.RankChange switch
    {
        { } change when change.Overtaken.Contains(overtaken.ClusterId, StringComparer.Ordinal) => $"{movement.Name} overtook {overtaken.Name}",
        not null => $"{movement.Name} ranks above {overtaken.Name}, not distinguishably",
        _ => $"{movement.Name} ranks above {overtaken.Name}",
    };

    /// <summary>How it was measured, or why not.</summary>
    public static string Made(Comparison comparison) => comparison.Uncertainty is not { } made
        ? comparison.WithoutUncertainty ?? "The uncertainty of the change was not measured."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"Both rankings were drawn {made.Replicates:N0} times with a Poisson weight for every document, the same in both where a document is in both; seed {made.Seed}. ")
        + (made.IsReclustered ? "Clusters were found again each time. " : "Boundaries are as published. ")
        + $"Sets of ranks gained and intervals of growth hold at {Level(made.Level)} each.";

    /// <summary>Ranks gained, from the least to the most: a smaller rank is a gain.</summary>
    public static string Gained(RankChange change) => Range(Signed(-change.High, "0"), Signed(-change.Low, "0"));

    /// <summary>Percent.</summary>
    public static string Growth(GrowthInterval growth) => growth switch
    {
        { Low: null } => "beyond all bounds",
        { Low: { } low, High: null } => $"{Signed(low, "0.0")} % and more",
        { Low: { } low, High: { } high } => Range(Signed(low, "0.0"), Signed(high, "0.0")) + " %",
    };

    public static string Level(double level) => (100 * level).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Range(string low, string high) => low == high ? low : $"{low} to {high}";

    private static string Signed(double number, string format)
    {
        var text = Math.Abs(number).ToString("#,##" + format, CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text : (number < 0 ? "−" : "+") + text;
    }
}

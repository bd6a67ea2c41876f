using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Wording;

/// <summary>Numbers as readers of the report see them: commas between thousands, "n/a" for what is missing.</summary>
internal static class Show
{
    public const string Missing = "n/a";

    public static string Count(long number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    public static string Documents(long billionths) => Rounded.Documents(billionths).ToString("#,##0.0", CultureInfo.InvariantCulture);

    /// <summary>A cluster's count under the recipe's counting method.</summary>
    public static string Counted(Cluster cluster, Recipe recipe, DocumentKind kind) => recipe.Counting.Method == CountingMethod.Full
        ? Count(cluster.Figures.FullCounts[(int)kind])
        : Documents(cluster.Figures.ByKind[(int)kind].Shares);

    public static string Percent(double? percent, int decimals = 2) =>
        percent is { } p ? p.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + " %" : Missing;

    /// <summary>The rank, with its set where there is one: <c>12 (9–15)</c>.</summary>
    public static string Rank(Cluster cluster) =>
        Count(cluster.Rank) + (cluster.Uncertainty is { } u ? $" ({Count(u.Ranks.Low)}–{Count(u.Ranks.High)})" : "");

    /// <summary>The part as a percentage of the whole.</summary>
    public static string Part(long part, long whole, int decimals = 1) => Percent(whole > 0 ? 100.0 * part / whole : null, decimals);

    public static string Number(double number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>A quotient, two decimals always.</summary>
    public static string Ratio(double ratio) => ratio.ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>A length in a drawing.</summary>
    public static string Tenths(double pixels) => Math.Round(pixels, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>A name beside a drawing: so many letters at most.</summary>
    public static string Short(string name, int most) => name.Length <= most ? name : name[..(most - 1)] + "…";

    /// <summary>As it begins a line.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public static string Plural(long count, string one, string? many = null) => $"{Count(count)} {(count == 1 ? one : many ?? one + "s")}";

    public static string List(IReadOnlyList<string> items, string last = "and") => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + $" {last} " + items[^1],
    };
}

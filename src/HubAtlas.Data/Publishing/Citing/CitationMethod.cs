using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Citing;

/// <summary>How citation figures are to be read, in words that stand in every file of them.</summary>
internal sealed record CitationMethod(string Counting, string ComparedWith, string Period, string CitationsCounted, string Data)
{
    public static CitationMethod Of(CitationTable table)
    {
        var recipe = table.Recipe;
        return new(
            recipe.Counting == CountingMethod.Full ? "full: a publication counts once for every unit that has one of its people" : "fractional: a publication is divided over its people and their addresses",
            $"publications of the same {recipe.Level}, year and type; one of several is divided over them",
            string.Create(CultureInfo.InvariantCulture, $"{table.Years.First}-{table.Years.Last} of {recipe.FirstYear}-{recipe.LastYear}, year as stored{(recipe.Types.Count > 0 ? $"; types {string.Join(", ", recipe.Types)}" : "")}"),
            Counted(recipe.Window, table.CountedOn), table.IsSimulated ? "simulated" : "imported");
    }

    public static IReadOnlyList<(string Figure, string Formula)> Formulas { get; } =
    [
        ("publications", "those whose citations are known, compared with others; shares of them under the counting"),
        ("p_top_q", "publications among the q % most cited of their field, year and type: those above the threshold wholly, those at it to the part that makes the world exactly q % (Waltman and Schreiber 2013)"),
        ("pp_top_q_percent", "100 × p_top_q / publications; the world’s is q"),
        ("mncs", "mean of citations / mean citations of the same field, year and type; the world’s is 1"),
        ("…_low, …_high", "95 % interval: Poisson bootstrap of publications in closed form, thresholds as they are; of proportions by Wilson 1927 with the effective number of publications, of means on the scale of logarithms with Student’s factor for the effective number"),
        ("listed, listed_share_percent", "publications in the journals of the list, and percent of the world’s; whether their citations are known or not"),
    ];

    private static string Counted(int? window, (int First, int Last) days) =>
        $"{(window is { } years ? FormattableString.Invariant($"in the year of publication and {years} after it, ") : "")}{Until(days)}";

    private static string Until((int First, int Last) days) => days.Last == 0 ? "until a day that the source does not say" : $"until {Day(days.Last)}";

    private static string Day(int day) => string.Create(CultureInfo.InvariantCulture, $"{day / 10000:D4}-{day / 100 % 100:D2}-{day % 100:D2}");
}

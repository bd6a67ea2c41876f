using System.Globalization;
using System.Text.RegularExpressions;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Sources.Statistics;

/// <summary>Reads the cells of statistics: a number as it was printed, a mark of what is missing, letters that qualify it.</summary>
internal static partial class Figures
{
    private static readonly HashSet<string> Missing = new(StringComparer.OrdinalIgnoreCase)
    {
        "", ".", "..", "...", "…", ":", "NA", "N/A", "n.a.", "NaN", "null", "-", "–", "—", "x", "(X)",
    };

    /// <param name="hasDecimalComma">Whether a lone comma before three digits divides decimals, not thousands.</param>
    /// <returns>False for what is neither a number nor missing.</returns>
    public static bool TryRead(string cell, bool hasDecimalComma, out decimal? value)
    {
        value = null;
        var text = cell.Trim();
        if (Missing.Contains(text)) return true;
        var plain = WithPoint(text.Replace(" ", "").Replace("\u00A0", "").Replace("\u202F", "").Replace('\u2212', '-'), hasDecimalComma);
        if (plain is null || !decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
            return false;
        value = number;
        return true;
    }

    /// <summary>A cell of Eurostat: letters behind the number say what it is worth (<c>12.3 bp</c>).</summary>
    public static bool TryReadFlagged(string cell, bool hasDecimalComma, out decimal? value, out ObservationFlag flag)
    {
        var text = cell.Trim();
        var end = text.LastIndexOf(' ');
        var letters = end > 0 && text.AsSpan(end + 1).ContainsAnyExceptInRange('a', 'z') is false ? text[(end + 1)..] : "";
        flag = FlagOf(letters);
        return TryRead(letters.Length > 0 ? text[..end] : text, hasDecimalComma, out value);
    }

    /// <summary>Letters as SDMX (CL_OBS_STATUS) and Eurostat write them: E, S and F estimated, P provisional, B a break.</summary>
    public static ObservationFlag FlagOf(string letters)
    {
        var flag = ObservationFlag.None;
        foreach (var letter in letters.ToUpperInvariant())
        {
            flag |= letter switch
            {
                'E' or 'S' or 'F' => ObservationFlag.Estimated,
                'P' => ObservationFlag.Provisional,
                'B' => ObservationFlag.Break,
                _ => ObservationFlag.None,
            };
        }

        return flag;
    }

    /// <summary>A year, or a part of one (<c>2020-Q1</c>, <c>2020M05</c>); headings of the World Bank's selections too (<c>2020 [YR2020]</c>).</summary>
    public static bool TryPeriod(string text, out int year, out string period)
    {
        (year, period) = (0, "");
        var match = Period().Match(text.Trim());
        if (!match.Success) return false;
        year = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        period = match.Groups[2].Success ? text.Trim() : "";
        return true;
    }

    /// <returns>Null where the separators stand as in no number.</returns>
    private static string? WithPoint(string text, bool hasDecimalComma)
    {
        var (comma, point) = (text.LastIndexOf(','), text.LastIndexOf('.'));
        if (comma < 0) return Grouped('.').IsMatch(text) && text.Count('.'.Equals) > 1 ? text.Replace(".", "") : text;
        if (point >= 0)
        {
            var (group, mark) = comma > point ? ('.', ',') : (',', '.');
            var whole = text[..text.LastIndexOf(mark)];
            return Grouped(group).IsMatch(whole) ? whole.Replace($"{group}", "") + "." + text[(whole.Length + 1)..] : null;
        }

        var isGrouped = Grouped(',').IsMatch(text);
        if (text.Count(','.Equals) > 1) return isGrouped ? text.Replace(",", "") : null;
        return isGrouped && !hasDecimalComma ? text.Replace(",", "") : text.Replace(',', '.');
    }

    private static Regex Grouped(char separator) => separator == ',' ? GroupedByComma() : GroupedByPoint();

    [GeneratedRegex("^-?[0-9]{1,3}(,[0-9]{3})+\\z")]
    private static partial Regex GroupedByComma();

    [GeneratedRegex("^-?[0-9]{1,3}(\\.[0-9]{3})+\\z")]
    private static partial Regex GroupedByPoint();

    [GeneratedRegex("^(?:X|YR)?(1[5-9][0-9]{2}|2[01][0-9]{2})(?: \\[YR[0-9]{4}\\]|(-?(?:Q[1-4]|S[12]|H[12]|M?(?:0[1-9]|1[0-2])|W[0-5][0-9])))?\\z")]
    private static partial Regex Period();
}

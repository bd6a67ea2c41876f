using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HubAtlas.Data.Reading.Delimited;

/// <summary>
/// The year of a date whose year stands in four digits: <c>2012-05-03</c>, <c>2012/5/3</c>, <c>03.05.2012</c>, <c>29-MAR-2022</c>,
/// <c>Mar 29, 2022</c>, with a time behind it or without. Which of the other numbers is the month does not matter.
/// </summary>
internal static partial class Dates
{
    // Longer than any date with a time; what is longer is not looked at.
    private const int MostBytes = 40;

    public static bool TryYear(ReadOnlySpan<byte> field, out long year)
    {
        year = 0;
        if (field.Length is < 8 or > MostBytes) return false;
        var match = Date().Match(Encoding.UTF8.GetString(field));
        return match.Success && long.TryParse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out year);
    }

    [GeneratedRegex(
        """
        ^(?: (?<year>[0-9]{4}) (?<mark>[-/.]) (?:0?[1-9]|1[0-2]) \k<mark> (?:0?[1-9]|[12][0-9]|3[01])
           | (?:0?[1-9]|[12][0-9]|3[01]) (?<mark>[-/.]) (?:0?[1-9]|[12][0-9]|3[01]) \k<mark> (?<year>[0-9]{4})
           | (?:0?[1-9]|[12][0-9]|3[01]) [-/.\ ]+ (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* [-/.,\ ]+ (?<year>[0-9]{4})
           | (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \.?\ + (?:0?[1-9]|[12][0-9]|3[01]) ,?\ + (?<year>[0-9]{4}))
        (?: [T\ ] [0-9]{1,2} : [0-9:.,+Zz\ -]* (?:AM|PM|UTC)? )?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}

using System.Text.RegularExpressions;

namespace HubAtlas.Data.Reading.Affiliations;

/// <summary>
/// Names or affiliations that an export divides by a semicolon and a blank. A semicolon that ends a letter's name (<c>&amp;amp;</c>, or what
/// older exports of Scopus made of it, <c>and amp;</c>, <c>and z.ast;</c>) divides nothing, nor does one within a word.
/// </summary>
internal static partial class SemicolonList
{
    public static IReadOnlyList<string> Split(string list) => [.. Items(list).Where(item => item.Length > 0)];

    /// <summary>As <see cref="Split"/>, but what is empty between two semicolons keeps its position.</summary>
    public static IReadOnlyList<string> Items(string list) =>
        string.IsNullOrWhiteSpace(list) ? [] : [.. Divider().Split(list.Trim().TrimEnd(';')).Select(item => item.Trim())];

    /// <summary>Where the semicolons that divide stand.</summary>
    public static IEnumerable<int> Dividers(string list) => Divider().Matches(list).Select(match => match.Index);

    [GeneratedRegex(
        @"(?<!(?:&|\band )(?:amp|lt|gt|quot|apos|nbsp|[mn]dash|[lr][sd]quo|ast|deg|hellip|szlig|sup\d|" +
        @"\p{L}{1,2}(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash|lig|breve)|#\d{1,6}|#x[0-9a-f]{1,6}|z\.\w{1,8}));(?=\s|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Divider();
}

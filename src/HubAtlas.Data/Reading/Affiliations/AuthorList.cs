using System.Text.RegularExpressions;

namespace HubAtlas.Data.Reading.Affiliations;

/// <summary>
/// The names of a column of authors: <c>Muster A.; Beispiel B.</c>, as older exports write it <c>Muster A., Beispiel B.</c>, or older still
/// <c>Muster, A.B., Beispiel, B.</c>
/// </summary>
internal static partial class AuthorList
{
    /// <returns>None where the export says that there are none (<c>[No author name available]</c>).</returns>
    public static IReadOnlyList<string> Split(string authors)
    {
        if (IsNobody(authors)) return [];
        return SemicolonList.Dividers(authors).Any() ? BySemicolons(authors) : [.. ByCommas(authors).Where(IsSomebody)];
    }

    /// <summary>Of exports that divide names by semicolons and by nothing else.</summary>
    public static IReadOnlyList<string> BySemicolons(string authors) => [.. SemicolonList.Split(authors).Where(IsSomebody)];

    /// <summary>Whether a part of a name is what stands behind a surname: initials.</summary>
    public static bool AreInitials(string part) => Initials().IsMatch(part);

    private static bool IsNobody(string name) =>
        string.IsNullOrWhiteSpace(name) || (name.TrimStart().StartsWith("[No author", StringComparison.OrdinalIgnoreCase) && name.TrimEnd().EndsWith(']'));

    private static bool IsSomebody(string name) => !IsNobody(name) && name is not ("et al." or "et al");

    private static List<string> ByCommas(string authors)
    {
        var names = new List<string>();
        foreach (var part in authors.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (names.Count > 0 && (AreInitials(part) || Suffix().IsMatch(part))) names[^1] += ", " + part;
            else names.Add(part);
        }

        return names;
    }

    [GeneratedRegex(@"^(?:-?\p{L}{1,4}\.[\s-]*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^(?:Jr|Sr|II|III|IV)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}

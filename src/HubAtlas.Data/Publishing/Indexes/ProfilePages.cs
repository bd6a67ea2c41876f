using System.Globalization;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>Names of the pages of an index's units: each one's own, also in folders and addresses that do not tell letters by case.</summary>
public static class ProfilePages
{
    /// <param name="codes">Of the units; all different.</param>
    /// <returns>
    /// In the same order: the code, with hyphens for characters that a file's name or an address must not have, and <c>-2</c>, <c>-3</c> … where that is another
    /// unit's page. A code that can be a name as it stands comes before those that cannot.
    /// </returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> codes)
    {
        var natural = codes.Select(Plain).ToList();
        var (names, known, taken) = (new string[codes.Count], natural.ToHashSet(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var unit in Enumerable.Range(0, codes.Count).OrderBy(u => codes[u] == natural[u] ? 0 : 1))
        {
            var name = natural[unit];
            for (var number = 2; taken.Contains(name) || (number > 2 && known.Contains(name)); number++)
                name = string.Create(CultureInfo.InvariantCulture, $"{natural[unit]}-{number}");
            taken.Add(name);
            names[unit] = name + ".html";
        }

        return names;
    }

    private static string Plain(string code) => string.Concat(code.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
}

using System.Globalization;
using System.Text;

namespace HubAtlas.Core.Comparing;

/// <summary>A city of a cluster as a name tells it, or as it was counted.</summary>
/// <param name="Name">Folded: lower case, no marks.</param>
/// <param name="State">Code of a US state; empty where none is stated.</param>
/// <param name="Part">Of the cluster's mentions, 0 to 1; equal parts where only the name is known.</param>
internal sealed record NamedCity(string Name, string State, double Part);

/// <summary>Takes printed cluster names apart: "Washington, DC–Baltimore, MD" is Washington in DC and Baltimore in MD.</summary>
internal static class ClusterNames
{
    private const char Joint = '–';

    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['ı'] = "i",
    };

    public static IReadOnlyList<NamedCity> Cities(string name)
    {
        var parts = name.Split(Joint);
        var cities = new NamedCity[parts.Length];
        var state = "";
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            // "San Jose–San Francisco, CA": a state stands behind all cities before it.
            var comma = parts[i].LastIndexOf(',');
            if (comma >= 0) state = parts[i][(comma + 1)..].Trim();
            cities[i] = new(Fold(comma >= 0 ? parts[i][..comma] : parts[i]), state, 1.0 / parts.Length);
        }

        return cities;
    }

    /// <summary>1 for the same name, ½ where one has more words ("Frankfurt am Main", "New Delhi"), 0 for others and for other states.</summary>
    public static double Likeness(NamedCity left, NamedCity right)
    {
        if (left.State.Length > 0 && right.State.Length > 0 && left.State != right.State) return 0;
        if (left.Name == right.Name) return 1;
        return IsPartOf(left.Name, right.Name) || IsPartOf(right.Name, left.Name) ? 0.5 : 0;
    }

    private static bool IsPartOf(string name, string longer) =>
        longer.StartsWith(name + " ", StringComparison.Ordinal) || longer.EndsWith(" " + name, StringComparison.Ordinal);

    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (Letters.TryGetValue(letter, out var letters)) folded.Append(letters);
            else if (char.IsLetterOrDigit(letter)) folded.Append(letter);
            else if ((char.IsWhiteSpace(letter) || letter == '-') && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.OpenPunctuation) break;
        }

        return folded.ToString().TrimEnd();
    }
}

using System.Text.RegularExpressions;

namespace HubAtlas.Data.Reading.Sources.Wos;

/// <summary>Tells the names from the address behind them: <c>Doe, Jane; Roe, Richard, Jr., Univ X, Graz, Austria.</c></summary>
/// <param name="authors">The record's, without whom a name cannot be told from an address.</param>
internal sealed partial class WosBibTexAddress(AuthorNames authors)
{
    private const StringSplitOptions Cleanly = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <summary>Addresses of authors in a role, whom letters go to, are left out: they are repeated below among the authors' own.</summary>
    /// <param name="lines">The value of Affiliation.</param>
    public IReadOnlyList<WosAddress> ReadAll(IReadOnlyList<string> lines) =>
        WosAddresses.Clean(WosAddresses.Join(lines, BeginsWithName).Where(line => !IsInRole(line)).Select(Read));

    private WosAddress Read(string line)
    {
        var rest = line;
        var names = new List<string>();
        for (var end = rest.IndexOf(';'); end > 0 && IsName(rest[..end]); end = rest.IndexOf(';'))
        {
            names.Add(rest[..end].Trim());
            rest = rest[(end + 1)..].TrimStart();
        }

        var last = KnownNameBefore(rest);
        if (last is not null) names.Add(last);
        // Without one author among them they are parts of an address.
        if (!names.Exists(authors.Knows)) return new WosAddress([], line);
        var length = last?.Length ?? LengthOfName(rest);
        return new WosAddress(names, rest[length..].TrimStart(',', ' '));
    }

    private bool BeginsWithName(string line) => IsInRole(line) || KnownNameBefore(line[..End(line)] + ",") is not null;

    private static int End(string line) => line.IndexOf(';') is > 0 and var end ? end : line.Length;

    /// <summary>The longest part of the beginning, up to a comma, that is an author's name.</summary>
    private string? KnownNameBefore(string text) =>
        Commas(text).Take(3).Select(comma => text[..comma]).Reverse().FirstOrDefault(name => IsName(name) && authors.Knows(name));

    /// <summary>Of somebody who is not among the authors: surname, given names, and what stands behind them.</summary>
    private static int LengthOfName(string text)
    {
        var commas = Commas(text).Take(3).ToList();
        var parts = commas.Count == 3 && AuthorNames.IsSuffix(text[(commas[1] + 1)..commas[2]]) ? 3 : 2;
        return commas.Count >= parts ? commas[parts - 1] : 0;
    }

    private static IEnumerable<int> Commas(string text)
    {
        for (var comma = text.IndexOf(','); comma >= 0; comma = text.IndexOf(',', comma + 1)) yield return comma;
    }

    /// <summary>Surname, given names and perhaps what stands behind them.</summary>
    private static bool IsName(string text)
    {
        var parts = text.Split(',', Cleanly);
        return parts.Length is 1 or 2 || (parts.Length == 3 && (AuthorNames.IsSuffix(parts[1]) || AuthorNames.IsSuffix(parts[2])));
    }

    /// <summary><c>Doe, J (Reprint Author), …</c>, <c>Doe, J; Roe, R (corresponding author), …</c>: names, and what they are in brackets.</summary>
    private bool IsInRole(string line)
    {
        var match = Role().Match(line);
        if (!match.Success) return false;
        if (match.Groups["role"].Value.Contains("author", StringComparison.OrdinalIgnoreCase)) return true;
        var names = match.Groups["names"].Value.Split(';', Cleanly);
        return names.All(name => IsName(name) && authors.Knows(name));
    }

    [GeneratedRegex(@"^(?<names>[^()]+?),?\s*\((?<role>[^()]*)\)\s*[,;]", RegexOptions.CultureInvariant)]
    private static partial Regex Role();
}

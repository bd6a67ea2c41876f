using HubAtlas.Data.Reading.Affiliations;

namespace HubAtlas.Data.Reading.Sources.Dimensions;

/// <summary>Takes "Authors (Raw Affiliation)" apart: <c>Surname, Name (Univ X (UX), City; Inst Y, City); …</c>.</summary>
internal static class DimensionsPeople
{
    private const StringSplitOptions Cleanly = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <param name="authors">The list without affiliations: who else there is no word of is there at no address.</param>
    public static Byline Read(string pairs, string authors)
    {
        var names = AuthorList.BySemicolons(authors);
        var parts = SplitByNames(pairs, names) ?? SplitByBrackets(pairs);
        if (parts.Count == 0) return Byline.Unpaired(names.Count, []);
        var sentence = new SharedSentence(parts.ConvertAll(NameOf));
        return Byline.Of(parts.Select((part, author) => Byline.PersonAt(sentence.OwnOf(author, AffiliationsOf(part, sentence)))));
    }

    private static string NameOf(string part) => part[..Opening(part)].Trim();

    private static IEnumerable<string> AffiliationsOf(string part, SharedSentence sentence)
    {
        var affiliations = part[Opening(part)..].TrimEnd();
        if (affiliations.StartsWith('(')) affiliations = affiliations[1..];
        if (affiliations.EndsWith(')')) affiliations = affiliations[..^1];
        return sentence.IsOne(affiliations) ? [affiliations] : SemicolonList.Split(affiliations);
    }

    private static int Opening(string part) => part.IndexOf('(', StringComparison.Ordinal) is var opening and >= 0 ? opening : part.Length;

    /// <summary>Divides where the next author's name follows; null where a name is not found.</summary>
    private static List<string>? SplitByNames(string pairs, IReadOnlyList<string> names)
    {
        var parts = new List<string>();
        var begin = 0;
        for (var index = 0; index < names.Count; index++)
        {
            if (string.CompareOrdinal(pairs, begin, names[index], 0, names[index].Length) != 0) return null;
            var next = index + 1 < names.Count ? FindName(pairs, begin + names[index].Length, names[index + 1]) : pairs.Length;
            if (next < 0) return null;
            parts.Add(pairs[begin..next].TrimEnd(' ', ';'));
            begin = next;
        }

        return parts.Count > 0 ? parts : null;
    }

    /// <summary>Where the name stands behind a semicolon, and before a bracket, a semicolon or the end.</summary>
    private static int FindName(string pairs, int start, string name)
    {
        var mark = "; " + name;
        for (var at = pairs.IndexOf(mark, start, StringComparison.Ordinal); at >= 0; at = pairs.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            var behind = pairs.AsSpan(at + mark.Length).TrimStart();
            if (behind is [] or ['(' or ';', ..]) return at + "; ".Length;
        }

        return -1;
    }

    /// <summary>Divides where a semicolon stands outside of brackets; where brackets do not pair up, behind every closing one.</summary>
    private static List<string> SplitByBrackets(string pairs)
    {
        var dividers = SemicolonList.Dividers(pairs).ToHashSet();
        var parts = new List<string>();
        var (begin, depth) = (0, 0);
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] == '(') depth++;
            else if (pairs[i] == ')' && --depth < 0) break;
            if (depth > 0 || !dividers.Contains(i)) continue;
            parts.Add(pairs[begin..i]);
            begin = i + 1;
        }

        if (depth != 0) return [.. pairs.Split(");", Cleanly)];
        parts.Add(pairs[begin..]);
        return parts.FindAll(part => !string.IsNullOrWhiteSpace(part));
    }
}

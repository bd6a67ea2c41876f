using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Dimensions;

/// <summary>Takes "Authors (Raw Affiliation)" apart: <c>Surname, Name (Univ X (UX), City; Inst Y, City); …</c>.</summary>
internal static class DimensionsPeople
{
    private const StringSplitOptions Cleanly = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <param name="authors">The list without affiliations: who else there is no word of is there at no address.</param>
    public static IReadOnlyList<Person> Read(string pairs, string authors)
    {
        var people = Split(pairs).ConvertAll(ReadPerson);
        return people.Count > 0 ? people : [.. authors.Split(';', Cleanly).Select(_ => new Person([]))];
    }

    private static Person ReadPerson(string pair)
    {
        var opening = pair.IndexOf('(', StringComparison.Ordinal);
        if (opening < 0) return new Person([]);
        var affiliations = pair[(opening + 1)..].TrimEnd();
        if (affiliations.EndsWith(')')) affiliations = affiliations[..^1];
        return new Person([.. affiliations.Split(';', Cleanly).Distinct(StringComparer.Ordinal).Select(text => new Address { Text = text })]);
    }

    /// <summary>Divides where a semicolon stands outside of brackets; where brackets do not pair up, behind every closing one.</summary>
    private static List<string> Split(string pairs)
    {
        var parts = new List<string>();
        var (begin, depth) = (0, 0);
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] == '(') depth++;
            else if (pairs[i] == ')' && --depth < 0) break;
            if (pairs[i] != ';' || depth > 0) continue;
            parts.Add(pairs[begin..i]);
            begin = i + 1;
        }

        if (depth != 0) return [.. pairs.Split(");", Cleanly)];
        parts.Add(pairs[begin..]);
        return parts.FindAll(part => !string.IsNullOrWhiteSpace(part));
    }
}

using System.Text.RegularExpressions;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Scopus;

/// <summary>
/// Takes "Authors with affiliations" apart: <c>Surname I., Univ, City, Country; …</c>. Several affiliations of an author run together
/// there; the column "Affiliations" tells where one ends.
/// </summary>
internal static partial class ScopusPeople
{
    private const StringSplitOptions Cleanly = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public static IReadOnlyList<Person> Read(string pairs, string affiliations, string authors)
    {
        var known = Split(affiliations).Distinct(StringComparer.Ordinal)
            .OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal).ToList();
        var people = Split(pairs).Select(pair => new Person(ReadAddresses(pair, known))).ToList();
        // Without pairs the authors are still listed, at no address.
        if (people.Count == 0) people.AddRange(CountAuthors(authors).Select(_ => new Person([])));
        return people;
    }

    private static List<Address> ReadAddresses(string pair, List<string> known)
    {
        var rest = WithoutName(pair);
        var found = new List<(int Position, string Text)>();
        foreach (var text in known)
        {
            var position = rest.IndexOf(text, StringComparison.Ordinal);
            if (position < 0) continue;
            found.Add((position, text));
            // What is taken is blotted out, so that a part of it is not found again.
            rest = string.Concat(rest.AsSpan(0, position), new string('\0', text.Length), rest.AsSpan(position + text.Length));
        }

        if (found.Count == 0 && rest.Length > 0) found.Add((0, rest));
        return [.. found.OrderBy(part => part.Position).Select(part => new Address { Text = part.Text })];
    }

    /// <summary>Leaves out "Surname I.," or, as older exports write it, "Surname, I.,".</summary>
    private static string WithoutName(string pair)
    {
        var match = Name().Match(pair);
        return match.Success ? pair[match.Length..].Trim() : "";
    }

    private static string[] CountAuthors(string authors) =>
        authors.Contains(';') ? [.. Split(authors)] : authors.Split(", ", Cleanly);

    private static IEnumerable<string> Split(string list) => list.Split(';', Cleanly);

    [GeneratedRegex(@"^[^,]*,\s*(?:(?:\p{L}{1,2}\.[\s-]?)+,\s*)?")]
    private static partial Regex Name();
}

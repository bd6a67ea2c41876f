using System.Text.RegularExpressions;

namespace HubAtlas.Data.Reading.Affiliations;

/// <summary>
/// One sentence that stands as the affiliation of several authors, and says by initials in brackets whose each part is:
/// <c>From the University of X, Graz, Austria (A.M., B.B.), and the Institute Y, Bonn, Germany (C.E.).</c>
/// </summary>
/// <param name="names">The document's authors, in order.</param>
internal sealed partial class SharedSentence(IReadOnlyList<string> names)
{
    private readonly Lazy<ILookup<string, int>> _byInitials = new(() => Index(names, author => author.Exact));
    private readonly Lazy<ILookup<string, int>> _byFirstAndLast = new(() => Index(names, author => author.FirstAndLast));

    /// <summary>The author's own of the affiliations.</summary>
    public IEnumerable<string> OwnOf(int author, IEnumerable<string> affiliations) => affiliations.SelectMany(text => OwnIn(text, author));

    /// <summary>Whether a text says of several authors which part is whose.</summary>
    public bool IsOne(string text) => IsOne(GroupsIn(text));

    private IEnumerable<string> OwnIn(string text, int author)
    {
        var groups = GroupsIn(text);
        if (IsOne(groups)) return [.. PartsOf(text, groups).Where(part => part.Authors.Contains(author)).Select(part => part.Text)];
        // A lone pair of letters means its author, or is the short name of something.
        if (groups is not [{ HasDots: true } lone] || !lone.Authors.Contains(author)) return [text];
        return [Tidy(text.Remove(lone.Start, lone.End - lone.Start))];
    }

    private static bool IsOne(List<Group> groups) => groups.Sum(group => group.Items) >= 2;

    /// <summary>The brackets that hold nothing but initials of the document's authors.</summary>
    private List<Group> GroupsIn(string text)
    {
        var groups = new List<Group>();
        foreach (Match match in Brackets().Matches(text))
        {
            var items = Between().Split(match.Groups[1].Value).Where(item => item.Length > 0).ToList();
            var found = items.ConvertAll(item => InitialsOnly().IsMatch(item) ? AuthorsOf(item) : []);
            if (items.Count == 0 || found.Exists(meant => meant.Count == 0)) continue;
            var authors = found.SelectMany(meant => meant).ToHashSet();
            groups.Add(new Group(match.Index, match.Index + match.Length, items.Count, match.Value.Contains('.'), authors));
        }

        return groups;
    }

    private List<int> AuthorsOf(string item)
    {
        var letters = string.Concat(item.Where(char.IsLetter)).ToUpperInvariant();
        var exact = _byInitials.Value[letters].ToList();
        return exact.Count > 0 ? exact : [.. _byFirstAndLast.Value[$"{letters[0]}{letters[^1]}"]];
    }

    private static ILookup<string, int> Index(IReadOnlyList<string> names, Func<AuthorInitials, IEnumerable<string>> initialsOf) => names
        .SelectMany((name, author) => initialsOf(new AuthorInitials(name)).Select(initials => (initials, author)))
        .ToLookup(pair => pair.initials, pair => pair.author, StringComparer.Ordinal);

    /// <summary>What stands before each bracket, and what follows the last of a clause: the city, said once for all of them.</summary>
    private static IEnumerable<(IReadOnlySet<int> Authors, string Text)> PartsOf(string text, List<Group> groups)
    {
        var start = 0;
        foreach (var clause in ClausesOf(text, groups))
        {
            var end = text.IndexOf(';', clause[^1].End);
            if (end < 0) end = text.Length;
            var tail = TidyTail(text[clause[^1].End..end]);
            for (var index = 0; index < clause.Count; index++)
            {
                var (own, next) = index + 1 < clause.Count
                    ? EndOf(text, clause[index].End, clause[index + 1].Start)
                    : ("", Math.Min(end + 1, text.Length));
                yield return (clause[index].Authors, Tidy(LastClause(text[start..clause[index].Start])) + TidyTail(own) + tail);
                start = next;
            }
        }
    }

    /// <summary>Brackets between which no semicolon stands.</summary>
    private static List<List<Group>> ClausesOf(string text, List<Group> groups)
    {
        var clauses = new List<List<Group>>();
        foreach (var group in groups)
        {
            if (clauses.Count == 0 || text.AsSpan(clauses[^1][^1].End..group.Start).Contains(';')) clauses.Add([]);
            clauses[^1].Add(group);
        }

        return clauses;
    }

    /// <summary>Divides what stands between two brackets: the end of the first part, and where the next one begins.</summary>
    private static (string Own, int Next) EndOf(string text, int start, int end)
    {
        var match = Joint().Match(text[start..end]);
        return match.Success ? (match.Groups[1].Value, start + match.Length) : ("", start);
    }

    private static string LastClause(string text) => text[(text.LastIndexOf(';') + 1)..];

    private static string Tidy(string part) => Beginning().Replace(part, "").TrimEnd(' ', ',', '.', ';');

    private static string TidyTail(string tail)
    {
        var tidy = TailBeginning().Replace(tail, "").TrimEnd(' ', ',', '.', ';');
        return tidy.Length == 0 ? "" : ", " + tidy;
    }

    private sealed record Group(int Start, int End, int Items, bool HasDots, IReadOnlySet<int> Authors);

    [GeneratedRegex(@"\s*\(([^()]{2,2000})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s*(?:[,;&]\s*(?:and\s+)?|\band\s+)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\p{Lu}\.?(?:[\s-]?(?:\p{Lu}\.?|\p{Ll}\.)){1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex InitialsOnly();

    [GeneratedRegex(@"^([^;]*?)(?:,?\s+and\s+(?:the\s+)|,\s+and\s+|^\s*and\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^[\s,.;–—-]*(?:and\s+)?(?:from\s+)?(?:the\s+)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^[\s,.;–—-]*(?:(?:all|both)\s+in\s+)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TailBeginning();
}

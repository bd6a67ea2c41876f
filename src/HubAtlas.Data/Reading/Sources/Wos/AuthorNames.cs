using System.Text.RegularExpressions;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Wos;

/// <summary>Finds the authors whom a name means, written in full or with initials.</summary>
internal sealed partial class AuthorNames
{
    // What Web of Science lists, in square brackets, where a document names no author.
    private const string Nobody = "anonymous";

    private readonly HashSet<string> _groups;
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byBriefName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byInitial = new(StringComparer.Ordinal);

    /// <param name="full">Surname, Given Names; may be absent.</param>
    /// <param name="brief">Surname, Initials.</param>
    /// <param name="groups">Groups as authors, who are people only where nobody else is listed.</param>
    public AuthorNames(IReadOnlyList<string> full, IReadOnlyList<string> brief, IReadOnlyList<string> groups)
    {
        _groups = [.. groups.Select(Whole)];
        var longer = full.Count >= brief.Count ? full : brief;
        Authors = groups.Count > 0 && longer.All(IsNobody) ? groups : longer;
        AddAll(Authors, _byName);
        // Lists of different length do not say who is who.
        if (full.Count == brief.Count && Authors == longer) AddAll(brief, _byBriefName);
    }

    public IReadOnlyList<string> Authors { get; }

    /// <returns>Indexes of the authors: several where they bear one name; none when nobody is meant, or when initials may mean several.</returns>
    public IReadOnlyList<int> Find(string name)
    {
        var whole = Whole(name);
        if (_byName.TryGetValue(whole, out var same)) return same;
        if (_byBriefName.TryGetValue(whole, out var brief)) return brief.Count == 1 ? brief : [];
        return _byInitial.TryGetValue(WithInitial(name), out var like) && like.Count == 1 ? like : [];
    }

    /// <summary>Whether it is the name of an author or of a group.</summary>
    public bool Knows(string name) => Find(name).Count > 0 || _groups.Contains(Whole(name));

    /// <summary>Whether a part of a name stands behind it in some lists and between its parts in others: <c>Jr.</c>, <c>III</c>.</summary>
    public static bool IsSuffix(string part) => Suffix().IsMatch(part.Trim());

    private void AddAll(IReadOnlyList<string> names, Dictionary<string, List<int>> whole)
    {
        for (var index = 0; index < names.Count; index++)
        {
            Add(whole, Whole(names[index]), index);
            Add(_byInitial, WithInitial(names[index]), index);
        }
    }

    private static void Add(Dictionary<string, List<int>> lists, string key, int index)
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        if (!list.Contains(index)) list.Add(index);
    }

    private static bool IsNobody(string name) => Nearest.Fold(name) == Nobody;

    private static string WithInitial(string name)
    {
        var parts = InOrder(name);
        if (parts.Length < 2) return Nearest.Fold(name);
        var given = Nearest.Fold(parts[1]);
        return Nearest.Fold(parts[0]) + "," + (given.Length > 0 ? given[..1] : "");
    }

    /// <summary>The comma stays: Li, Na is not Lin, A.</summary>
    private static string Whole(string name) => string.Join(',', InOrder(name).Select(Nearest.Fold));

    private static string[] InOrder(string name)
    {
        var parts = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 3 && IsSuffix(parts[1]) ? [parts[0], parts[2], parts[1]] : parts;
    }

    [GeneratedRegex(@"^(?:[JS]r\.?|II|III|IV|[2-4](?:nd|rd|th))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Suffix();
}

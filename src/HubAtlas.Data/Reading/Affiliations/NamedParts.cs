using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Affiliations;

/// <summary>What stands behind an author's name.</summary>
/// <param name="Strays">Parts behind it that begin with no author's name.</param>
internal sealed record NamedPart(string Name, string Text, List<string> Strays);

/// <summary>Parts that begin with an author's name each: <c>Muster A., Univ, City</c> or, as older exports write it, <c>Muster, A., Univ, City</c>.</summary>
internal static class NamedParts
{
    // Surname, initials, and Jr. or III.
    private const int MostPiecesOfName = 3;

    /// <summary>One for each author, in their order; of parts that are as many as the authors but named otherwise, one for each part.</summary>
    public static IReadOnlyList<NamedPart> Read(IReadOnlyList<string> parts, IReadOnlyList<string> names)
    {
        if (parts.Count == 0) return [];
        if (names.Count == 0) return [.. parts.Select(ByForm).Where(part => part.Name.Length > 0)];
        var found = ByNames(parts, names, out var isWhole);
        return isWhole || parts.Count != names.Count ? found : [.. parts.Select(ByForm)];
    }

    /// <param name="isWhole">Whether every author has a part.</param>
    private static List<NamedPart> ByNames(IReadOnlyList<string> parts, IReadOnlyList<string> names, out bool isWhole)
    {
        var positions = names.Select((name, index) => (Name: Nearest.Fold(name), index)).ToLookup(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        var found = names.Select(name => new NamedPart(name, "", [])).ToList();
        var (current, count) = (-1, 0);
        foreach (var part in parts)
        {
            var (index, text) = AuthorOf(part, positions, current);
            if (index >= 0)
            {
                (current, count) = (index, count + 1);
                found[index] = found[index] with { Text = text };
            }
            else
            {
                found[Math.Max(current, 0)].Strays.Add(part);
            }
        }

        isWhole = count == names.Count;
        return found;
    }

    /// <summary>The next author whose name the part begins with; −1 for none.</summary>
    private static (int Index, string Text) AuthorOf(string part, ILookup<string, int> positions, int current)
    {
        var (end, found) = (-1, (Index: int.MaxValue, End: 0));
        for (var pieces = 0; pieces < MostPiecesOfName && end < part.Length; pieces++)
        {
            var comma = part.IndexOf(',', end + 1);
            end = comma < 0 ? part.Length : comma;
            var index = positions[Nearest.Fold(part[..end])].FirstOrDefault(position => position > current, int.MaxValue);
            if (index <= found.Index && index < int.MaxValue) found = (index, end);
        }

        return found.Index == int.MaxValue ? (-1, "") : (found.Index, BehindName(part, found.End));
    }

    /// <summary>Takes off what has the form of a name: <c>Muster A.</c>, <c>Muster, A.B.</c></summary>
    private static NamedPart ByForm(string part)
    {
        var end = part.IndexOf(',');
        if (end < 0) end = part.Length;
        var next = end < part.Length ? part.IndexOf(',', end + 1) : -1;
        if (next < 0) next = part.Length;
        var hasInitials = part[..end].TrimEnd().EndsWith('.');
        if (!hasInitials && end < part.Length && AuthorList.AreInitials(part[(end + 1)..next].Trim())) end = next;
        return AuthorList.Split(part[..end]) is [] ? new NamedPart("", "", []) : new NamedPart(part[..end], BehindName(part, end), []);
    }

    private static string BehindName(string part, int end) => part[end..].TrimStart(',', ' ');
}

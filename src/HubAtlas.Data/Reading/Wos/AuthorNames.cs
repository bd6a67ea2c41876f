namespace HubAtlas.Data.Reading.Wos;

/// <summary>Finds the author whom a name means, written in full or with initials.</summary>
internal sealed class AuthorNames
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byInitial = new(StringComparer.Ordinal);

    /// <param name="full">Surname, Given Names; may be absent.</param>
    /// <param name="brief">Surname, Initials.</param>
    public AuthorNames(IReadOnlyList<string> full, IReadOnlyList<string> brief)
    {
        Authors = full.Count >= brief.Count ? full : brief;
        foreach (var names in (IReadOnlyList<string>[])[full, brief])
        {
            for (var index = 0; index < names.Count; index++)
            {
                _byName.TryAdd(Nearest.Fold(names[index]), index);
                Keep(WithInitial(names[index]), index);
            }
        }
    }

    public IReadOnlyList<string> Authors { get; }

    /// <returns>Index of the author, −1 when nobody or more than one may be meant.</returns>
    public int Find(string name) =>
        _byName.TryGetValue(Nearest.Fold(name), out var index) ? index : _byInitial.GetValueOrDefault(WithInitial(name), -1);

    private void Keep(string name, int index)
    {
        if (!_byInitial.TryAdd(name, index) && _byInitial[name] != index) _byInitial[name] = -1;
    }

    private static string WithInitial(string name)
    {
        var comma = name.IndexOf(',');
        if (comma < 0) return Nearest.Fold(name);
        var given = Nearest.Fold(name[comma..]);
        return Nearest.Fold(name[..comma]) + "," + (given.Length > 0 ? given[..1] : "");
    }
}

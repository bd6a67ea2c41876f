using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;


namespace HubAtlas.GazetteerCompiler;

/// <summary>Collects what every name can stand for.</summary>
internal sealed class NameIndexBuilder
{
    private const int MostMeanings = byte.MaxValue;

    [ThreadStatic]
    private static AddressText? _sharedText;

    private readonly Dictionary<ulong, List<(uint Posting, long Weight)>> _meanings = new(1_200_000);

    /// <summary>The index key of a name; 0 when nothing of it can be read.</summary>
    public static ulong KeyOf(string name)
    {
        var text = Read(name);
        if (text.WordCount == 0) return 0;
        var hash = NameHash.Empty;
        foreach (var word in text.Words) hash = hash.Then(word.Hash);
        return hash.Key;
    }

    /// <summary>The letters of a name as the spelling index keeps them; empty when they are not Latin.</summary>
    public static string LatinLetters(string name)
    {
        var text = Read(name);
        var letters = string.Concat(text.Words.ToArray().Select(w => text.LettersOf(w).ToString()));
        return letters.All(char.IsAsciiLetterLower) ? letters : "";
    }

    /// <summary>The first letters of a Latin name's words; empty where it has only one.</summary>
    public static string Initials(string name)
    {
        var text = Read(name);
        var initials = string.Concat(text.Words.ToArray().Select(w => text.LettersOf(w)[0]));
        return initials.Length >= 2 && initials.All(char.IsAsciiLetterLower) ? initials : "";
    }

    public void Add(string name, NameTarget target, int id, uint marks, long weight) => Add(KeyOf(name), target, id, marks, weight);

    public void Add(ulong key, NameTarget target, int id, uint marks, long weight)
    {
        if (key == 0) return;
        if (!_meanings.TryGetValue(key, out var meanings)) _meanings[key] = meanings = new(1);
        var posting = ((uint)target << GazetteerTables.TargetShift) | marks | (uint)id;
        var known = meanings.FindIndex(m => Same(m.Posting, posting));
        if (known < 0) meanings.Add((posting, weight));
        else meanings[known] = (Better(meanings[known].Posting, posting), weight);
    }

    public void Write(GazetteerTables tables)
    {
        var size = 1;
        while (size < _meanings.Count * 3 / 2) size *= 2;
        tables.IndexKeys = new ulong[size];
        tables.IndexStarts = new int[size];
        tables.IndexCounts = new byte[size];
        var postings = new List<uint>(_meanings.Count * 2);
        foreach (var (key, meanings) in _meanings.OrderBy(m => m.Key))
        {
            var slot = (int)(key >> 20) & (size - 1);
            while (tables.IndexKeys[slot] != 0) slot = (slot + 1) & (size - 1);
            tables.IndexKeys[slot] = key;
            tables.IndexStarts[slot] = postings.Count;
            var kept = meanings.OrderByDescending(m => m.Posting >> GazetteerTables.TargetShift)
                .ThenByDescending(m => m.Weight).ThenBy(m => m.Posting & GazetteerTables.IdMask).Take(MostMeanings).ToList();
            tables.IndexCounts[slot] = (byte)kept.Count;
            postings.AddRange(kept.Select(m => m.Posting));
        }

        tables.Postings = [.. postings];
    }

    private static AddressText Read(string name)
    {
        var text = _sharedText ??= new();
        text.Clear();
        var bracket = name.IndexOf('(');
        text.Add(bracket > 0 ? name.AsSpan(0, bracket) : name);
        return text;
    }

    private const uint Identity = ~(GazetteerTables.PrimaryMark | GazetteerTables.CodeMark);

    private static bool Same(uint left, uint right) => (left & Identity) == (right & Identity);

    private static uint Better(uint left, uint right)
    {
        var primary = (left | right) & GazetteerTables.PrimaryMark;
        var code = left & right & GazetteerTables.CodeMark;
        return (left & Identity) | primary | code;
    }
}

using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Organisations;

// As wide as the numbers beside it in a file's rows, which then have no gaps.
[Flags]
internal enum NameMarks
{
    None = 0,
    Acronym = 1,

    /// <summary>The name without its country, its city or its legal form.</summary>
    Shortened = 2,

    /// <summary>The registry's first name.</summary>
    First = 4,

    /// <summary>A university's name without that word, good only beside a word for a part of one ("Harvard Medical School").</summary>
    Stem = 8,

    /// <summary>Of an organisation that is no more, where a living one of the economy has the name.</summary>
    Superseded = 16,

    /// <summary>Of an organisation that shares name and acronym with one that the registry relates to many more others: a branch of it, or a lesser namesake.</summary>
    Branch = 32,

    /// <summary>The name without the economy that the registry writes behind a company's in brackets.</summary>
    WithoutEconomy = 64,
}

/// <summary>One name of the registry.</summary>
/// <param name="Organisation">Index of its owner.</param>
/// <param name="Next">The next name of the same words; −1 after the last.</param>
/// <param name="Weight">How telling its words are together.</param>
internal readonly record struct RegisteredName(int Organisation, int Next, float Weight, NameMarks Marks);

/// <summary>The meaningful words of every registered name, one after another.</summary>
/// <param name="isReversible">Whether "Córdoba University" and "University of Córdoba" are one.</param>
/// <param name="isNear">Whether a name, by its key, is that of a place beside the organisation.</param>
internal sealed class RegisteredNames(Func<int, ulong, bool> isNear, Func<int, bool> isReversible)
{
    private readonly AddressText _text = new();
    private readonly AddressText _city = new();
    private readonly List<ulong> _scratch = [];

    public List<int> Organisations { get; } = [];

    public List<NameMarks> Marks { get; } = [];

    /// <summary>First word of each name, and one past the last word.</summary>
    public List<int> Starts { get; } = [0];

    public List<ulong> Words { get; } = [];

    public int Count => Organisations.Count;

    public void Add(string name, int organisation, NameMarks marks, string? city)
    {
        var bracket = name.IndexOf('(');
        if (bracket > 2)
        {
            var isLast = name.IndexOf(')') == name.Length - 1;
            AddReading(name.AsSpan(0, bracket), organisation, (marks & ~NameMarks.First) | NameMarks.Shortened | (isLast ? NameMarks.WithoutEconomy : 0), null);
        }

        AddReading(name, organisation, marks, bracket > 2 ? null : city);
        if (WrittenOut(name) is { } written) AddReading(written, organisation, marks, city);
    }

    // "Max Delbrueck", where the keyboard lacks the letter.
    private static string? WrittenOut(string name)
    {
        if (!name.AsSpan().ContainsAny(Umlauts)) return null;
        return name.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal)
            .Replace("Ä", "Ae", StringComparison.Ordinal).Replace("Ö", "Oe", StringComparison.Ordinal).Replace("Ü", "Ue", StringComparison.Ordinal)
            .Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal);
    }

    private static readonly System.Buffers.SearchValues<char> Umlauts = System.Buffers.SearchValues.Create("äöüÄÖÜøå");

    private void AddReading(ReadOnlySpan<char> name, int organisation, NameMarks marks, string? city)
    {
        Read(name, out var legalForm);
        if (_scratch.Count == 0 || _scratch.Count > Weights.Registry.LongestName) return;
        if (_scratch.Count == 1 && _text.Words[^1].IsOf(WordClass.Stop))
        {
            PutJoined(organisation, marks);
            return;
        }

        Put(_scratch.Count, organisation, marks);
        PutArticlesJoined(organisation, marks);
        if (legalForm > 0 && legalForm == _scratch.Count - 1)
            Put(legalForm, organisation, (marks & ~NameMarks.First) | NameMarks.Shortened);
        if (_scratch.Count == 2 && _scratch[1] == Vocabulary.University)
            Put(1, organisation, (marks & ~NameMarks.First) | NameMarks.Shortened | NameMarks.Stem);
        if (city is null || marks.HasFlag(NameMarks.Acronym)) return;
        if (_scratch.Count == 2 && _scratch[0] == Vocabulary.University && isReversible(organisation))
        {
            _scratch.Reverse();
            Put(2, organisation, (marks & ~NameMarks.First) | NameMarks.Shortened);
            _scratch.Reverse();
        }

        var left = _scratch.Count - Math.Max(CityWords(city), OtherCityWords(organisation));
        // "Philipps University of Marburg" goes by "University of Marburg".
        if (left is > 1 && left < _scratch.Count && _scratch[left - 1] == Vocabulary.University && isReversible(organisation))
            Put(left - 1, _scratch.Count, organisation, (marks & ~NameMarks.First) | NameMarks.Shortened);
        if (left >= Weights.Registry.FewestWordsWithoutCity && left < _scratch.Count)
            Put(left, organisation, (marks & ~NameMarks.First) | NameMarks.Shortened);
    }

    // "Snap-on" is not Snap, nor "Ping An" Ping: a name of one word that goes on with a word without meaning is both of them.
    private void PutJoined(int organisation, NameMarks marks)
    {
        var first = 0;
        while (_text.Words[first].IsOf(WordClass.Stop)) first++;
        var hash = NameHash.Empty;
        foreach (var word in _text.Words[first..]) hash = hash.Then(word.Hash);
        _scratch[0] = hash.Value;
        Put(1, organisation, marks);
    }

    // How many words at the end of the name are the city's.
    private int CityWords(string city)
    {
        _city.Clear();
        _city.Add(city);
        var words = _city.Words;
        if (words.Length > _scratch.Count) return 0;
        for (var i = 0; i < words.Length; i++)
            if (words[i].Canonical != _scratch[_scratch.Count - words.Length + i]) return 0;
        return words.Length;
    }

    // "Indian Institute of Science Bangalore" is in Bengaluru.
    private int OtherCityWords(int organisation)
    {
        var words = _text.Words;
        if (words.Length < 2 || _scratch.Count < 2 || words[^1].Canonical != _scratch[^1]) return 0;
        return isNear(organisation, words[^1].Hash.Key) ? 1 : 0;
    }

    // "Al Baha University" is written Albaha University too.
    private void PutArticlesJoined(int organisation, NameMarks marks)
    {
        var words = _text.Words;
        if (words.Length < 2 || words[0].Hash.Value != Vocabulary.ArabicArticle || _scratch.Count != words.Length) return;
        Words.Add(words[0].Hash.Then(words[1].Hash).Value);
        for (var i = 2; i < _scratch.Count; i++) Words.Add(_scratch[i]);
        Starts.Add(Words.Count);
        Organisations.Add(organisation);
        Marks.Add(marks);
    }

    private void Put(int count, int organisation, NameMarks marks) => Put(0, count, organisation, marks);

    private void Put(int from, int end, int organisation, NameMarks marks)
    {
        for (var i = from; i < end; i++) Words.Add(_scratch[i]);
        Starts.Add(Words.Count);
        Organisations.Add(organisation);
        Marks.Add(marks);
    }

    private void Read(ReadOnlySpan<char> name, out int legalForm)
    {
        _text.Clear();
        _text.Add(name);
        _scratch.Clear();
        legalForm = -1;
        foreach (var word in _text.Words)
        {
            if (word.IsOf(WordClass.Stop)) continue;
            if (word.IsOf(WordClass.CompanyEnding)) legalForm = _scratch.Count;
            _scratch.Add(word.Canonical);
        }
    }
}

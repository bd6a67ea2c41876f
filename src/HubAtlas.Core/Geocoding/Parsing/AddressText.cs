using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>An address split into folded words and comma-separated segments. Reused from address to address by one thread.</summary>
internal sealed class AddressText
{
    private static readonly Dictionary<string, string> Canonical = new(StringComparer.Ordinal)
    {
        ["saint"] = "st",
        ["sankt"] = "st",
        ["sint"] = "st",
        ["sainte"] = "ste",
        ["fort"] = "ft",
        ["mount"] = "mt",
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CanonicalBySpan =
        Canonical.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int ShortestCanonical = Canonical.Keys.Min(word => word.Length);
    private static readonly int LongestCanonical = Canonical.Keys.Max(word => word.Length);

    private Word[] _words = new Word[64];

    public char[] Letters { get; private set; } = new char[512];

    public int WordCount { get; private set; }

    public int SegmentCount { get; private set; }

    private int _letterCount;
    private bool _isBracketed;

    // The word that is being read, and the segment that it stands in.
    private int _segment;
    private int _wordStart;
    private WordMarks _marks;

    public ReadOnlySpan<Word> Words => _words.AsSpan(0, WordCount);

    public ReadOnlySpan<char> LettersOf(in Word word) => Letters.AsSpan(word.Start, word.Length);

    public void Clear() => WordCount = SegmentCount = _letterCount = 0;

    /// <summary>Reads a text into words; a new call begins a new segment.</summary>
    /// <returns>The number of the first segment of this text.</returns>
    public int Add(ReadOnlySpan<char> text)
    {
        var first = SegmentCount;
        if (text.Length > Weights.Parsing.LongestText)
        {
            AddPart(text[..(Weights.Parsing.LongestText / 2)]);
            text = text[^(Weights.Parsing.LongestText / 2)..];
        }

        AddPart(text);
        return first;
    }

    private void AddPart(ReadOnlySpan<char> text)
    {
        if (Letters.Length < _letterCount + text.Length * 3 + 8) Grow(_letterCount + text.Length * 3 + 8);
        (_segment, _wordStart, _marks, _isBracketed) = (SegmentCount, _letterCount, WordMarks.Capitals, false);
        for (var i = 0; i < text.Length; i++) AddCharacter(text, i);
        EndWord();
        SegmentCount = WordCount > 0 && _words[WordCount - 1].Segment == _segment ? _segment + 1 : _segment;
    }

    private void AddCharacter(ReadOnlySpan<char> text, int at)
    {
        var raw = text[at];
        if (char.IsAsciiLetterLower(raw))
        {
            _marks = (_marks | WordMarks.HasLetter) & ~WordMarks.Capitals;
            Letters[_letterCount++] = raw;
            return;
        }

        if (raw is '(' or ')' && RawCharacters.IsBracketInWord(text, at)) return;
        if (raw is '(' or ')')
        {
            EndWord();
            _isBracketed = raw == '(';
        }

        if (raw is '-' or '–' && RawCharacters.StandsBetweenGaps(text, at)) raw = ',';
        if (raw == ' ' && RawCharacters.IsBeforeLooseAccent(text, at)) return;
        if (Folding.TryExpand(raw, out var letters)) AddLetters(letters);
        else AddFolded(raw, raw == '.' && RawCharacters.IsInitial(text, at) ? Folding.Nothing : Folding.Of(raw));
    }

    private void AddFolded(char raw, char folded)
    {
        if (folded == Folding.Nothing) return;
        if (folded is not (Folding.Gap or Folding.Comma))
        {
            AddLetter(raw, folded);
            return;
        }

        EndWord();
        if (folded == Folding.Comma && WordCount > 0 && _words[WordCount - 1].Segment == _segment) _segment++;
    }

    private void AddLetter(char raw, char folded)
    {
        if (Folding.StandsAlone(folded))
        {
            EndWord();
            Letters[_letterCount++] = folded;
            _marks = WordMarks.StandsAlone | WordMarks.HasLetter;
            EndWord();
            return;
        }

        if (_letterCount == _wordStart && char.IsUpper(raw)) _marks |= WordMarks.Capitalised;
        if (char.IsDigit(folded)) _marks |= WordMarks.HasDigit;
        else _marks |= WordMarks.HasLetter;
        if (char.IsLower(raw)) _marks &= ~WordMarks.Capitals;
        else if (_letterCount > _wordStart && char.IsUpper(raw) && !_marks.HasFlag(WordMarks.Capitals)) _marks |= WordMarks.InnerCapitals;
        Letters[_letterCount++] = folded;
    }

    private void AddLetters(string letters)
    {
        foreach (var letter in letters)
        {
            if (letter == Folding.Gap) EndWord();
            else AddLetter(letter, letter);
        }
    }

    private void EndWord()
    {
        var length = _letterCount - _wordStart;
        if (length > 0)
        {
            if ((_marks & (WordMarks.HasDigit | WordMarks.HasLetter)) == (WordMarks.HasDigit | WordMarks.HasLetter)) length = CutFootnote(length);
            if (Scripts.ThaiPrefixOf(Letters.AsSpan(_wordStart, length)) is > 0 and var prefix)
            {
                AddWord(prefix);
                (_wordStart, length) = (_wordStart + prefix, length - prefix);
            }

            if (length >= ShortestCanonical && length <= LongestCanonical && CanonicalBySpan.TryGetValue(Letters.AsSpan(_wordStart, length), out var canonical))
            {
                canonical.CopyTo(Letters.AsSpan(_wordStart));
                length = canonical.Length;
                _letterCount = _wordStart + length;
            }

            if (length == 1 && _marks == Initial) _marks |= WordMarks.Initials;
            if (_marks.HasFlag(WordMarks.Initials) && JoinsInitials())
                (_wordStart, length) = (_words[--WordCount].Start, _letterCount - _words[WordCount].Start);
            AddWord(length);
        }

        _wordStart = _letterCount;
        _marks = WordMarks.Capitals;
    }

    private void AddWord(int length)
    {
        if (WordCount == _words.Length) Array.Resize(ref _words, WordCount * 2);
        var letters = Letters.AsSpan(_wordStart, length);
        var hash = _marks.HasFlag(WordMarks.StandsAlone) ? NameHash.Of([HanVariants.Usual(letters[0])]) : NameHash.Of(letters);
        var (wordClass, key) = Vocabulary.Of(hash.Value);
        if (_isBracketed) _marks |= WordMarks.Bracketed;
        _words[WordCount++] = new(_wordStart, length, _segment, hash, _marks, wordClass, key);
    }

    private int CutFootnote(int length)
    {
        var (start, end) = FootnoteNumbers.Cut(Letters.AsSpan(_wordStart, length));
        if (end - start == length) return length;
        if (start > 0) _marks |= WordMarks.Capitalised;
        _marks &= ~WordMarks.HasDigit;
        _wordStart += start;
        return end - start;
    }

    private const WordMarks Initial = WordMarks.Capitals | WordMarks.Capitalised | WordMarks.HasLetter;

    // "M. D. Anderson" is MD Anderson.
    private bool JoinsInitials() => WordCount > 0 && _words[WordCount - 1] is var last
        && last.Is(WordMarks.Initials) && last.Segment == _segment && last.Start + last.Length == _wordStart;

    private void Grow(int size)
    {
        var grown = new char[size * 2];
        Letters.AsSpan(0, _letterCount).CopyTo(grown);
        Letters = grown;
    }
}

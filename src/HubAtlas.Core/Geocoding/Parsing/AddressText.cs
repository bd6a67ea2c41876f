using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>An address split into folded words and comma-separated segments. Reused from address to address by one thread.</summary>
internal sealed class AddressText
{
    // Place names stand at the ends of an address; of a text beyond this length only head and tail are read.
    private const int LongestText = 4096;

    private static readonly Dictionary<string, string> Canonical = new(StringComparer.Ordinal)
    {
        ["saint"] = "st",
        ["sankt"] = "st",
        ["sainte"] = "ste",
        ["fort"] = "ft",
        ["mount"] = "mt",
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CanonicalBySpan =
        Canonical.GetAlternateLookup<ReadOnlySpan<char>>();

    private Word[] _words = new Word[64];

    public char[] Letters { get; private set; } = new char[512];

    public int WordCount { get; private set; }

    public int SegmentCount { get; private set; }

    private int _letterCount;
    private bool _isBracketed;

    public ReadOnlySpan<Word> Words => _words.AsSpan(0, WordCount);

    public ReadOnlySpan<char> LettersOf(in Word word) => Letters.AsSpan(word.Start, word.Length);

    public int LettersIn(int first, int end)
    {
        var letters = 0;
        for (var i = first; i < end; i++) letters += _words[i].Length;
        return letters;
    }

    public string Show(int first, int count)
    {
        var shown = new System.Text.StringBuilder();
        for (var i = first; i < first + count; i++)
        {
            if (shown.Length > 0 && !_words[i].Is(WordMarks.StandsAlone)) shown.Append(' ');
            shown.Append(LettersOf(_words[i]));
        }

        return shown.ToString();
    }

    public void Clear() => WordCount = SegmentCount = _letterCount = 0;

    /// <summary>Reads a text into words; a new call begins a new segment.</summary>
    /// <returns>The number of the first segment of this text.</returns>
    public int Add(ReadOnlySpan<char> text)
    {
        var first = SegmentCount;
        if (text.Length > LongestText)
        {
            AddPart(text[..(LongestText / 2)]);
            text = text[^(LongestText / 2)..];
        }

        AddPart(text);
        return first;
    }

    private void AddPart(ReadOnlySpan<char> text)
    {
        if (Letters.Length < _letterCount + text.Length * 3 + 8) Grow(_letterCount + text.Length * 3 + 8);
        var segment = SegmentCount;
        var wordStart = _letterCount;
        var marks = WordMarks.Capitals;
        _isBracketed = false;
        for (var i = 0; i < text.Length; i++)
        {
            var raw = text[i];
            if (raw is '(' or ')')
            {
                EndWord(ref wordStart, ref marks, segment);
                _isBracketed = raw == '(';
            }

            if (raw == ' ' && IsBeforeLooseAccent(text, i)) continue;
            if (raw == '&' && EntityLength(text[i..]) is > 0 and var entity)
            {
                EndWord(ref wordStart, ref marks, segment);
                i += entity - 1;
                continue;
            }

            if (Folding.TryExpand(raw, out var letters))
            {
                AddLetters(letters, ref wordStart, ref marks, segment);
                continue;
            }

            var folded = raw == '.' && IsInitial(text, i) ? Folding.Nothing : Folding.Of(raw);
            if (folded == Folding.Nothing) continue;
            if (folded is Folding.Gap or Folding.Comma)
            {
                EndWord(ref wordStart, ref marks, segment);
                if (folded == Folding.Comma && WordCount > 0 && _words[WordCount - 1].Segment == segment) segment++;
                continue;
            }

            AddLetter(raw, folded, ref wordStart, ref marks, segment);
        }

        EndWord(ref wordStart, ref marks, segment);
        SegmentCount = WordCount > 0 && _words[WordCount - 1].Segment == segment ? segment + 1 : segment;
    }

    // Texts taken from pages of print set accents apart: "Z ¨urich", "San Jos ´e".
    private static bool IsBeforeLooseAccent(ReadOnlySpan<char> text, int gap) => gap > 0 && gap + 2 < text.Length
        && text[gap + 1] is '´' or '`' or '¨' or 'ˆ' or '˜' or '¸' && char.IsLetter(text[gap - 1]) && char.IsLower(text[gap + 2]);

    // Texts from web pages keep "&amp;" and its like, which say nothing.
    private static int EntityLength(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, LongestEntity)].IndexOf(';');
        if (end < 2) return 0;
        foreach (var letter in text[1..end])
            if (!char.IsAsciiLetterOrDigit(letter) && letter != '#') return 0;
        return end + 1;
    }

    private const int LongestEntity = 9;

    // "U.S.A." is one word, "Univ. of" and "J.Craig" are two.
    private static bool IsInitial(ReadOnlySpan<char> text, int dot) =>
        dot > 0 && char.IsAsciiLetter(text[dot - 1]) && (dot < 2 || !char.IsLetterOrDigit(text[dot - 2]))
            && (dot + 2 >= text.Length || !char.IsLetter(text[dot + 1]) || !char.IsLetter(text[dot + 2]));

    private void AddLetter(char raw, char folded, ref int wordStart, ref WordMarks marks, int segment)
    {
        if (Folding.StandsAlone(folded))
        {
            EndWord(ref wordStart, ref marks, segment);
            Letters[_letterCount++] = folded;
            marks = WordMarks.StandsAlone | WordMarks.HasLetter;
            EndWord(ref wordStart, ref marks, segment);
            return;
        }

        if (_letterCount == wordStart && char.IsUpper(raw)) marks |= WordMarks.Capitalised;
        if (char.IsDigit(folded)) marks |= WordMarks.HasDigit;
        else marks |= WordMarks.HasLetter;
        if (char.IsLower(raw)) marks &= ~WordMarks.Capitals;
        else if (_letterCount > wordStart && char.IsUpper(raw) && !marks.HasFlag(WordMarks.Capitals)) marks |= WordMarks.InnerCapitals;
        Letters[_letterCount++] = folded;
    }

    private void AddLetters(string letters, ref int wordStart, ref WordMarks marks, int segment)
    {
        foreach (var letter in letters)
        {
            if (letter == Folding.Gap) EndWord(ref wordStart, ref marks, segment);
            else AddLetter(letter, letter, ref wordStart, ref marks, segment);
        }
    }

    private void EndWord(ref int wordStart, ref WordMarks marks, int segment)
    {
        var length = _letterCount - wordStart;
        if (length > 0)
        {
            if ((marks & (WordMarks.HasDigit | WordMarks.HasLetter)) == (WordMarks.HasDigit | WordMarks.HasLetter)) length = CutNumber(ref wordStart, length, ref marks);
            if (CanonicalBySpan.TryGetValue(Letters.AsSpan(wordStart, length), out var canonical))
            {
                canonical.CopyTo(Letters.AsSpan(wordStart));
                length = canonical.Length;
                _letterCount = wordStart + length;
            }

            if (length == 1 && marks == Initial) marks |= WordMarks.Initials;
            if (marks.HasFlag(WordMarks.Initials) && JoinsInitials(wordStart, segment))
                (wordStart, length) = (_words[--WordCount].Start, _letterCount - _words[WordCount].Start);
            if (WordCount == _words.Length) Array.Resize(ref _words, WordCount * 2);
            var hash = NameHash.Of(Letters.AsSpan(wordStart, length));
            var (wordClass, key) = Vocabulary.Of(hash.Value);
            if (_isBracketed) marks |= WordMarks.Bracketed;
            _words[WordCount++] = new(wordStart, length, segment, hash, marks, wordClass, key);
        }

        wordStart = _letterCount;
        marks = WordMarks.Capitals;
    }

    // The number of a footnote stands at words of institutions without a gap: "University2", "1Department".
    private int CutNumber(ref int wordStart, int length, ref WordMarks marks)
    {
        var (start, end) = (wordStart, wordStart + length);
        while (char.IsAsciiDigit(Letters[start]) && start - wordStart < LongestFootnote) start++;
        while (char.IsAsciiDigit(Letters[end - 1]) && wordStart + length - end < LongestFootnote && end - start > 1) end--;
        if (end - start < ShortestOfFootnote || !Vocabulary.Of(NameHash.Of(Letters.AsSpan(start, end - start)).Value).Class.HasFlag(WordClass.Institution))
            return length;
        if (start > wordStart) marks |= WordMarks.Capitalised;
        marks &= ~WordMarks.HasDigit;
        wordStart = start;
        return end - start;
    }

    private const int LongestFootnote = 2;
    private const int ShortestOfFootnote = 6;

    private const WordMarks Initial = WordMarks.Capitals | WordMarks.Capitalised | WordMarks.HasLetter;

    // "M. D. Anderson" is MD Anderson.
    private bool JoinsInitials(int wordStart, int segment) => WordCount > 0 && _words[WordCount - 1] is var last
        && last.Is(WordMarks.Initials) && last.Segment == segment && last.Start + last.Length == wordStart;

    private void Grow(int size)
    {
        var grown = new char[size * 2];
        Letters.AsSpan(0, _letterCount).CopyTo(grown);
        Letters = grown;
    }
}

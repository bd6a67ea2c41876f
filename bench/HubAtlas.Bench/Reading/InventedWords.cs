using System.Text;

namespace HubAtlas.Bench.Reading;

/// <summary>
/// A vocabulary of syllables, used as languages use theirs: the n-th commonest word comes 1/n as often as the first (Zipf), and the
/// common ones are short. It is the same in every file.
/// </summary>
internal sealed class InventedWords
{
    private const int Count = 60_000;

    // Mandelbrot's shift: without it the commonest word would be a tenth of the text.
    private const double Shift = 2.7;

    private static readonly string[] Onsets =
        ["", "", "b", "c", "ch", "d", "f", "g", "gr", "h", "l", "m", "n", "p", "pr", "qu", "r", "s", "s", "sh", "st", "str", "t", "t", "th", "tr", "v", "w", "z"];

    private static readonly string[] Vowels = ["a", "a", "a", "e", "e", "e", "e", "i", "i", "i", "o", "o", "o", "u", "ea", "io", "ou", "y"];
    private static readonly string[] Codas = ["", "", "", "", "c", "d", "l", "m", "n", "n", "nd", "ng", "r", "r", "s", "ss", "st", "t", "x"];
    private static readonly string[] Accented = ["á", "é", "í", "ó", "ö", "ü", "ã", "ç", "ñ", "ø", "ł"];

    private readonly string[] _words;

    public InventedWords()
    {
        var random = new Random(7);
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (known.Count < Count) known.Add(Make(random, known.Count));
        _words = [.. known];
    }

    public string Next(Random random) => _words[(int)((Shift * Math.Pow((Count + Shift) / Shift, random.NextDouble())) - Shift)];

    /// <summary>Any word but the commonest, with a capital letter: part of a name.</summary>
    public string Name(Random random)
    {
        var word = _words[random.Next(Count / 100, Count)];
        var letter = random.Next(25) == 0 ? Accented[random.Next(Accented.Length)] : "";
        return char.ToUpperInvariant(word[0]) + word[1..^1] + letter + word[^1];
    }

    public string Next(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Next(random)));

    private static string Make(Random random, int rank)
    {
        var syllables = 1 + random.Next(rank < 100 ? 1 : rank < 3000 ? 3 : 4);
        var word = new StringBuilder();
        for (var syllable = 0; syllable < syllables || word.Length < 2; syllable++)
            word.Append(Onsets[random.Next(Onsets.Length)]).Append(Vowels[random.Next(Vowels.Length)]).Append(Codas[random.Next(Codas.Length)]);
        return word.ToString();
    }
}

using System.Text;

namespace HubAtlas.Data.Storing.Incidence;

/// <summary>From texts, as UTF-8, to numbers. One text asked for again and again costs a comparison.</summary>
internal sealed class TextNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private byte[] _latest = [];
    private int _latestNumber = -1;
    private char[] _letters = new char[256];

    /// <param name="numbered">Each text once, with its number.</param>
    internal TextNumbers(IEnumerable<(string Text, int Number)> numbered)
    {
        foreach (var (text, number) in numbered) _numbers.Add(text, number);
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <exception cref="KeyNotFoundException">It is none of the texts.</exception>
    internal int Of(ReadOnlySpan<byte> text)
    {
        if (_latestNumber >= 0 && text.SequenceEqual(_latest)) return _latestNumber;
        if (_letters.Length < text.Length) _letters = new char[text.Length];
        _latestNumber = _lookup[_letters.AsSpan(0, Encoding.UTF8.GetChars(text, _letters))];
        _latest = text.ToArray();
        return _latestNumber;
    }
}

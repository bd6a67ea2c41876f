using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Technology;

/// <summary>Writes symbols of the patent classifications as the store keeps them (<see cref="PatentSymbol"/>), however the source spaces and pads them.</summary>
internal static class SymbolText
{
    private const int SubclassLetters = 4, GroupDigits = 4, LeastSubgroup = 2, MostSubgroup = 6;

    public const int MostLetters = SubclassLetters + GroupDigits + MostSubgroup;

    /// <param name="text">At least <see cref="MostLetters"/> long.</param>
    /// <returns>How many letters were written; 0 for what is no symbol. What cannot be read behind a subclass or a group is left out.</returns>
    public static int Write(ReadOnlySpan<char> symbol, Span<char> text)
    {
        symbol = symbol.Trim();
        if (symbol.Length < SubclassLetters || !IsSubclass(symbol)) return 0;
        symbol[..SubclassLetters].ToUpperInvariant(text);
        var rest = symbol[SubclassLetters..].TrimStart();
        var digits = Digits(rest);
        // Padded form: four digits of main group, then the subgroup without a slash.
        var isPadded = digits > GroupDigits;
        var group = isPadded ? rest[..GroupDigits] : rest[..digits];
        if (group.TrimStart('0').IsEmpty) return SubclassLetters;
        text.Slice(SubclassLetters, GroupDigits - group.Length).Fill('0');
        group.CopyTo(text[(SubclassLetters + GroupDigits - group.Length)..]);
        rest = isPadded ? rest[GroupDigits..] : Behind(rest[digits..]);
        var subgroup = rest[..Math.Min(Digits(rest), MostSubgroup)];
        if (subgroup.Length < LeastSubgroup) return SubclassLetters + GroupDigits;
        while (subgroup.Length > LeastSubgroup && subgroup[^1] == '0') subgroup = subgroup[..^1];
        subgroup.CopyTo(text[(SubclassLetters + GroupDigits)..]);
        return SubclassLetters + GroupDigits + subgroup.Length;
    }

    /// <summary>What stands behind the slash; nothing where there is none.</summary>
    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        return rest is ['/', ..] ? rest[1..].TrimStart() : default;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static bool IsSubclass(ReadOnlySpan<char> text) =>
        (char.ToUpperInvariant(text[0]) is (>= 'A' and <= 'H') or 'Y') && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]) && char.IsAsciiLetter(text[3]);
}

using System.Collections.Frozen;
using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Technology;

/// <summary>One of WIPO's technology fields, numbered from 1 to 35.</summary>
internal sealed record TechnologyField(int Number, string Name, FieldLabel Sector);

/// <summary>
/// WIPO's technology fields by number, name and symbol of the patent classification: Schmoch, U. (2008), Concept of a Technology
/// Classification for Country Comparisons, report to WIPO; the table is <c>sources/wipo-technology-fields.tsv</c>.
/// </summary>
internal static class TechnologyFields
{
    private const int SubclassLength = 4;
    private const int ClassLength = 3;

    private static readonly List<TechnologyField> All = [];
    private static readonly FrozenDictionary<string, TechnologyField> BySymbol = Load();
    private static readonly FrozenDictionary<string, TechnologyField> ByName =
        All.ToFrozenDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, TechnologyField>.AlternateLookup<ReadOnlySpan<char>> Symbols =
        BySymbol.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Null for a number outside 1 to 35.</summary>
    public static TechnologyField? OfNumber(long number) => number >= 1 && number <= All.Count ? All[(int)number - 1] : null;

    public static TechnologyField? OfName(string name) => ByName.GetValueOrDefault(name.Trim());

    /// <summary>The field of an IPC or CPC symbol, however it is spaced (<c>H04N 21/45</c>, <c>H04N0021450000</c>, <c>H01L</c>).</summary>
    public static TechnologyField? OfSymbol(ReadOnlySpan<char> symbol)
    {
        Span<char> key = stackalloc char[SubclassLength + 4];
        if (ReadSymbol(symbol, key) is not { } length) return null;
        if (length > SubclassLength && Symbols.TryGetValue(key[..length], out var byGroup)) return byGroup;
        if (Symbols.TryGetValue(key[..SubclassLength], out var bySubclass)) return bySubclass;
        return Symbols.TryGetValue(key[..ClassLength], out var byClass) ? byClass : null;
    }

    /// <summary>The symbol's subclass (<c>G06N</c>); null when it has none.</summary>
    public static string? SubclassOf(ReadOnlySpan<char> symbol)
    {
        Span<char> key = stackalloc char[SubclassLength + 4];
        return ReadSymbol(symbol, key) is null ? null : new string(key[..SubclassLength]);
    }

    /// <summary>Writes subclass and main group without blanks and leading zeros.</summary>
    /// <returns>The length written; null when there is no subclass.</returns>
    private static int? ReadSymbol(ReadOnlySpan<char> symbol, Span<char> key)
    {
        symbol = symbol.Trim();
        if (symbol.Length < SubclassLength || !IsSubclass(symbol[..SubclassLength])) return null;
        symbol[..SubclassLength].ToUpperInvariant(key);
        var length = SubclassLength;
        var group = symbol[SubclassLength..].TrimStart(' ');
        // Without a slash the padded form: four digits of main group, then the subgroup.
        var end = group.IndexOf('/');
        group = (end >= 0 ? group[..end] : group[..Math.Min(SubclassLength, group.Length)]).Trim(' ').TrimStart('0');
        foreach (var digit in group)
        {
            if (!char.IsAsciiDigit(digit) || length == key.Length) return SubclassLength;
            key[length++] = digit;
        }

        return length;
    }

    private static bool IsSubclass(ReadOnlySpan<char> text) =>
        char.IsAsciiLetter(text[0]) && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]) && char.IsAsciiLetter(text[3]);

    private static FrozenDictionary<string, TechnologyField> Load()
    {
        using var stream = typeof(TechnologyFields).Assembly.GetManifestResourceStream("Reading/wipo-technology-fields.tsv")!;
        using var reader = new StreamReader(stream);
        var symbols = new Dictionary<string, TechnologyField>(StringComparer.Ordinal);
        for (var line = reader.ReadLine(); (line = reader.ReadLine()) is not null;)
        {
            var cells = line.Split('\t');
            var field = new TechnologyField(
                int.Parse(cells[0], CultureInfo.InvariantCulture), cells[2], new FieldLabel(FieldLevels.Sector, cells[1]));
            All.Add(field);
            foreach (var symbol in $"{cells[3]} {cells[4]}".Split(' ', StringSplitOptions.RemoveEmptyEntries)) symbols.Add(symbol, field);
        }

        return symbols.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

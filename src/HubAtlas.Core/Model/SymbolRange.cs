using System.Globalization;

namespace HubAtlas.Core.Model;

/// <summary>A symbol with all below it, or a closed range: from the first symbol to the last one with all below it.</summary>
public sealed record SymbolRange(ClassSymbol First, ClassSymbol Last)
{
    private const string Sections = "ABCDEFGHY", Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <param name="problem">What is wrong; empty when a range is returned.</param>
    public static SymbolRange? Parse(string text, out string problem)
    {
        var ends = text.Split('-').Select(ClassSymbol.Parse).ToList();
        problem = "";
        if (ends.Count is 1 or 2 && ends.TrueForAll(end => end is not null))
        {
            var range = new SymbolRange(ends[0]!, ends[^1]!);
            if (range.First.CompareTo(range.Last) <= 0 || range.Last.Holds(range.First)) return range;
            problem = $"found {range.First} after {range.Last}; expected the earlier symbol first";
            return null;
        }

        problem = $"found \"{text}\"; expected a symbol such as G, G06, G06N or G06N 3/02, or a range of two such as G06N 3/02-G06N 3/12";
        return null;
    }

    /// <summary>Whether a subclass alone cannot tell.</summary>
    public bool IsFiner => First.IsFiner || Last.IsFiner;

    /// <summary>With subclasses in place of finer ends.</summary>
    public SymbolRange Coarse => new(First.Coarse, Last.Coarse);

    /// <summary>As the store compares symbols: no letter of one stands behind a tilde.</summary>
    public SymbolSpan Span(SymbolScheme scheme) => new(scheme, First.Text, Last.Text + "~", IsFiner);

    /// <summary>Whether a symbol is in it.</summary>
    public bool Holds(ClassSymbol symbol) => First.CompareTo(symbol) <= 0 && (symbol.CompareTo(Last) <= 0 || Last.Holds(symbol));

    /// <summary>The subclasses of the range as filters of the store's names; no finer range has any.</summary>
    public IReadOnlyList<string> Filters()
    {
        if (First == Last) return [FilterOf(First.ToString(), First.Subclass is not null)];
        return [.. Sections.Where(section => section >= First.Section && section <= Last.Section).SelectMany(FiltersOf)];
    }

    public override string ToString() => First == Last ? $"{First}" : $"{First}-{Last}";

    private IEnumerable<string> FiltersOf(char section)
    {
        if (IsWhole(section.ToString())) return [FilterOf(section.ToString(), isSubclass: false)];
        return Enumerable.Range(1, 99).Select(number => string.Create(CultureInfo.InvariantCulture, $"{section}{number:00}")).SelectMany(FiltersOf);
    }

    private IEnumerable<string> FiltersOf(string @class)
    {
        if (IsWhole(@class)) return [FilterOf(@class, isSubclass: false)];
        return Letters.Select(letter => $"{@class}{letter}").Where(subclass => Holds(ClassSymbol.Parse(subclass)!)).Select(subclass => FilterOf(subclass, isSubclass: true));
    }

    /// <summary>Whether all subclasses below a section or class are in the range: its first and its last possible one are.</summary>
    private bool IsWhole(string above) => Holds(Below(above, '0', 'A')) && Holds(Below(above, '9', 'Z'));

    private static ClassSymbol Below(string above, char digit, char letter) =>
        ClassSymbol.Parse(above.Length == 1 ? $"{above}{(digit == '0' ? "01" : "99")}{letter}" : $"{above}{letter}")!;

    private static string FilterOf(string symbol, bool isSubclass) => $"{FieldLevels.Class}:{symbol}{(isSubclass ? "" : "*")}";
}

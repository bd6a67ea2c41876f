using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Landscaping;

/// <summary>Symbols are ordered as the classification orders them, and ranges hold what stands between their ends.</summary>
public class SymbolTests
{
    [Theory]
    [InlineData("G G06 G06F G06N", "")]
    [InlineData("G06N G06N3 G06N3/02 G06N3/04 G06N3/045 G06N3/049 G06N3/05 G06N3/126 G06N5 G06N20", "numbers are no text")]
    [InlineData("A61B5/7264 A61B5/7267 A61B17 B23K31/006 H04L Y02E", "")]
    public void Symbols_stand_in_the_order_of_the_classification(string symbols, string why)
    {
        var sorted = symbols.Split(' ').Select(s => ClassSymbol.Parse(s)!).ToList();
        Assert.Equal(sorted.Select(s => s.ToString()), sorted.AsEnumerable().Reverse().Order().Select(s => s.ToString()));
        Assert.NotNull(why);
    }

    [Theory]
    [InlineData("G06N 3/02-G06N 3/126", "G06N 3/045", true)]
    [InlineData("G06N 3/02-G06N 3/126", "G06N 3/126", true)]
    [InlineData("G06N 3/02-G06N 3/12", "G06N 3/126", true)]
    [InlineData("G06N 3/04", "G06N 3/0455", true)]
    [InlineData("G06N 3/04", "G06N 3/05", false)]
    [InlineData("G06N 3/00", "G06N 3/12", true)]
    [InlineData("G06N 3/00", "G06N 30/00", false)]
    [InlineData("G06N 3/02-G06N 3/126", "G06N 3/13", false)]
    [InlineData("G06N 3/02-G06N 3/126", "G06N 3/01", false)]
    [InlineData("G06N 3/02-G06N 3/126", "G06N 20", false)]
    [InlineData("G06N 3-G06N 20", "G06N 5/04", true)]
    [InlineData("G06N 3-G06N 20", "G06N 20/10", true)]
    [InlineData("G06N 3", "G06N 30", false)]
    [InlineData("G06", "G06N 30/02", true)]
    [InlineData("G-G05", "G04B", true)]
    [InlineData("G-G05", "G06N", false)]
    [InlineData("G06F-G06N", "G06K", true)]
    [InlineData("G06F-G06N", "G06Q", false)]
    public void A_range_holds_what_stands_between_its_ends(string range, string symbol, bool isHeld) =>
        Assert.Equal(isHeld, SymbolRange.Parse(range, out _)!.Holds(ClassSymbol.Parse(symbol)!));

    /// <summary>What the store compares, letter by letter, is what the classification compares.</summary>
    [Fact]
    public void A_range_holds_the_symbols_whose_texts_stand_between_its_ends()
    {
        var random = new Random(9);
        string Symbol() => $"G0{random.Next(5, 7)}{"FN"[random.Next(2)]} {random.Next(1, 25)}/{random.Next(0, 30):00}{(random.Next(3) == 0 ? $"{random.Next(1, 10)}" : "")}";
        string Cut(string symbol) => random.Next(5) switch { 0 => symbol[..4], 1 => symbol[..symbol.IndexOf('/')], 2 => symbol[..3], _ => symbol };
        var held = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var text = random.Next(2) == 0 ? Cut(Symbol()) : $"{Cut(Symbol())}-{Cut(Symbol())}";
            if (SymbolRange.Parse(text, out _) is not { } range) continue;
            var symbol = ClassSymbol.Parse(Symbol())!;
            var span = range.Span(SymbolScheme.Cpc);
            var isBetween = string.CompareOrdinal(symbol.Text, span.First) >= 0 && string.CompareOrdinal(symbol.Text, span.Below) < 0;
            Assert.True(range.Holds(symbol) == isBetween, $"{text} {symbol}");
            if (isBetween) held++;
        }

        Assert.InRange(held, 100, 2_000);
    }

    [Fact]
    public void The_filters_of_a_range_match_exactly_its_subclasses()
    {
        var random = new Random(5);
        var subclasses = "ABCDEFGHY".SelectMany(s => Enumerable.Range(1, 99).Where(n => n % 7 < 3 || n > 97).SelectMany(n => "ABMYZ".Select(l => $"{s}{n:00}{l}"))).ToList();
        for (var i = 0; i < 60; i++)
        {
            var ends = new[] { Any(random), Any(random) }.Order(StringComparer.Ordinal).ToArray();
            if (ends[0].Length > ends[1].Length && ends[0].StartsWith(ends[1], StringComparison.Ordinal)) continue;
            var range = SymbolRange.Parse(i % 3 == 0 ? ends[0] : string.Join('-', ends), out var problem);
            Assert.True(range is not null, problem);
            var last = i % 3 == 0 ? ends[0] : ends[1];
            var patterns = range.Filters().Select(f => new NamePattern(FieldFilter.Parse(f).Name)).ToList();
            // Subclasses of four letters are in the order of text; a shorter end holds all that begin with it.
            Assert.All(subclasses, s => Assert.Equal(
                string.CompareOrdinal(s, ends[0]) >= 0 && (string.CompareOrdinal(s, last) <= 0 || s.StartsWith(last, StringComparison.Ordinal)), patterns.Exists(p => p.Matches(s))));
        }
    }

    [Theory]
    [InlineData("G6N", "expected a symbol")]
    [InlineData("I01B", "expected a symbol")]
    [InlineData("G06N 3/4", "expected a symbol")]
    [InlineData("G06N-", "expected a symbol")]
    [InlineData("G06N-G06F", "earlier symbol first")]
    [InlineData("G06N 20-G06N 3", "earlier symbol first")]
    public void What_is_no_symbol_is_said_to_be_none(string text, string problem)
    {
        Assert.Null(SymbolRange.Parse(text, out var found));
        Assert.Contains(problem, found, StringComparison.Ordinal);
    }

    private static string Any(Random random)
    {
        var text = $"{"ABCDEFGHY"[random.Next(9)]}{random.Next(1, 100):00}{"ABMYZ"[random.Next(5)]}";
        return text[..(random.Next(4) switch { 0 => 1, 1 => 3, _ => 4 })];
    }
}

using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Technology;

namespace HubAtlas.Tests.Reading;

/// <summary>However a source writes a symbol, the store has it in one form, in which text stands in the order of the classification.</summary>
public class SymbolTextTests
{
    private static string Write(string symbol)
    {
        Span<char> text = stackalloc char[SymbolText.MostLetters];
        return new string(text[..SymbolText.Write(symbol, text)]);
    }

    [Theory]
    [InlineData("G06N 3/02", "G06N000302")]
    [InlineData("g06n3/02", "G06N000302")]
    [InlineData("G06N   3/    02            A I    ", "G06N000302")]
    [InlineData("G06N0003020000", "G06N000302")]
    [InlineData("G06N0003100000", "G06N000310")]
    [InlineData("G06N 3/0455", "G06N00030455")]
    [InlineData("G06N 3/00", "G06N000300")]
    [InlineData("G06N 3", "G06N0003")]
    [InlineData("G06N 20/10", "G06N002010")]
    [InlineData("A01B0001", "A01B0001")]
    [InlineData("B29C 2945/76979", "B29C294576979")]
    [InlineData("G06N", "G06N")]
    [InlineData("Y02E 10/70", "Y02E001070")]
    [InlineData("G06N X", "G06N")]
    [InlineData("G06N 3/x", "G06N0003")]
    [InlineData("G06N 0/00", "G06N")]
    [InlineData("G6N 3/02", "")]
    [InlineData("K06N 3/02", "")]
    [InlineData("", "")]
    public void A_symbol_has_one_form(string symbol, string expected) => Assert.Equal(expected, Write(symbol));

    /// <summary>Against the order that definitions use, which is written the long way.</summary>
    [Fact]
    public void Texts_stand_in_the_order_of_the_classification()
    {
        var random = new Random(3);
        var symbols = Enumerable.Range(0, 400).Select(_ => $"{"GH"[random.Next(2)]}0{random.Next(1, 4)}{"NF"[random.Next(2)]} {random.Next(1, 120)}/{random.Next(0, 100):00}{(random.Next(2) == 0 ? "" : $"{random.Next(1, 99)}")}").Distinct().ToList();
        for (var i = 1; i < symbols.Count; i++)
        {
            var (one, other) = (symbols[i - 1], symbols[i]);
            Assert.Equal(
                Math.Sign(ClassSymbol.Parse(one)!.CompareTo(ClassSymbol.Parse(other))), Math.Sign(string.CompareOrdinal(Write(one), Write(other))));
        }
    }
}

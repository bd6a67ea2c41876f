using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;
using static HubAtlas.Tests.Storing.Sample;

namespace HubAtlas.Tests.Storing;

/// <summary>Patterns of a recipe's fields: what SQL's LIKE would say of them, in a time that no pattern can stretch.</summary>
public class NamePatternTests
{
    // Letters whose small forms are odd, what LIKE itself takes for a sign, and few of each so that patterns match often.
    private static readonly Gen<string> Text = Gen.Elements("a", "A", "b", "%", "_", "\\", "İ", "ẞ", "Σ", "ς", "é", "e\u0301", "😀", " ", "*", "**")
        .ListOf().Select(letters => string.Concat(letters));

    [Fact]
    public void Every_small_pattern_matches_what_LIKE_matches_in_any_case_of_letters()
    {
        using var database = Database.Open(":memory:", []);
        using var connection = database.Connect();
        Prop.ForAll(Text.ToArbitrary(), Text.ToArbitrary(), (name, pattern) =>
        {
            var escaped = pattern.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_").Replace('*', '%');
            var expected = connection.Number("SELECT CAST(lower($1) LIKE lower($2) ESCAPE '\\' AS BIGINT)", name, escaped) == 1;
            var lower = connection.Text("SELECT lower($1)", name)!;
            Assert.True(expected == new NamePattern(connection.Text("SELECT lower($1)", pattern)!).Matches(lower), $"'{name}' and '{pattern}'");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("*", "", true)]
    [InlineData("ab*ba", "aba", false)]
    [InlineData("ab*ba", "abba", true)]
    [InlineData("*aab*", "aaab", true)]
    [InlineData("*abab*c", "abaababxc", true)]
    public void Pieces_neither_overlap_nor_are_missed(string pattern, string name, bool expected) =>
        Assert.Equal(expected, new NamePattern(pattern).Matches(name));

    [Fact]
    public void Neither_many_stars_nor_long_names_take_long()
    {
        var name = new string('a', 1_000_000);
        var watch = Stopwatch.StartNew();
        Assert.False(new NamePattern(string.Concat(Enumerable.Repeat("*a", 50_000)) + "*b").Matches(name));
        Assert.False(new NamePattern("*" + new string('a', 50_000) + "b*").Matches(name));
        Assert.True(new NamePattern(string.Concat(Enumerable.Repeat("*a", 50_000)) + "*").Matches(name));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_hostile_pattern_counts_as_quickly_as_any()
    {
        var fields = Enumerable.Range(0, 50).Select(i => new string('a', 60) + i).ToList();
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        store.Import("a", [.. fields.Select(field => (Document(field, fields: [field]), At(Tokyo)))]);
        var watch = Stopwatch.StartNew();
        var stars = string.Concat(Enumerable.Repeat("*a", 25));
        using var none = store.Ask(Recipe(Every(DocumentKind.Patent) with { Fields = [stars + "*b"] }));
        Assert.Equal(50, none.Counts.LeftOut().Single().Documents);
        using var some = store.Ask(Recipe(Every(DocumentKind.Patent) with { Fields = [stars.ToUpperInvariant() + "*7"] }));
        Assert.Equal(5, some.Counts.WorldTotals().Single().Documents);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Core.Geocoding.Spelling;
using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Tests.Geocoding.Spelling;

/// <summary>The search that leaves whole branches of names is held against one that looks at each name.</summary>
public class NearNamesTests
{
    // Three letters, so that names are near each other in every way that slips can mix.
    private static readonly Arbitrary<string> Letters =
        Gen.Elements("abc".ToCharArray()).ArrayOf().Where(l => l.Length is >= 4 and <= 9).Select(l => new string(l)).ToArbitrary();

    private static readonly Arbitrary<string[]> Names = Letters.Generator.ArrayOf(60).ToArbitrary();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_name_within_the_limit_is_found_with_its_distance_and_no_other(int limit) =>
        Prop.ForAll(Names, Letters, (names, text) =>
        {
            var tables = TablesOf(names);
            var found = new List<(int Id, int Distance)>();
            new SpellingIndex(tables).Find(text, 0, limit, found);
            return found.SequenceEqual(Near(tables, text, 0, limit));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261201UL, 7UL));

    [Theory]
    [InlineData("TW")]
    [InlineData("IL")]
    [InlineData("SE")]
    public void Names_of_an_economy_are_found_in_spite_of_slips_as_by_a_look_at_each(string economy)
    {
        var (tables, at) = (TestGazetteer.Gazetteer.Tables, TestGazetteer.Gazetteer.EconomyOf(economy));
        var (index, random) = (new SpellingIndex(tables), new Random(20261201));
        for (var round = 0; round < 300; round++)
        {
            var text = Slip(tables.SpellingLettersOf(random.Next(tables.SpellingStarts[at], tables.SpellingStarts[at + 1])), random);
            if (text.Length is < 4 or > SpellingSearch.LongestName) continue;
            var found = new List<(int Id, int Distance)>();
            index.Find(text, at, 1 + round % 3, found);
            Assert.Equal(Near(tables, text, at, 1 + round % 3), found);
        }
    }

    [Fact]
    public void Names_that_end_with_a_text_are_found_in_the_gazetteers_order() =>
        Prop.ForAll(Names, Letters, (names, text) =>
        {
            var (tables, ending) = (TablesOf([.. names, "x" + text, text, "bca" + text, new string('a', 10) + text]), text);
            var found = new List<(int Id, int Distance)>();
            new SpellingIndex(tables).FindEnding(ending, 0, found);
            var expected = Enumerable.Range(0, tables.SpellingLetters.Length).Select(i => (Id: i, Name: NameOf(tables, i)))
                .Where(n => n.Name.EndsWith(ending, StringComparison.Ordinal) && n.Name.Length - ending.Length is >= 1 and <= 9)
                .Select(n => (n.Id, n.Name.Length - ending.Length));
            return found.SequenceEqual(expected) && found.Count >= 2;
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261201UL, 11UL));

    [Fact]
    public void The_names_of_places_are_listed_once_each_in_the_gazetteers_order_and_of_one_economy()
    {
        var tables = TablesOf(["abca", "abcb", "bbca", "cabc"]);
        tables.SpellingPlaces = [2, 1 | int.MinValue, 2, 0];
        tables.SpellingStarts = [0, 3, 4];
        tables.EconomyCodes = [0, 0];
        var found = new List<(int Id, int Distance)>();
        new SpellingIndex(tables).NamesOf([2, 0, 1, 2], 0, found);

        Assert.Equal([(0, 0), (1, 0), (2, 0)], found);
    }

    [Fact]
    public void A_letter_that_no_name_has_is_a_slip_like_any_other()
    {
        var found = new List<(int Id, int Distance)>();
        new SpellingIndex(TablesOf(["abca", "abcab"])).Find("abđa", 0, 1, found);

        Assert.Equal([(0, 1)], found);
    }

    private static List<(int Id, int Distance)> Near(GazetteerTables tables, string text, int economy, int limit) =>
        [.. Enumerable.Range(tables.SpellingStarts[economy], tables.SpellingStarts[economy + 1] - tables.SpellingStarts[economy])
            .Select(i => (Id: i, Distance: EditDistance.Between(text, tables.SpellingLettersOf(i), limit))).Where(n => n.Distance <= limit)];

    private static string NameOf(GazetteerTables tables, int entry) => Encoding.ASCII.GetString(tables.SpellingLettersOf(entry));

    private static string Slip(ReadOnlySpan<byte> name, Random random)
    {
        var text = new StringBuilder(Encoding.ASCII.GetString(name));
        for (var slips = random.Next(4); slips > 0 && text.Length > 1; slips--)
        {
            var (at, letter) = (random.Next(text.Length - 1), (char)('a' + random.Next(26)));
            _ = random.Next(4) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, letter),
                2 => text.Insert(at + 2, text[at]).Remove(at, 1),
                _ => text.Remove(at, 1).Insert(at, letter),
            };
        }

        return text.ToString();
    }

    private static GazetteerTables TablesOf(string[] names)
    {
        var (sorted, pool) = (names.Order(StringComparer.Ordinal).ToArray(), new List<byte>());
        var tables = new GazetteerTables
        {
            EconomyCodes = [0],
            SpellingStarts = [0, sorted.Length],
            SpellingPlaces = [.. sorted.Select((_, i) => i)],
            PlaceNames = new int[sorted.Length],
            SpellingSignatures = [.. sorted.Select(name => SpellingIndex.Signature(name))],
            SpellingLetters = [.. sorted.Select(name =>
            {
                var at = pool.Count;
                pool.AddRange([(byte)name.Length, .. Encoding.ASCII.GetBytes(name)]);
                return at;
            })],
        };
        tables.Pool = [.. pool];
        return tables;
    }
}

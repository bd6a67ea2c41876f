using System.Globalization;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Tests.Geocoding;

/// <summary>Addresses in the scripts of their own economies are as good as Latin ones.</summary>
public class ScriptTests
{
    private const string HanHomes = "CN TW HK MO JP";

    [Fact]
    public void Towns_are_found_by_their_names_in_every_script_of_their_economy()
    {
        var names = SourceTowns.Towns.SelectMany(town => town.OtherNames.Select(name => (Town: town, Name: name, Script: ScriptOf(name))))
            .Where(n => n.Script is not null && HomesOf(n.Name).Contains(n.Town.Economy, StringComparison.Ordinal)).ToList();

        Assert.True(names.Count > 12_000, $"{names.Count} names");
        foreach (var script in names.GroupBy(n => n.Script!, StringComparer.Ordinal))
        {
            var answers = script.AsParallel().Select(n => (n.Town, TestGazetteer.Locate(n.Name, n.Town.Economy).Point)).ToList();
            var right = answers.Count(a => a.Point is { } point && Sphere.DistanceKm(point, a.Town.Point) <= 25);
            var wrong = answers.Count(a => a.Point is not null) - right;

            Assert.True(right >= 0.95 * answers.Count, $"{script.Key}: {right} of {answers.Count} right");
            Assert.True(wrong <= 0.01 * answers.Count, $"{script.Key}: {wrong} of {answers.Count} wrong");
        }
    }

    [Theory]
    [InlineData("浙江省诸暨市", "CN", "Zhuji")]
    [InlineData("江苏省江阴市澄江街道", "CN", "Jiangyin")]
    [InlineData("中国广东省东莞市", "CN", "Dongguan")]
    [InlineData("神奈川県鎌倉市", "JP", "Kamakura")]
    [InlineData("東京都青梅市", "JP", "Ome")]
    [InlineData("경기도 파주시", "KR", "Paju")]
    [InlineData("臺灣桃園市", "TW", "Taoyuan")]
    [InlineData("Καλαμάτα", "GR", "Kalamata")]
    [InlineData("г. Дубна", "RU", "Dubna")]
    [InlineData("רחובות", "IL", "Rehovot")]
    [InlineData("اصفهان", "IR", "Isfahan")]
    [InlineData("เชียงใหม่", "TH", "Chiang Mai")]
    public void The_script_tells_where_nothing_states_the_economy(string text, string economy, string city)
    {
        var location = TestGazetteer.Locate(text);

        Assert.Equal((economy, city), (location.Economy, location.City));
    }

    [Theory]
    [InlineData("縣", "县")]
    [InlineData("県", "县")]
    [InlineData("台", "台")]
    [InlineData("臺", "台")]
    public void Forms_of_one_character_are_one(string form, string usual) => Assert.Equal(usual[0], HanVariants.Usual(form[0]));

    [Theory]
    [InlineData("كرمان", "کرمان")]
    [InlineData("إربد", "اربد")]
    [InlineData("חֵיפָה", "חיפה")]
    [InlineData("Πάτρας", "ΠΑΤΡΑΣ")]
    public void Letters_that_are_written_in_several_ways_are_one(string left, string right) => Assert.Equal(Folded(left), Folded(right));

    [Theory]
    [InlineData("จังหวัดเชียงใหม่", "จังหวัด เชียงใหม่")]
    [InlineData("มหาวิทยาลัยบูรพา", "มหาวิทยาลัย บูรพา")]
    [InlineData("เชียงใหม่", "เชียงใหม่")]
    [InlineData("จังหวัด", "จังหวัด")]
    public void Thai_kinds_of_units_are_words_of_their_own(string text, string words)
    {
        var read = new AddressText();
        read.Add(text);

        Assert.Equal(words, string.Join(' ', read.Words.ToArray().Select(w => read.LettersOf(w).ToString())));
    }

    private static string Folded(string text)
    {
        var read = new AddressText();
        read.Add(text);
        return string.Concat(read.Words.ToArray().Select(w => read.LettersOf(w).ToString()));
    }

    private static char? LetterOf(string name) =>
        name.FirstOrDefault(c => c >= '\u0370' && char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter || c is >= '\u0370' and < '\u0590' && char.IsLetter(c)) is var letter and not '\0' ? letter : null;

    private static string HomesOf(string name) => LetterOf(name) is not { } letter ? "" : letter is >= '\u4e00' and <= '\u9fff' ? HanHomes : Scripts.HomesOf(letter);

    // Economies that share a script stand for it; Han has none of its own.
    private static string? ScriptOf(string name) => HomesOf(name) is { Length: > 0 } homes ? homes : null;
}

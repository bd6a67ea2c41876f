using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Core.Model;
using HubAtlas.Core.Profiling;

namespace HubAtlas.Tests.Profiling;

public class IdTests
{
    private static readonly ProfilingRecipe Rule = new(3, 0.5, 0.05, 10);

    [Theory]
    [InlineData("jp-tokyo", "Tokyo", "", "JP")]
    [InlineData("us-san-jose-ca", "San Jose", "CA", "US")]
    [InlineData("br-sao-paulo", "São Paulo", "", "BR")]
    [InlineData("cn-xian", "Xi’an", "", "CN")]
    [InlineData("cn-xian", "Xi'an", "", "CN")]
    [InlineData("dk-kongens-lyngby", "Kongens Lyngby", "", "DK")]
    [InlineData("pl-lodz", "Łódź", "", "PL")]
    [InlineData("tr-istanbul", "İstanbul", "", "TR")]
    [InlineData("de-giessen", "Gießen", "", "DE")]
    [InlineData("us-st-louis-mo", "St. Louis", "MO", "US")]
    [InlineData("cn-u5317-u4eac", "北京", "", "CN")]
    [InlineData("unnamed", "…", "", "")]
    public void A_slug_is_lower_case_ascii(string slug, string city, string region, string economy) =>
        Assert.Equal(slug, Profiler.Name([new(new(0, 0, new(0, 0), city, region, economy), [new(1, 1)])], Rule).Slug);

    [Fact]
    public void Names_of_several_cities_become_one_slug() => Assert.Equal("jp-tokyo-yokohama", Slugs.Of(["JP", "Tokyo–Yokohama"]));

    [Fact]
    public void Two_names_in_another_script_keep_different_slugs() => Assert.NotEqual(Slugs.Of(["CN", "北京"]), Slugs.Of(["CN", "南京"]));

    [Fact]
    public void The_higher_ranked_keeps_the_bare_slug() =>
        Assert.Equal(["a", "b", "a-2", "a-3"], IdGiver.Give(["a", "b", "a", "a"]));

    [Fact]
    public void A_suffix_never_takes_what_another_cluster_is_called() =>
        Assert.Equal(["a", "a-3", "a-2", "a-2-2"], IdGiver.Give(["a", "a", "a-2", "a-2"]));

    [Fact]
    public void Ids_are_unique_and_begin_with_their_slug()
    {
        var slugs = Gen.Elements("a", "a-2", "a-2-2", "a-3", "b").ListOf().ToArbitrary();
        Prop.ForAll(slugs, list =>
        {
            var ids = IdGiver.Give([.. list]);
            return ids.Distinct(StringComparer.Ordinal).Count() == ids.Count
                && ids.Zip(list).All(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20260701, 11));
    }
}

using HubAtlas.Core.Model;
using HubAtlas.Core.Profiling;

namespace HubAtlas.Tests.Profiling;

public class ProfilerTests
{
    private static readonly ProfilingRecipe Rule = new(NameCities: 3, NameCityMinimumShare: 0.5, EconomyMinimumShare: 0.05, Leaders: 10);

    [Fact]
    public void A_second_centre_enters_the_name_and_a_suburb_does_not() =>
        Assert.Equal(
            "Tokyo–Yokohama",
            Named(("Tokyo", "Tokyo", "JP", 100), ("Yokohama", "Kanagawa", "JP", 50), ("Kawasaki", "Kanagawa", "JP", 49)));

    [Fact]
    public void The_city_with_most_mentions_comes_first_wherever_it_stands_in_the_list() =>
        Assert.Equal("Seoul", Named(("Suwon", "Gyeonggi", "KR", 10), ("Seoul", "Seoul", "KR", 100)));

    [Fact]
    public void A_city_is_the_sum_of_its_places() =>
        Assert.Equal("Osaka", Named(("Kyoto", "Kyoto", "JP", 60), ("Osaka", "Osaka", "JP", 59), ("Osaka", "Osaka", "JP", 62)));

    [Theory]
    [InlineData("San Jose–San Francisco, CA", "San Jose", "CA", "San Francisco", "CA")]
    [InlineData("Washington, DC–Baltimore, MD", "Washington", "DC", "Baltimore", "MD")]
    [InlineData("Kansas City, MO–Kansas City, KS", "Kansas City", "MO", "Kansas City", "KS")]
    public void United_States_cities_carry_their_state_once(string expected, string first, string state, string other, string otherState) =>
        Assert.Equal(expected, Named((first, state, "US", 100), (other, otherState, "US", 90)));

    [Fact]
    public void A_lone_United_States_city_carries_its_state() => Assert.Equal("New York, NY", Named(("New York", "NY", "US", 1)));

    [Fact]
    public void Across_the_border_only_the_United_States_city_carries_a_code() =>
        Assert.Equal("San Diego, CA–Tijuana", Named(("San Diego", "CA", "US", 100), ("Tijuana", "Baja California", "MX", 80)));

    [Fact]
    public void Ties_go_by_ordinal_name() => Assert.Equal("Essen–Mülheim–Zell", Named(
        ("Zell", "NW", "DE", 10), ("Mülheim", "NW", "DE", 10), ("Essen", "NW", "DE", 10)));

    [Fact]
    public void No_more_cities_than_the_recipe_allows() =>
        Assert.Equal("A–B–C", Named(("D", "", "CN", 6), ("C", "", "CN", 7), ("B", "", "CN", 8), ("A", "", "CN", 9)));

    [Fact]
    public void Cities_of_one_name_in_different_regions_stay_apart()
    {
        var naming = Profiler.Name(Places(("Springfield", "MA", "US", 30), ("Springfield", "VT", "US", 5)), Rule);
        Assert.Equal("Springfield, MA", naming.Name);
        Assert.Equal(2, naming.Cities.Count);
    }

    [Fact]
    public void A_lone_border_village_does_not_make_a_cluster_cross_border()
    {
        var members = Places(("Basel", "Basel-City", "CH", 80), ("Lörrach", "Baden", "DE", 16), ("Huningue", "Alsace", "FR", 4));
        var naming = Profiler.Name(members, Rule);
        Assert.Equal(["CH", "DE"], naming.Economies);
        Assert.Equal(["CH", "DE", "FR"], naming.EconomyParts.Select(p => p.Economy));
    }

    [Fact]
    public void The_share_of_an_economy_is_inclusive_and_ties_go_by_code()
    {
        var naming = Profiler.Name(Places(("Konstanz", "", "DE", 475), ("Kreuzlingen", "", "CH", 475), ("Bregenz", "", "AT", 50)), Rule);
        Assert.Equal(["CH", "DE", "AT"], naming.Economies);
    }

    [Fact]
    public void The_largest_economy_is_listed_even_below_the_share() =>
        Assert.Equal(["AT"], Profiler.Name(Places(("A", "", "AT", 1), ("", "", "", 99)), Rule).Economies);

    [Fact]
    public void Economy_parts_add_the_tallies_of_each_kind()
    {
        CountedPlace[] members =
        [
            new(new(0, 1, new(0, 0), "A", "", "CH"), [new(3, 30), new(1, 10), default]),
            new(new(1, 2, new(0, 0), "B", "", "CH"), [new(2, 20), default, new(1, 5)]),
        ];
        var part = Assert.Single(Profiler.Name(members, Rule).EconomyParts);
        Assert.Equal(7, part.Mentions);
        Assert.Equal([new Tally(5, 50), new Tally(1, 10), new Tally(1, 5)], part.ByKind);
    }

    [Fact]
    public void A_cluster_without_any_city_is_named_by_its_heaviest_place()
    {
        CountedPlace[] members =
        [
            new(new(0, 1, new(10, 20), "", "", ""), [new(1, 1)]),
            new(new(1, 2, new(-33.456, 151.004), "", "", ""), [new(9, 9)]),
        ];
        var naming = Profiler.Name(members, Rule);
        Assert.Equal("33.46°S 151.00°E", naming.Name);
        Assert.Equal("33-46-s-151-00-e", naming.Slug);
    }

    [Fact]
    public void No_members_is_an_error_that_says_so() =>
        Assert.Contains("no members", Assert.Throws<ArgumentException>(() => Profiler.Name([], Rule)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_order_of_members_changes_nothing()
    {
        var places = Places(("A", "", "CN", 5), ("B", "", "HK", 5), ("C", "", "CN", 4), ("A", "x", "CN", 5));
        var expected = Text(Profiler.Name(places, Rule));
        for (var seed = 0; seed < 20; seed++)
        {
            var shuffled = places.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, Text(Profiler.Name(shuffled, Rule)));
        }
    }

    private static string Text(ClusterNaming n) =>
        $"{n.Name}|{n.Slug}|{string.Join('/', n.Economies)}|{string.Join(';', n.Cities)}|"
        + string.Join(';', n.EconomyParts.Select(p => $"{p.Economy} {p.Mentions}"));

    private static string Named(params (string City, string Region, string Economy, long Mentions)[] places) =>
        Profiler.Name(Places(places), Rule).Name;

    private static CountedPlace[] Places(params (string City, string Region, string Economy, long Mentions)[] places) =>
    [
        .. places.Select((p, i) => new CountedPlace(
            new(i, i, new(0, i), p.City, p.Region, p.Economy), [new(p.Mentions, p.Mentions), default, default])),
    ];
}

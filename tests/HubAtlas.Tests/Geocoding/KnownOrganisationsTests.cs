using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Registry;

namespace HubAtlas.Tests.Geocoding;

/// <summary>A registry is completed by the list that ships.</summary>
public class KnownOrganisationsTests
{
    private static readonly Organisation[] Registry =
    [
        Make("https://ror.org/01", "Sea University", "SA", "Jeddah", 21.5, 39.2),
        Make("https://ror.org/02", "Widget (United States)", "US", "Boston", 42.4, -71.1) with { OtherNames = ["Widget Works"] },
        Make("https://ror.org/03", "Eastern University", "CN", "Suzhou", 31.3, 120.6),
    ];

    [Fact]
    public void A_row_with_an_id_corrects_the_place_alone()
    {
        var completed = KnownOrganisations.Complete(Registry, [Make("https://ror.org/01", "Another Name", "SA", "Thuwal", 22.3, 39.1)]);

        Assert.Equal(("Sea University", "Thuwal", new GeoPoint(22.3, 39.1)), (completed[0].Name, completed[0].City, completed[0].Point));
        Assert.Equal(Registry.Length, completed.Count);
    }

    [Fact]
    public void An_id_that_the_registry_lacks_adds_nothing() =>
        Assert.Equal(Registry, KnownOrganisations.Complete(Registry, [Make("https://ror.org/09", "New", "SA", "Thuwal", 22.3, 39.1)]));

    [Fact]
    public void A_name_of_the_same_economy_gets_the_other_names()
    {
        var completed = KnownOrganisations.Complete(Registry, [Make("listed:1", "WIDGET", "US", "Austin", 30, -97) with { OtherNames = ["Widget Laboratories"] }]);

        Assert.Equal(["Widget Works", "Widget Laboratories"], completed[1].OtherNames);
        Assert.Equal((Registry.Length, "Boston"), (completed.Count, completed[1].City));
    }

    [Fact]
    public void A_namesake_of_another_economy_is_added()
    {
        var completed = KnownOrganisations.Complete(Registry, [Make("listed:1", "Eastern University", "TW", "Taipei", 25.1, 121.5)]);

        Assert.Equal(["CN", "TW"], completed.Where(o => o.Name == "Eastern University").Select(o => o.Economy));
    }

    [Fact]
    public void No_registry_stays_none() => Assert.Empty(KnownOrganisations.Complete([], ListedOrganisations.All));

    [Fact]
    public void A_changed_row_changes_the_key_of_the_rules()
    {
        var without = new Geocoder(TestGazetteer.Gazetteer, Registry, []).Key;
        var with = new Geocoder(TestGazetteer.Gazetteer, KnownOrganisations.Complete(Registry, [Make("https://ror.org/01", "", "SA", "Thuwal", 22.3, 39.1)]), []).Key;

        Assert.NotEqual(without, with);
    }

    [Fact]
    public void No_listed_head_is_taken_for_its_only_registered_branch_abroad()
    {
        var heads = ListedOrganisations.All.Where(o => o.Types is ["company"]).ToList();
        var branches = heads.Select((o, i) => Make($"https://ror.org/0b{i}", $"{o.Name} (Elsewhere)", o.Economy == "CL" ? "PE" : "CL", "Santiago", -33.45, -70.67) with { Types = ["company"], RelatedCount = 1 });
        var geocoder = new Geocoder(TestGazetteer.Gazetteer, KnownOrganisations.Complete([.. branches], ListedOrganisations.All), []);

        var answers = heads.ConvertAll(o => (Head: o.Economy, Answer: geocoder.Locate(new() { Text = o.Name }).Economy));

        Assert.DoesNotContain(answers, a => a.Answer == "CL");
        Assert.True(answers.Count(a => a.Head == a.Answer) >= 0.9 * heads.Count, $"{answers.Count(a => a.Head == a.Answer)} of {heads.Count}");
    }

    [Fact]
    public void Every_listed_row_cites_a_page_or_registry() => Assert.All(
        File.ReadLines(Path.Combine(Repository.Root, "sources", "organisations.tsv")).Skip(1), row => Assert.StartsWith("https://", row.Split('\t')[8], StringComparison.Ordinal));

    [Fact]
    public void Every_listed_place_lies_in_its_economy()
    {
        var geocoder = new Geocoder(TestGazetteer.Gazetteer, [], []);

        Assert.True(ListedOrganisations.All.Count > 50);
        Assert.All(ListedOrganisations.All, o => Assert.Equal(o.Economy, geocoder.Locate(new() { Point = o.Point, Economy = o.Economy }).Economy));
        Assert.All(ListedOrganisations.All, o => Assert.Equal("passed", geocoder.Locate(new() { Point = o.Point, Economy = o.Economy }).Gate));
        Assert.Equal(ListedOrganisations.All.Count, ListedOrganisations.All.DistinctBy(o => (o.Name, o.Economy)).Count());
    }

    private static Organisation Make(string id, string name, string economy, string city, double latitude, double longitude) => new()
    {
        Id = id,
        Name = name,
        Economy = economy,
        City = city,
        Point = new(latitude, longitude),
        Types = ["education"],
    };

    [Fact]
    public void An_organisation_far_from_any_settlement_of_the_tables_is_in_the_town_of_its_registry()
    {
        var geocoder = new Geocoder(TestGazetteer.Gazetteer, [Make("https://ror.org/01", "Red Sea University of Science", "SA", "Thuwal", 22.309, 39.105)], []);

        var location = geocoder.Locate(new() { Text = "Red Sea University of Science" });

        Assert.Equal(("Thuwal", "SA"), (location.City, location.Economy));
    }
}

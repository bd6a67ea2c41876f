using HubAtlas.Core.Model;
using static HubAtlas.Tests.Storing.Sample;

namespace HubAtlas.Tests.Storing;

public class LocationTests
{
    [Fact]
    public void Only_addresses_without_an_answer_of_this_geocoder_wait()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        store.Import("a", (Document("t:1"), At(Tokyo, Seoul, Address.None)));
        store.Locate(a => a == Tokyo ? Place(35, 139, "Tokyo", "JP") : null);
        Assert.Equal([Seoul], store.AddressesToLocate("rules 1").Select(a => a.Address));
        Assert.Equal(2, store.AddressesToLocate("rules 2").Count());
        store.Locate(_ => new Location { Cause = "economy only" }, "rules 2");
        Assert.Equal(2, store.AddressesToLocate("rules 1").Count());
        Assert.Empty(store.AddressesToLocate("rules 2"));
        using var questions = store.Ask(Recipe(Every(DocumentKind.Patent)));
        Assert.Equal(
            [("economy only", 2L), ("no address", 1L)],
            questions.Counts.WorldTotals()[0].Unlocated.Select(u => (u.Cause, u.Tally.Mentions)));
    }

    [Fact]
    public void A_second_answer_replaces_the_first_and_unknown_addresses_are_passed_over()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        store.Import("a", (Document("t:1"), At(Tokyo)));
        var id = store.AddressesToLocate("k").Single().Id;
        var place = Place(1, 1, "Wrong", "JP");
        store.WriteLocations("k", [new(id, place), new(id + 1, place), new(0, place)]);
        store.WriteLocations("k", [new(id, Place(2, 2, "Stale", "JP")), new(id, Place(35, 139, "Tokyo", "JP"))]);
        using var questions = store.Ask(Recipe(Every(DocumentKind.Patent)));
        Assert.Equal(["Tokyo"], questions.Counts.PlaceTallies().Select(p => p.City));
        Assert.Empty(store.Check().Violations);
    }

    [Fact]
    public void Answers_may_be_written_while_the_addresses_are_still_being_read()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        store.Import("a", (Document("t:1"), At([.. Enumerable.Range(0, 5000).Select(i => new Address { Text = "street " + i })])));
        store.WriteLocations("k", store.AddressesToLocate("k").Select(a => new LocatedAddress(a.Id, Place(1, 1, "c", "JP"))));
        Assert.Empty(store.AddressesToLocate("k"));
    }

    [Fact]
    public void Addresses_come_by_id_and_have_the_same_id_in_every_store()
    {
        using var one = new TempWorkspace();
        using var other = new TempWorkspace();
        using var store = one.Open();
        using var reversed = other.Open();
        store.Import("a", (Document("t:1"), At(Tokyo, Seoul, Nowhere)));
        reversed.Import("b", (Document("t:9"), At(Nowhere, Seoul, Tokyo, Nowhere)));
        var ids = store.AddressesToLocate("k").ToList();
        Assert.Equal(ids, reversed.AddressesToLocate("k"));
        Assert.Equal(ids.OrderBy(a => a.Id), ids);
    }

    [Fact]
    public void A_point_off_the_earth_is_a_mistake_of_the_caller()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        store.Import("a", (Document("t:1"), At(Tokyo)));
        Assert.Throws<ArgumentException>(() => store.Locate(_ => Place(double.NaN, 1, "c", "JP")));
        Assert.Single(store.AddressesToLocate("rules 1"));
    }
}

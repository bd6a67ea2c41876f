using FsCheck;
using FsCheck.Fluent;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using static HubAtlas.Tests.Storing.Sample;

namespace HubAtlas.Tests.Storing;

public class PlacedContributionTests
{
    private static readonly Config Worlds = Config.QuickThrowOnFailure.WithMaxTest(15).WithReplay(2026, 11);

    [Fact]
    public void Contributions_add_up_to_what_places_and_the_world_have() => Prop.ForAll<int>(seed =>
    {
        var world = new RandomWorld(seed);
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        world.Fill(store, seed);
        using var questions = store.Ask(world.Recipe);
        var places = Counter.Count(questions.PlaceTallies());
        var (placed, read) = Read(questions, places);
        foreach (var total in questions.WorldTotals())
        {
            var ofKind = read.Where(one => one.Kind == total.Kind).ToList();
            Tally Sum(int place) => ofKind.Where(one => one.Place == place).Aggregate(
                default(Tally), (sum, one) => sum + new Tally(one.Multiplicity, one.Share * one.Multiplicity));
            for (var place = 0; place < places.Count; place++) Assert.Equal(places[place].ByKind[(int)total.Kind], Sum(place));
            Assert.Equal(total.Unlocated.Aggregate(default(Tally), (sum, u) => sum + u.Tally), Sum(PlacedContribution.Unlocated));
            Assert.All(ofKind.GroupBy(one => one.DocumentId), document => Assert.Equal(Contribution.Whole, document.Sum(one => one.Share)));
            Assert.Equal(total.Documents, ofKind.DistinctBy(one => one.DocumentId).Sum(one => one.Multiplicity));
            for (var place = 0; place <= places.Count; place++)
                Assert.Equal(ofKind.Count(one => one.Place == (place == places.Count ? -1 : place)), placed.Counts[(int)total.Kind][place]);
        }

        Assert.Equal(read.Count, placed.Counts.Sum(kind => kind.Sum()));
    }).Check(Worlds);

    [Fact]
    public void The_same_contributions_come_whatever_the_order_of_import_and_threads() => Prop.ForAll<int, int>((seed, order) =>
        Assert.Equal(Sorted(seed, seed, 1), Sorted(seed, order, 2))).Check(Worlds);

    [Fact]
    public void What_is_at_a_place_not_named_is_unlocated_and_places_given_before_are_closed()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        store.Import("a", (Document("t:1"), At(Tokyo)));
        store.Locate(_ => new Location { Point = new GeoPoint(35, 139), Precision = Precision.City, Confidence = 1, Method = "city" });
        using var questions = store.Ask(Recipe(new KindRecipe(DocumentKind.Patent, null, null, 1, [], [])));
        Assert.All(Read(questions, Counter.Count(questions.PlaceTallies())).Read, one => Assert.Equal(0, one.Place));
        var (placed, read) = Read(questions, []);
        Assert.Equal([PlacedContribution.Unlocated], read.Select(one => one.Place));
        questions.At([]);
        Assert.Throws<InvalidOperationException>(() => placed.Read(_ => { }));
    }

    [Fact]
    public void Years_are_told_by_kind_with_those_that_are_missing()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        store.Import(
            "a", (Document("t:1", year: 2018), At(Tokyo)), (Document("t:2", year: 2021, multiplicity: 3), At(Tokyo)), (Document("t:3", year: null, multiplicity: 4), At(Tokyo)));
        using var questions = store.Ask(Recipe(new KindRecipe(DocumentKind.Patent, null, null, 1, [], [])));
        Assert.Equal([new CountedYears(DocumentKind.Patent, 2018, 2021, 4)], questions.Years());
    }

    private static (PlacedContributions Placed, List<PlacedContribution> Read) Read(Questions questions, IReadOnlyList<CountedPlace> places)
    {
        var placed = questions.At(places.Select(p => p.Place.Key));
        var read = new List<PlacedContribution>();
        placed.Read(read.Add);
        return (placed, read);
    }

    private static List<string> Sorted(int seed, int order, int threads)
    {
        var world = new RandomWorld(seed);
        using var workspace = new TempWorkspace();
        using var store = workspace.Open(threads);
        world.Fill(store, order);
        using var questions = store.Ask(world.Recipe);
        return [.. Read(questions, Counter.Count(questions.PlaceTallies())).Read.Select(one => one.ToString()).Order(StringComparer.Ordinal)];
    }
}

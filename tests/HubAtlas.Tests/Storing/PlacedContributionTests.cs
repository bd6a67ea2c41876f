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
        var places = Counter.Count(questions.Counts.PlaceTallies());
        var (placed, read) = Read(questions, places);
        foreach (var total in questions.Counts.WorldTotals())
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
        Assert.All(Read(questions, Counter.Count(questions.Counts.PlaceTallies())).Read, one => Assert.Equal(0, one.Place));
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
        Assert.Equal([new CountedYears(DocumentKind.Patent, 2018, 2021, 4)], questions.Counts.Years());
    }

    [Fact]
    public void Doubtful_addresses_are_told_apart_with_the_runner_ups_and_probabilities_that_the_store_keeps() => Prop.ForAll<int>(seed =>
    {
        var world = new RandomWorld(seed);
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        world.Fill(store, seed);
        using var questions = store.Ask(world.Recipe);
        var places = Counter.Count(questions.Counts.PlaceTallies());
        // A runner-up that nobody is at is taken for the place of its number here: by latitude, so that the answer can be told.
        static int Near(GeoPoint point) => point.Latitude > 0 ? DoubtfulAddress.NoPlace : 0;
        var plain = Read(questions, places).Read;
        var (placed, read) = Read(questions, places, Near);
        int Home(PlacedContribution one) => one.Place > places.Count ? placed.Doubtful[one.Place - places.Count - 1].Place : one.Place;
        Assert.Equal(
            plain.Select(one => one.ToString()).Order(StringComparer.Ordinal),
            read.Select(one => (one with { Place = Home(one) }).ToString()).Order(StringComparer.Ordinal));
        for (var slot = 0; slot < places.Count + 1 + placed.Doubtful.Count; slot++)
            foreach (var kind in DocumentKinds.All)
                Assert.Equal(read.Count(one => one.Kind == kind && (one.Place < 0 ? places.Count : one.Place) == slot), placed.Counts[(int)kind][slot]);
        var expected = store.Answered().Where(a => a.Location is { Point: not null, Correction: null, Confidence: < 1 } && a.Location.Precision != Precision.Coordinates)
            .Where(a => places.Any(p => IsAt(p, a.Location.Point!.Value, a.Location.City, a.Location.Admin1, a.Location.Economy)))
            .Select(a => (a.Address.Address.Text, Doubt(a.Location))).ToList();
        // Addresses of documents that the recipe leaves out are not asked for.
        var left = expected.Select(e => e.Item2).ToList();
        Assert.All(placed.Doubtful, address => Assert.True(left.Remove(address with { Text = 0 })));
        Assert.True(placed.Doubtful.DistinctBy(a => a.Text).Count() <= expected.DistinctBy(e => e.Text).Count());

        DoubtfulAddress Doubt(Location location) => new(
            0, Number(location.Point!.Value, location.City, location.Admin1, location.Economy),
            location.Other is not { } other ? DoubtfulAddress.NoPlace
                : Number(other.Point, other.City, other.Admin1, other.Economy) is >= 0 and var number ? number : Near(other.Point),
            location.Confidence, location.Other?.Confidence ?? 0);
        int Number(GeoPoint point, string? city, string? admin1, string? economy) => places.ToList().FindIndex(p => IsAt(p, point, city, admin1, economy));
    }).Check(Worlds);

    [Fact]
    public void Addresses_that_say_the_same_have_one_hash_and_coordinates_and_corrections_are_sure()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        Address[] addresses = [Tokyo, Tokyo with { Economy = "XX" }, Seoul, new() { City = "Ulm" }, new() { City = "Ulm", Region = "BW" }, new() { Text = "here" }, new() { Text = "there" }];
        store.Import("a", (Document("t:1"), At(addresses)));
        store.Locate(a => Place(35, 139, "c", "JP", a.Text == "here" ? Precision.Coordinates : Precision.City) with { Correction = a.Text == "there" ? 2 : null });
        using var questions = store.Ask(Recipe(new KindRecipe(DocumentKind.Patent, null, null, 1, [], [])));
        var doubtful = questions.At(Counter.Count(questions.Counts.PlaceTallies()).Select(p => p.Place.Key), _ => 0).Doubtful;
        Assert.Equal(5, doubtful.Count);
        Assert.Equal(4, doubtful.Select(a => a.Text).Distinct().Count());
        Assert.All(doubtful, a => Assert.Equal((0, DoubtfulAddress.NoPlace, 0.9, 0.0), (a.Place, a.Other, a.Confidence, a.OtherConfidence)));
    }

    private static bool IsAt(CountedPlace place, GeoPoint point, string? city, string? admin1, string? economy) =>
        (place.Place.Point, place.Place.City, place.Place.Admin1, place.Place.Economy) == (point.Snapped(), city ?? "", admin1 ?? "", economy ?? "");

    private static (PlacedContributions Placed, List<PlacedContribution> Read) Read(
        Questions questions, IReadOnlyList<CountedPlace> places, Func<GeoPoint, int>? near = null)
    {
        var placed = questions.At(places.Select(p => p.Place.Key), near);
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
        return [.. Read(questions, Counter.Count(questions.Counts.PlaceTallies())).Read.Select(one => one.ToString()).Order(StringComparer.Ordinal)];
    }
}

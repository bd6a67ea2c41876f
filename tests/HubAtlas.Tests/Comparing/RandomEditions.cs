using HubAtlas.Core.Model;
using HubAtlas.Engine;
using HubAtlas.Engine.Editions;

namespace HubAtlas.Tests.Comparing;

/// <summary>
/// Four editions of a made-up world on their way from print to now, clustered by the pipeline: towns around random centres grow, vanish and
/// appear; some addresses were placed in the next town before; the later method has another radius and other weights.
/// </summary>
internal sealed class RandomEditions
{
    private const int Centres = 14, TownsPerCentre = 8;

    public RandomEditions(int seed, CountingMethod counting = CountingMethod.Fractional, bool isMethodChanged = true)
    {
        var random = new Random(seed);
        var towns = Towns(random);
        var earlier = towns.Select(t => Tallies(random, t.Weight)).ToList();
        var later = earlier.Select(t => random.Next(5) == 0 ? Tallies(random, random.Next(60)) : Grown(t, 0.2 + (1.6 * random.NextDouble()))).ToList();
        var misplaced = earlier.ToList();
        for (var i = 0; i + 1 < misplaced.Count; i += 1 + random.Next(6)) (misplaced[i], misplaced[i + 1]) = (misplaced[i + 1], misplaced[i]);
        var old = Recipe("before", 15, 60, counting, 1, 1);
        var next = isMethodChanged ? Recipe("after", 12 + random.Next(10), 40 + random.Next(40), counting, 1, 0.5 + random.NextDouble()) : old with { Name = "after" };
        Printed = Edition(old, towns, misplaced);
        Relocated = Edition(old, towns, earlier);
        Recomputed = Edition(next, towns, earlier);
        After = Edition(next, towns, later);
    }

    public EditionSnapshot Printed { get; }

    public EditionSnapshot Relocated { get; }

    public EditionSnapshot Recomputed { get; }

    public EditionSnapshot After { get; }

    private static List<(GeoPoint Point, int Weight)> Towns(Random random) =>
    [
        .. Enumerable.Range(0, Centres).SelectMany(centre =>
        {
            // Some neighbours grow together, some stay apart.
            var (latitude, longitude) = (random.Next(-8, 8) * 0.6, (centre % 5) * 0.8);
            return Enumerable.Range(0, TownsPerCentre).Select(_ => (
                new GeoPoint(latitude + (random.NextDouble() * 0.5), longitude + (random.NextDouble() * 0.5)).Snapped(), random.Next(60)));
        }).DistinctBy(t => t.Item1),
    ];

    private static Tally[] Tallies(Random random, int weight) => [Tally(random, weight), Tally(random, random.Next(1 + weight)), default];

    private static Tally Tally(Random random, int mentions) => new(mentions, mentions * (long)random.Next(200_000_000, 1_000_000_000));

    private static Tally[] Grown(Tally[] tallies, double factor) =>
        [.. tallies.Select(t => new Tally((long)(t.Mentions * factor), (long)(t.Shares * factor)))];

    private static EditionSnapshot Edition(Recipe recipe, List<(GeoPoint Point, int Weight)> towns, List<Tally[]> tallies)
    {
        var places = towns.Zip(tallies).Where(t => t.Second.Any(k => k.Mentions > 0))
            .OrderBy(t => t.First.Point.Latitude).ThenBy(t => t.First.Point.Longitude)
            .Select((t, id) => new CountedPlace(new(id, id, t.First.Point, $"Town {t.First.Point.Latitude}", "", "JP"), t.Second)).ToList();
        var totals = DocumentKinds.All.Take(2).Select(kind =>
        {
            var all = places.Aggregate(default(Tally), (sum, p) => sum + p.ByKind[(int)kind]);
            return new WorldTotal(kind, all.Shares / Contribution.Whole, all, []);
        }).ToList();
        return new Pipeline(1, new StageLog()).Group(new CountedWorld(null, places, totals, [], []), recipe, []);
    }

    private static Recipe Recipe(string name, double radiusKm, double minimum, CountingMethod counting, double patents, double publications) => new()
    {
        Name = name,
        Title = name,
        Kinds = [new(DocumentKind.Patent, null, null, patents, [], []), new(DocumentKind.Publication, null, null, publications, [], [])],
        Counting = new(counting),
        Clustering = new(radiusKm, minimum, 5, PointWeight.Mentions),
        Profiling = new(3, 0.5, 0.05, 5),
    };
}

using HubAtlas.Core.Comparing;
using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;
using HubAtlas.Data.Publishing.Wording;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Engine;
using HubAtlas.Engine.Editions;
using HubAtlas.Tests.Sampling;

namespace HubAtlas.Tests.Planted;

/// <summary>The demo's two editions with every address in its true city, so that what is tested is clustering and comparing alone.</summary>
internal static class PlantedWorld
{
    private static readonly Lazy<EditionSnapshot> LazyBefore = new(() => Edition("demo-a", Truth.EarlierWindow));
    private static readonly Lazy<EditionSnapshot> LazyAfter = new(() => Edition("demo-b", Truth.LaterWindow));
    private static readonly Lazy<Comparison> LazyComparison = new(() => Comparer.Compare(Before, Before, Before, After, EconomyGroups.All));

    public static WorldTruth Truth => SmallWorlds.Demo;

    public static EditionSnapshot Before => LazyBefore.Value;

    public static EditionSnapshot After => LazyAfter.Value;

    public static Comparison Comparison => LazyComparison.Value;

    private static EditionSnapshot Edition(string recipeName, (int First, int Last) years)
    {
        var recipe = RecipeReader.Read(Path.Combine(Repository.Root, "recipes", recipeName + ".json"));
        var window = (years.First - Truth.FirstYear)..(years.Last - Truth.FirstYear + 1);
        var places = Truth.Cities
            .Where(c => c.MentionsIn(window) > 0)
            .OrderBy(c => c.City.Point.Latitude).ThenBy(c => c.City.Point.Longitude)
            .ThenBy(c => c.City.Name, StringComparer.Ordinal)
            .Select((c, id) => new CountedPlace(
                new(id, id, c.City.Point, c.City.Name, c.City.Admin1, c.City.Economy), [.. DocumentKinds.All.Select(kind => Tally(c, kind, window))]))
            .ToList();
        var totals = DocumentKinds.All.Take(2).Select(kind => Total(places, kind, Truth.Documents[(int)kind].Take(window).Sum())).ToList();
        return new Pipeline(2, new StageLog()).Group(new CountedWorld(null, places, totals, [], []), recipe, []);
    }

    private static Tally Tally(TruthCity city, DocumentKind kind, Range window) => kind == DocumentKind.Deal ? default : new(
        city.Mentions[(int)kind].Take(window).Sum(), (long)Math.Round(city.SharesIn(kind, window) * Contribution.Whole));

    private static WorldTotal Total(List<CountedPlace> places, DocumentKind kind, long documents) =>
        new(kind, documents, new(places.Sum(p => p.ByKind[(int)kind].Mentions), documents * Contribution.Whole), []);
}

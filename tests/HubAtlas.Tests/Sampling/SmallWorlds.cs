using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;
using HubAtlas.Engine.Sampling;

namespace HubAtlas.Tests.Sampling;

/// <summary>Worlds that several tests look at, made once.</summary>
internal static class SmallWorlds
{
    private static readonly Lazy<WorldTruth> LazyDemo = new(() => Tally(Make(seed: 1, scale: 1)));

    /// <summary>The truth of the demo's world.</summary>
    public static WorldTruth Demo => LazyDemo.Value;

    public static SimulatedWorld Make(ulong seed, double scale) =>
        SimulatedWorld.Make(new() { Seed = seed, Scale = scale, FirstYear = SampleAssets.FirstYear() }, SampleAssets.Geography());

    public static IEnumerable<SimulatedDocument> All(SimulatedWorld world) =>
        from year in Enumerable.Range(world.Settings.FirstYear, world.Settings.Years)
        from kind in (DocumentKind[])[DocumentKind.Patent, DocumentKind.Publication]
        from document in world.Documents(kind, year)
        select document;

    public static WorldTruth Tally(SimulatedWorld world)
    {
        var tally = new TruthTally(world);
        foreach (var document in All(world)) tally.Add(document);
        return tally.Truth();
    }
}

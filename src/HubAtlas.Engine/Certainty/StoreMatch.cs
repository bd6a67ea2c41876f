using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Engine.Editions;

namespace HubAtlas.Engine.Certainty;

/// <summary>Whether the store still gives the counts of a published edition.</summary>
internal static class StoreMatch
{
    /// <param name="world">Counted again by the edition's recipe.</param>
    /// <exception cref="AtlasException">It does not: what differs first.</exception>
    public static void Require(EditionSnapshot published, CountedWorld world, string workspace)
    {
        if (Difference(published, world) is not { } difference) return;
        var name = published.Edition.Recipe.Name;
        throw new AtlasException(
            $"The store in {workspace} does not give the counts of the edition {name} again: {difference}. The edition was left as it was. "
            + "Make it again (hubatlas run RECIPE), or name the workspace that has its documents (--workspace W).");
    }

    /// <summary>What differs first; null where nothing does.</summary>
    public static string? Difference(EditionSnapshot published, CountedWorld world)
    {
        foreach (var kind in published.Edition.Recipe.Kinds.Select(k => k.Kind))
        {
            var (was, now) = (Of(published.Edition.WorldTotals, kind), Of(world.Totals, kind));
            if (was != now) return string.Create(CultureInfo.InvariantCulture, $"the world has {now:N0} {kind.Plural()}, the edition counted {was:N0}");
        }

        if (world.Places.Count != published.Members.Count)
            return string.Create(CultureInfo.InvariantCulture, $"{world.Places.Count:N0} places, the edition has {published.Members.Count:N0}");
        var different = world.Places.Zip(published.Members).Count(pair => !IsSame(pair.First, pair.Second.Counted));
        return different == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{different:N0} of {world.Places.Count:N0} places have other documents");
    }

    private static long Of(IReadOnlyList<WorldTotal> totals, DocumentKind kind) => totals.FirstOrDefault(t => t.Kind == kind)?.Documents ?? 0;

    private static bool IsSame(CountedPlace one, CountedPlace other) => one.Place.Key == other.Place.Key && one.ByKind.SequenceEqual(other.ByKind);
}

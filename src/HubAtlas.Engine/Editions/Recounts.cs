using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Editions;

/// <summary>
/// What a comparison can count again. Where the store still holds the earlier edition's inputs, its recipe is run again over today's
/// locations, and its windows under the later method: the differences are what geocoding and method account for.
/// </summary>
/// <param name="Store">Null where nothing was imported.</param>
/// <param name="Locate">Whether all of the store's addresses are located under today's rules; may see to it.</param>
/// <param name="Workspace">That the store is in.</param>
/// <param name="IsMeasured">Whether the uncertainty of what has moved is measured: both rankings are drawn many times then.</param>
internal sealed record Recounts(AtlasStore? Store, Func<AtlasStore, Recipe, bool> Locate, string Workspace, bool IsMeasured)
{
    public static EditionSnapshot Read(string folder) => new(EditionReader.Read(folder), EditionReader.ReadMembers(folder));

    /// <returns>The store, all of its addresses located; null where it lacks the inputs of one of the editions.</returns>
    public AtlasStore? Holding(IReadOnlyList<EditionSnapshot> editions, Recipe last) =>
        Store is { } store && editions.All(edition => Holds(store, edition)) && Locate(store, last) ? store : null;

    private static bool Holds(AtlasStore store, EditionSnapshot edition) =>
        store.Inputs().Select(i => i.Sha256).SequenceEqual(edition.Edition.Inputs.Select(i => i.Sha256), StringComparer.Ordinal);

    /// <summary>The later recipe's rules in the earlier one's windows; kinds that the earlier one did not count keep the later window.</summary>
    public static Recipe LaterMethod(Recipe before, Recipe after) => after with
    {
        Kinds = after.Kinds.Select(kind => before.Kinds.FirstOrDefault(k => k.Kind == kind.Kind) is { } earlier
            ? kind with { FirstYear = earlier.FirstYear, LastYear = earlier.LastYear } : kind).ToList(),
    };
}

using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Editions;

namespace HubAtlas.Engine.Certainty;

/// <summary>Counts editions again, each from a store that gives its counts to the last unit: the workspace's, or else the edition's own.</summary>
/// <param name="main">Null where nothing was imported.</param>
/// <param name="workspace">Of <paramref name="main"/>.</param>
internal sealed class EditionStores(
    AtlasStore? main, string workspace, Func<AtlasStore, Recipe, CountedWorld> count, int threads, CancellationToken stop) : IDisposable
{
    private readonly List<IDisposable> _open = [];

    /// <param name="folder">Of the edition; WORKSPACE/editions/NAME where it stands in a workspace.</param>
    /// <returns>The world, which lives as long as this; else why there is none, in a sentence.</returns>
    public (CountedWorld? World, string? Why) WorldOf(EditionSnapshot edition, string folder)
    {
        var name = edition.Edition.Recipe.Name;
        var (world, why) = main is null ? (null, $"there is no store in {workspace}") : Matching(edition, main, workspace);
        if (world is null && OwnWorkspace(folder) is { } own)
        {
            var store = AtlasStore.Open(own, threads, readOnly: true, stop);
            _open.Add(store);
            (world, why) = Matching(edition, store, own);
        }

        return world is null ? (null, $"The documents of an edition are not at hand: {name}, because {why}.") : (world, null);
    }

    public void Dispose()
    {
        // Worlds ask stores: the last opened goes first.
        foreach (var one in Enumerable.Reverse(_open)) one.Dispose();
    }

    private (CountedWorld? World, string? Why) Matching(EditionSnapshot edition, AtlasStore store, string where)
    {
        var world = count(store, edition.Edition.Recipe);
        _open.Add(world);
        return StoreMatch.Difference(edition, world) is { } difference
            ? (null, $"the store in {where} does not give its counts again ({difference})") : (world, null);
    }

    /// <summary>The workspace that an edition's folder stands in, where it has another store.</summary>
    private string? OwnWorkspace(string folder) =>
        Path.GetDirectoryName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))) is { } own && AtlasStore.Exists(own)
        && (main is null || Path.GetFullPath(AtlasStore.PathIn(own)) != Path.GetFullPath(AtlasStore.PathIn(workspace))) ? own : null;
}

using HubAtlas.Core.Comparing;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Wording;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine;

/// <summary>
/// Compares two published editions. Where the store still holds the earlier one's inputs, its recipe is run again over today's locations,
/// and its windows under the later method: the differences are what geocoding and method account for.
/// </summary>
internal static class EditionComparison
{
    /// <param name="locate">Whether all of the store's addresses are located under today's rules; may see to it.</param>
    public static Comparison Compare(string folderBefore, string folderAfter, AtlasStore? store, Func<AtlasStore, Recipe, bool> locate, Pipeline pipeline)
    {
        var (printed, after) = (Read(folderBefore), Read(folderAfter));
        if (store is null || !Holds(store, printed) || !locate(store, after.Edition.Recipe)) return Comparer.Compare(printed, printed, printed, after, EconomyGroups.All);

        var relocated = Again(printed.Edition.Recipe, store, pipeline);
        var method = LaterMethod(printed.Edition.Recipe, after.Edition.Recipe);
        return Comparer.Compare(printed, relocated, Again(method, store, pipeline), after, EconomyGroups.All);
    }

    /// <summary>In the order given; where the store holds their inputs, the earlier editions are counted with the last one's rules.</summary>
    /// <param name="locate">As in <see cref="Compare"/>.</param>
    public static Series Series(IReadOnlyList<string> folders, AtlasStore? store, Func<AtlasStore, Recipe, bool> locate, Pipeline pipeline)
    {
        var editions = folders.Select(Read).ToList();
        var last = editions[^1].Edition.Recipe;
        if (store is null || !editions.TrueForAll(e => Holds(store, e)) || !locate(store, last)) return SeriesComparer.Compare(editions, isRecomputed: false);

        var again = editions.Take(editions.Count - 1).Select(e => Again(Named(LaterMethod(e.Edition.Recipe, last), e.Edition.Recipe), store, pipeline));
        return SeriesComparer.Compare([.. again, editions[^1]], isRecomputed: true);
    }

    /// <summary>A recomputed edition keeps its name.</summary>
    private static Recipe Named(Recipe recipe, Recipe name) => recipe with { Name = name.Name, Title = name.Title };

    private static EditionSnapshot Read(string folder) => new(EditionReader.Read(folder), EditionReader.ReadMembers(folder));

    private static bool Holds(AtlasStore store, EditionSnapshot edition) =>
        store.Inputs().Select(i => i.Sha256).SequenceEqual(edition.Edition.Inputs.Select(i => i.Sha256), StringComparer.Ordinal);

    private static EditionSnapshot Again(Recipe recipe, AtlasStore store, Pipeline pipeline)
    {
        using var world = pipeline.Count(store, recipe);
        // Leaders, fields and years are not compared; only full counts need the store once more.
        var asked = recipe.Counting.Method == CountingMethod.Full ? world : world with { Questions = null };
        return pipeline.Group(asked, recipe, store.Inputs());
    }

    /// <summary>The later recipe's rules in the earlier one's windows; kinds that the earlier one did not count keep the later window.</summary>
    private static Recipe LaterMethod(Recipe before, Recipe after) => after with
    {
        Kinds = after.Kinds.Select(kind => before.Kinds.FirstOrDefault(k => k.Kind == kind.Kind) is { } earlier
            ? kind with { FirstYear = earlier.FirstYear, LastYear = earlier.LastYear } : kind).ToList(),
    };
}

using HubAtlas.Core.Indexing;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Indexes;
using HubAtlas.Data.Reading.Indexes;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Editions;

namespace HubAtlas.Engine;

/// <summary>A composite index, step by step: read the recipe and its values, compute, publish.</summary>
public static class IndexPipeline
{
    /// <param name="values">Paths of the tables of values; empty: those that the recipe names.</param>
    /// <param name="runs">Of the robustness analysis; null: as in the recipe.</param>
    /// <param name="folder">From the recipe's name, where the index goes.</param>
    /// <param name="openStore">Asked where the recipe takes values from statistics; gives null where nothing was imported.</param>
    /// <exception cref="AtlasException">The recipe or its values are wrong; nothing was written.</exception>
    public static (IndexResult Index, string Folder) Make(
        string recipePath, IReadOnlyList<string> values, int? runs, Func<string, string> folder, int threads, CancellationToken stop, Func<AtlasStore?>? openStore = null)
    {
        var plan = IndexRecipeReader.Read(recipePath);
        var recipe = runs is { } count && plan.Recipe.Robustness is { } asked ? plan.Recipe with { Robustness = asked with { Runs = count } } : plan.Recipe;
        IReadOnlyList<string> tables = values.Count > 0 ? values : plan.Values;
        var found = ValuesOf(recipePath, recipe, tables, openStore);
        var index = Indexer.Compute(recipe, found.Values, threads, stop);
        index = index with { Notes = [.. index.Notes, .. found.Notes] };
        var target = folder(recipe.Name);
        IndexPublisher.Publish(index, new(plan.Json, found.Values, tables, found.Files), RunRecords.ProgramVersion, target);
        return (index, target);
    }

    /// <summary>Compares two indexes by their folders: both are computed again, and every mixture of them.</summary>
    /// <exception cref="AtlasException">A folder is none of an index, or the mixtures have no scores.</exception>
    public static IndexComparison Compare(string before, string after, string folder, int threads, CancellationToken stop)
    {
        var comparison = IndexComparer.Compare(IndexFolderReader.Read(before), IndexFolderReader.Read(after), threads, stop);
        IndexComparisonPublisher.Publish(comparison, folder);
        return comparison;
    }

    /// <summary>Computes a printed index again.</summary>
    /// <param name="groups">Path of a table of income groups; null: marks within groups are not checked.</param>
    /// <param name="folder">Where the verdict goes; null: nowhere.</param>
    public static OfficialCheck Check(string file, string? groups, string? folder)
    {
        var check = OfficialChecker.Check(OfficialReader.Read(file), groups is null ? null : OfficialReader.Groups(groups), Marks);
        if (folder is not null) OfficialCheckPublisher.Publish(check, Path.GetFileName(file), folder);
        return check;
    }

    private static StoreValues ValuesOf(string recipePath, IndexRecipe recipe, IReadOnlyList<string> tables, Func<AtlasStore?>? openStore)
    {
        var isAsked = recipe.Root.Indicators.Any(node => node.Measure is not null);
        if (tables.Count == 0 && !isAsked) throw new AtlasException($"{recipePath}: names no values; expected the key \"values\", tables on the command line, or \"measure\" at indicators.");
        var read = tables.Count == 0 ? null : IndexValuesReader.Read(tables, recipe);
        if (!isAsked) return new(read!, [], []);
        using var store = openStore?.Invoke();
        return StoreValues.Of(recipe, read, store);
    }

    /// <summary>As recovered from the marks of 2019.</summary>
    private static MarkRecipe Marks => new(Elite: 25, EliteGroup: "High income");
}

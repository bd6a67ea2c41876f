using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Publishing.Citing;
using HubAtlas.Data.Publishing.Landscapes;
using HubAtlas.Data.Reading.Citing;
using HubAtlas.Data.Reading.Definitions;
using HubAtlas.Data.Reading.Landscapes;
using HubAtlas.Data.Reading.Recipes;
using HubAtlas.Data.Reading.Registry;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Editions;
using HubAtlas.Engine.Fetching;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Engine;

/// <summary>A workspace: the store and the editions made from it. Command line, server and library users enter here.</summary>
/// <param name="report">Told of each stage when it ends.</param>
public sealed class Atlas(string workspace, int threads, Action<StageRecord, StageTime>? report = null, CancellationToken stop = default)
{
    /// <summary>Folders of a workspace.</summary>
    public const string Indexes = "indexes", Landscapes = "landscapes", Citations = "citations";

    /// <summary>More than all classes, fields and topics of the sources together; a table's own column may have any number.</summary>
    private const int MostLabels = 20_000;

    private static readonly Lazy<IReadOnlyList<TechnologyDefinition>> Shipped = new(() => DefinitionShelf.All(Path.Combine(AppContext.BaseDirectory, "recipes", "definitions")));

    private static readonly IReadOnlyList<(string Word, string Shelf)> Studies = [("index", Indexes), ("landscape", Landscapes), ("citations", Citations)];

    /// <summary>Whole, so that it holds wherever the path is used, and when.</summary>
    public string Workspace { get; } = Path.GetFullPath(workspace);

    public string EditionFolder(string name) => Path.Combine(Workspace, "editions", name);

    /// <summary>Folders of the editions made here, by name.</summary>
    public IReadOnlyList<string> EditionFolders() => FoldersIn("editions");

    /// <summary>Folders of the indexes, landscapes and tables of citations made here, each with the word for it, by name.</summary>
    public IReadOnlyList<(string Word, string Folder)> StudyFolders() =>
        [.. Studies.SelectMany(study => FoldersIn(study.Shelf).Select(folder => (study.Word, folder)))];

    private IReadOnlyList<string> FoldersIn(string shelf)
    {
        var folder = Path.Combine(Workspace, shelf);
        return !Directory.Exists(folder) ? [] : Directory.GetDirectories(folder)
            .Where(one => !one.EndsWith(".part", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>The files held, with what is now kept of each; none where nothing was imported.</summary>
    public IReadOnlyList<InputFile> Inputs()
    {
        using var store = OpenToRead();
        return store?.Inputs() ?? [];
    }

    /// <summary>Told once where an import waits for another program to let go of the store.</summary>
    public Action<StoreInUseException>? OnWaiting { get; init; }

    /// <summary>Reads files or folders into the store, each file whole or not at all, none twice.</summary>
    /// <param name="options">Threads and the folder for temporary files are the workspace's.</param>
    /// <param name="onPlan">Told what was found before the first file is read.</param>
    /// <param name="onProgress">Called from several threads.</param>
    /// <exception cref="AtlasException">A named file cannot be read at all; nothing was stored.</exception>
    public ImportSummary Import(
        IReadOnlyList<string> paths, ImportOptions options, Action<ImportPlan>? onPlan = null, Action<ImportProgress>? onProgress = null)
    {
        using var store = OpenToImport();
        return Pipeline.ReadInto(store).Import(paths, Here(options), onPlan, onProgress, stop);
    }

    /// <summary>Streams what a recipe needs of a release into the store.</summary>
    /// <returns>Also the store's files that the release no longer lists.</returns>
    /// <exception cref="AtlasException">As <see cref="Fetcher.IntoStore"/>.</exception>
    public (ImportSummary Summary, IReadOnlyList<InputFile> Outdated) Import(
        Fetcher fetcher, SnapshotRelease release, PublicationWindow window, Action<ImportProgress>? onProgress = null)
    {
        using var store = OpenToImport();
        var summary = fetcher.IntoStore(release.Wanted, window, Pipeline.ReadInto(store), Here(new()), onProgress, stop);
        return (summary, release.OutdatedAmong(store.Inputs()));
    }

    /// <summary>The technologies that come with the program, by the names of their files.</summary>
    public static IReadOnlyList<TechnologyDefinition> Definitions() => Shipped.Value;

    /// <summary>The recipe for the documents of a technology alone.</summary>
    /// <param name="only">As in <see cref="RecipeNarrowing"/>; paths of definitions too.</param>
    /// <param name="minimumMentions">Null: as in the recipe.</param>
    /// <exception cref="AtlasException">A word is wrong, or the recipe counts no such documents.</exception>
    public static Recipe Narrow(Recipe recipe, IReadOnlyList<string> only, double? minimumMentions) => NarrowedRecipe.Of(recipe, Definitions(), only, minimumMentions);

    /// <summary>What documents can be narrowed to: the technologies that come with the program, and the names that the store's documents have.</summary>
    /// <exception cref="AtlasException">Another program writes to the store.</exception>
    public Technologies Technologies()
    {
        using var store = OpenToRead();
        return new(Definitions(), store?.Labels(MostLabels) ?? []);
    }

    /// <summary>Makes one edition from everything imported, and publishes it.</summary>
    /// <param name="populationGrid">Path of a grid of inhabitants; null: the gazetteer's cities.</param>
    /// <exception cref="AtlasException">Nothing was imported, or nothing falls inside the recipe's windows.</exception>
    public EditionSnapshot MakeEdition(Recipe recipe, string folder, string? populationGrid = null)
    {
        var gazetteer = GazetteerFile.Load();
        var population = Population.Of(populationGrid, gazetteer);
        using var store = OpenStore();
        return Stages().Run(recipe, store, Geocoder(store, gazetteer, recipe), population, folder);
    }

    /// <summary>Measures how sure the ranks of a published edition are, and puts it into its folder; nothing is located anew.</summary>
    /// <param name="settings">From what the edition's recipe says of it, if anything.</param>
    /// <exception cref="AtlasException">No edition or no store there, or the store does not give the edition's counts again.</exception>
    /// <param name="revised">Folder of an edition by the same recipe of a newer snapshot; null: none is compared.</param>
    public EditionSnapshot MeasureUncertainty(string folder, Func<UncertaintyRecipe?, UncertaintyRecipe> settings, string? revised = null)
    {
        using var store = OpenToRead() ?? throw NothingImported();
        return PublishedUncertainty.Add(folder, store, Workspace, settings, Stages(), stop, revised);
    }

    /// <summary>Computes a composite index and publishes it.</summary>
    /// <param name="values">Paths of the tables of values; empty: those that the recipe names.</param>
    /// <param name="runs">Of the robustness analysis; null: as in the recipe.</param>
    /// <param name="output">Null: in the workspace, by the recipe's name.</param>
    /// <exception cref="AtlasException">The recipe or its values are wrong; nothing was written.</exception>
    public (IndexResult Index, string Folder) MakeIndex(string recipe, IReadOnlyList<string> values, int? runs, string? output) =>
        IndexPipeline.Make(recipe, values, runs, name => Path.GetFullPath(output ?? Path.Combine(Workspace, Indexes, name)), threads, stop, OpenToRead);

    /// <summary>Compares two folders of indexes and publishes the comparison.</summary>
    /// <param name="output">Null: in the workspace, by the names of the folders.</param>
    /// <returns>Also where it was written.</returns>
    public (IndexComparison Comparison, string Folder) PublishIndexComparison(string before, string after, string? output)
    {
        var target = Path.GetFullPath(output ?? ComparisonFolder("index-" + IndicatorPipeline.NameOf(before), IndicatorPipeline.NameOf(after)));
        return (IndexPipeline.Compare(before, after, target, threads, stop), target);
    }

    /// <summary>Counts who has the documents of a technology, and publishes it. Addresses that wait under the program's own rules are located first.</summary>
    /// <param name="recipePath">Its edition is one of the workspace, or a folder beside it.</param>
    /// <param name="output">Null: in the workspace, by the recipe's name.</param>
    /// <exception cref="AtlasException">The recipe is wrong, or the store has no such document; nothing was written.</exception>
    public (Landscape Landscape, string Folder) MakeLandscape(string recipePath, string? output)
    {
        var recipe = LandscapeRecipeReader.Read(recipePath);
        var folder = Path.GetFullPath(output ?? Path.Combine(Workspace, Landscapes, recipe.Name));
        FolderSwap.Require(folder, LandscapePublisher.Landscape);
        using var store = OpenLocated();
        return (LandscapePipeline.Make(recipe, store, recipe.Edition is { } edition ? EditionNamed(edition, recipePath) : null, folder), folder);
    }

    /// <summary>Compares how publications are cited, and publishes it. Addresses that wait under the program's own rules are located first.</summary>
    /// <param name="recipePath">Its edition is one of the workspace, or a folder beside it.</param>
    /// <param name="output">Null: in the workspace, by the recipe's name.</param>
    /// <exception cref="AtlasException">The recipe is wrong, or no publication can be compared; nothing was written.</exception>
    public (CitationTable Table, string Folder) MakeCitations(string recipePath, string? output)
    {
        var recipe = CitationRecipeReader.Read(recipePath);
        var folder = Path.GetFullPath(output ?? Path.Combine(Workspace, Citations, recipe.Name));
        FolderSwap.Require(folder, CitationPublisher.Citations);
        using var store = OpenLocated();
        return (CitationPipeline.Make(recipe, store, recipe.Edition is { } edition ? EditionNamed(edition, recipePath) : null, folder), folder);
    }

    /// <summary>The store with its addresses located; answers with a user's corrections stay as they are.</summary>
    private AtlasStore OpenLocated()
    {
        var store = OpenStore();
        try
        {
            var geocoder = Geocoder(store, GazetteerFile.Load(), []);
            if (store.GeocoderKey is null || store.GeocoderKey == geocoder.Key) Stages().Geocode(store, geocoder);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private string EditionNamed(string edition, string recipePath) => edition.AsSpan().IndexOfAny('/', '\\') < 0
        ? EditionFolder(edition) : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(recipePath))!, edition);

    /// <summary>What statistics the store holds, and the measures of editions.</summary>
    /// <param name="editions">Folders; empty: those of the store alone.</param>
    public IReadOnlyList<MeasureSummary> Measures(IReadOnlyList<string> editions)
    {
        using var store = OpenToRead();
        return IndicatorPipeline.Measures(store, editions);
    }

    /// <summary>Answers a question to statistics.</summary>
    /// <exception cref="AtlasException">A measure is not known, or the figures do not allow the question.</exception>
    public IndicatorAnswer Indicators(IndicatorQuery query, IReadOnlyList<string> editions)
    {
        using var store = OpenToRead();
        return IndicatorPipeline.Answer(store, editions, query);
    }

    public string ComparisonFolder(string before, string after) => Path.Combine(Workspace, "comparisons", $"{before}-{after}");

    /// <summary>Compares two edition folders and publishes the comparison.</summary>
    public Comparison PublishComparison(string folderBefore, string folderAfter, string? output)
    {
        using var store = AtlasStore.Exists(Workspace) ? AtlasStore.Open(Workspace, threads, stop: stop) : null;
        var comparison = Stages().Compare(folderBefore, folderAfter, new(store, Locate, Workspace, IsMeasured: true));
        ComparisonPublisher.Publish(comparison, output ?? ComparisonFolder(comparison.Before.Name, comparison.After.Name));
        return comparison;
    }

    /// <summary>The same comparison, and nothing is written: where addresses wait to be located, the editions are compared as published.</summary>
    /// <exception cref="AtlasException">No editions, or another program writes to the store.</exception>
    public Comparison Compare(string folderBefore, string folderAfter)
    {
        using var store = OpenToRead();
        return Stages().Compare(folderBefore, folderAfter, new(store, IsLocated, Workspace, IsMeasured: false));
    }

    public string SeriesFolder(Series series) =>
        Path.Combine(Workspace, "comparisons", "series-" + string.Join('-', series.Editions.Select(e => e.Name)));

    /// <summary>Follows every cluster through two or more edition folders, earliest first, and publishes the series.</summary>
    public Series PublishSeries(IReadOnlyList<string> folders, string? output)
    {
        using var store = AtlasStore.Exists(Workspace) ? AtlasStore.Open(Workspace, threads, stop: stop) : null;
        var series = Stages().Follow(folders, new(store, Locate, Workspace, IsMeasured: false));
        ComparisonPublisher.Publish(series, output ?? SeriesFolder(series));
        return series;
    }

    /// <summary>The same series, and nothing is written, as in <see cref="Compare"/>.</summary>
    /// <exception cref="AtlasException">No editions, or another program writes to the store.</exception>
    public Series CompareSeries(IReadOnlyList<string> folders)
    {
        using var store = OpenToRead();
        return Stages().Follow(folders, new(store, IsLocated, Workspace, IsMeasured: false));
    }

    /// <summary>Where the printed rankings are that come with the program.</summary>
    public static string PrintedFolder { get; } = Path.Combine(AppContext.BaseDirectory, "published");

    public string PrintedComparisonFolder(PrintComparison comparison) => ComparisonFolder(comparison.First.Name, comparison.Second.Name);

    /// <summary>Puts the ranking printed in a year beside a computed edition.</summary>
    public static PrintComparison ComparePrinted(int year, string editionFolder) =>
        Pipeline.Compare(PrintedReader.Read(PrintedFolder, year), EditionReader.Read(editionFolder));

    /// <summary>Compares the rankings printed in two years.</summary>
    public static PrintComparison ComparePrinted(int before, int after) =>
        Pipeline.Compare(PrintedReader.Read(PrintedFolder, before), PrintedReader.Read(PrintedFolder, after));

    /// <summary>Publishes a comparison with a printed ranking, both side by side.</summary>
    public void Publish(PrintComparison comparison, string? output) =>
        ComparisonPublisher.Publish(comparison, output ?? PrintedComparisonFolder(comparison));

    private Pipeline Stages() => new(threads, new StageLog(report), stop);

    private string TempFolder => Path.Combine(Workspace, "temp");

    private ImportOptions Here(ImportOptions options) => options with { Threads = threads, TempFolder = TempFolder };

    private AtlasStore OpenToImport()
    {
        var store = StoreOpening.Open(Workspace, threads, OnWaiting, stop);
        // An import that was killed leaves its temporary files; the store being ours alone, nobody uses them now.
        if (Directory.Exists(TempFolder)) Directory.Delete(TempFolder, recursive: true);
        return store;
    }

    private AtlasStore OpenStore()
    {
        if (!AtlasStore.Exists(Workspace)) throw NothingImported();
        var store = AtlasStore.Open(Workspace, threads, stop: stop);
        if (store.Inputs().Count > 0) return store;
        store.Dispose();
        throw NothingImported();
    }

    private AtlasStore? OpenToRead() => AtlasStore.Exists(Workspace) ? AtlasStore.Open(Workspace, threads, readOnly: true, stop) : null;

    /// <summary>Locates what waits under today's rules.</summary>
    private bool Locate(AtlasStore store, Recipe recipe)
    {
        Stages().Geocode(store, Geocoder(store, GazetteerFile.Load(), recipe));
        return true;
    }

    private static bool IsLocated(AtlasStore store, Recipe recipe) =>
        !store.AddressesToLocate(Geocoder(store, GazetteerFile.Load(), recipe).Key).Any();

    private AtlasException NothingImported() =>
        new($"Found no imported files in the workspace '{Workspace}'; expected at least one. Import first: hubatlas import FILE... --workspace {Workspace}");

    private static Geocoder Geocoder(AtlasStore store, Gazetteer gazetteer, Recipe recipe) => Geocoder(store, gazetteer, recipe.Geocoding.Corrections?.Rows ?? []);

    private static Geocoder Geocoder(AtlasStore store, Gazetteer gazetteer, IReadOnlyList<Correction> corrections) =>
        new(gazetteer, KnownOrganisations.Complete(store.Organisations().ToList(), ListedOrganisations.All), corrections);
}

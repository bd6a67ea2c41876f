using System.Globalization;
using HubAtlas.Core.Clustering;
using HubAtlas.Core.Comparing;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Core.Ranking;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Publishing.Wording;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Certainty;
using HubAtlas.Engine.Editions;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Engine;

/// <summary>The method, one line a stage, in the order a statistician would tell it; docs/method.md says the same in words.</summary>
public sealed class Pipeline(int threads, StageLog log, CancellationToken stop = default)
{
    /// <summary>Reads files into the store: the reader that recognises a file streams its documents, the share rule divides each into contributions.</summary>
    internal static Importer ReadInto(AtlasStore store) => new(store, ShareRule.Divide);

    /// <summary>Makes one edition from everything the store holds and publishes it into <paramref name="folder"/>.</summary>
    public EditionSnapshot Run(Recipe recipe, AtlasStore store, Geocoder geocoder, Population population, string folder)
    {
        Geocode(store, geocoder);
        using var world = Count(store, recipe).RequireDocuments(recipe);
        var edition = Describe(world, recipe, store.Inputs(), geocoder, population, store);
        Publish(edition, store, folder);
        return edition;
    }

    /// <summary>From counted places to a ranked edition; comparisons enter here.</summary>
    public EditionSnapshot Group(CountedWorld world, Recipe recipe, IReadOnlyList<InputFile> inputs) =>
        EditionMaker.Make(Order(world, recipe), inputs, new EditionFindings());

    /// <summary>From counted places to ranked clusters, without what else an edition says; live re-runs enter here.</summary>
    /// <param name="mostClusters">More are refused before they are named and drawn.</param>
    /// <returns>The clusters by rank, and the places with their clusters in the world's order.</returns>
    /// <exception cref="AtlasException">More clusters than that.</exception>
    public (IReadOnlyList<Cluster> Clusters, IReadOnlyList<Member> Members) Regroup(CountedWorld world, Recipe recipe, int mostClusters)
    {
        var grouped = Order(world, recipe, mostClusters);
        return (EditionMaker.Clusters(grouped, new EditionFindings()), EditionMaker.Members(grouped));
    }

    /// <summary>As <see cref="Group"/>, with all that the store can say of each cluster.</summary>
    /// <param name="geocoder">Tells what doubtful addresses may have meant instead; null: nobody is asked.</param>
    /// <param name="population">Null: clusters are not related to the people who live there.</param>
    /// <param name="store">For other windows of years; null: choices of them are not varied.</param>
    internal EditionSnapshot Describe(
        CountedWorld world, Recipe recipe, IReadOnlyList<InputFile> inputs, Geocoder? geocoder = null, Population? population = null,
        AtlasStore? store = null)
    {
        var grouped = Order(world, recipe);
        var composition = Compose(grouped);
        var snapshot = EditionMaker.Make(grouped, inputs, new EditionFindings
        {
            Composition = composition,
            Diagnoses = [.. Diagnose(grouped), .. NearTypes.Describe(recipe, world.LeftOut)],
            FilterNotes = [.. world.FilterNotes()],
            SourceNotes = SourceBiases.Of(world.Questions?.Counts.Sources() ?? []),
            Ledger = Account(grouped, composition, geocoder),
            Intensities = population is null ? null : Relate(grouped, population),
            Citations = world.Questions is { HasCitations: true } questions ? Cite(grouped, questions) : null,
        });
        return recipe.Uncertainty is { } settings && world.Questions is not null ? MeasureUncertainty(snapshot, world, store, settings) : snapshot;
    }

    /// <summary>Says who moved between two published editions, and what geocoding and method account for.</summary>
    internal Comparison Compare(string folderBefore, string folderAfter, Recounts recounts)
    {
        var (before, after) = (Recounts.Read(folderBefore), Recounts.Read(folderAfter));
        var store = recounts.Holding([before], after.Edition.Recipe);
        var relocated = store is null ? before : Recount(before.Edition.Recipe, store);
        var recounted = store is null ? before : Recount(Recounts.LaterMethod(before.Edition.Recipe, after.Edition.Recipe), store);
        var comparison = Comparer.Compare(before, relocated, recounted, after, EconomyGroups.All);
        return recounts.IsMeasured ? MeasureChange(comparison, (recounted, folderBefore), (after, folderAfter), recounts)
            : comparison with { WithoutUncertainty = "The uncertainty of the change is measured by the command compare, which publishes the comparison." };
    }

    /// <summary>Measures how sure the movements are, where stores give the counts of both editions.</summary>
    private Comparison MeasureChange(
        Comparison comparison, (EditionSnapshot Edition, string Folder) before, (EditionSnapshot Edition, string Folder) after, Recounts recounts)
    {
        if (ChangeLayer.Obstacle(before.Edition.Edition, after.Edition.Edition) is { } why) return comparison with { WithoutUncertainty = why };
        using var stores = new EditionStores(recounts.Store, recounts.Workspace, Count, threads, stop);
        var (then, now) = (stores.WorldOf(before.Edition, before.Folder), stores.WorldOf(after.Edition, after.Folder));
        if ((then.World, now.World) is not ({ } worldBefore, { } worldAfter)) return comparison with { WithoutUncertainty = then.Why ?? now.Why };
        return log.Run(
            "certainty",
            () => new ChangeLayer(
                new(before.Edition, worldBefore, null), new(after.Edition, worldAfter, null), after.Edition.Edition.Uncertainty!, threads, stop).Measure(comparison),
            measured => (comparison.Movements.Count, measured.Movements.Count));
    }

    /// <summary>Follows clusters through published editions, earliest first; where the store holds their inputs, all by the last one's rules.</summary>
    internal Series Follow(IReadOnlyList<string> folders, Recounts recounts)
    {
        var editions = folders.Select(Recounts.Read).ToList();
        var last = editions[^1].Edition.Recipe;
        if (recounts.Holding(editions, last) is not { } store) return SeriesComparer.Compare(editions, isRecomputed: false);
        var recipes = editions.SkipLast(1).Select(e => e.Edition.Recipe);
        return SeriesComparer.Compare(
            [.. recipes.Select(r => Recount(Recounts.LaterMethod(r, last) with { Name = r.Name, Title = r.Title }, store)), editions[^1]],
            isRecomputed: true);
    }

    private EditionSnapshot Recount(Recipe recipe, AtlasStore store)
    {
        using var world = Count(store, recipe);
        // Leaders, fields and years are not compared; only full counts need the store once more.
        var asked = recipe.Counting.Method == CountingMethod.Full ? world : world with { Questions = null };
        return Group(asked, recipe, store.Inputs());
    }

    private GroupedWorld Order(CountedWorld world, Recipe recipe, int mostClusters = int.MaxValue)
    {
        var partition = Cluster(world, recipe);
        if (partition.ClusterCount > mostClusters) throw TooMany(partition.ClusterCount, mostClusters);
        var asked = world.Ask(partition);
        return new(world, recipe, partition, asked, Rank(Profile(world, partition, asked, recipe)));
    }

    /// <summary>Locates every address that is new, or was located under other rules.</summary>
    public void Geocode(AtlasStore store, Geocoder geocoder) => log.Run(
        "geocode", () => AddressGeocoder.Locate(store, geocoder, threads, stop), AddressGeocoder.Rows);

    /// <summary>Sums people and shares by place; located and unlocated must make up the world.</summary>
    public CountedWorld Count(AtlasStore store, Recipe recipe) => log.Run(
        "count",
        () => CountedWorld.Of(store.Ask(recipe)),
        world => (world.Totals.Sum(t => t.All.Mentions), world.Places.Sum(p => p.Mentions), world.UnlocatedByCause()));

    /// <summary>As <see cref="Count(AtlasStore, Recipe)"/>, from the counts that the store has ready.</summary>
    public CountedWorld Count(ReadyCounts ready, Recipe recipe) => CountedWorld.Of(ready.Count(recipe, stop));

    /// <summary>Finds dense areas by exact weighted DBSCAN, and merges those within the gap or tied by their people.</summary>
    private Partition Cluster(CountedWorld world, Recipe recipe) => log.Run(
        "cluster",
        () => ClusterFinding.Find(world, recipe, threads, stop),
        partition => (partition.ClusterIndexes.Length, partition.ClusterIndexes.Count(c => c != Partition.Noise)));

    /// <summary>Names each cluster, draws its outline, and asks the store who leads there, in what, and when.</summary>
    private IReadOnlyList<ClusterDraft> Profile(CountedWorld world, Partition partition, ClusterQuestions? asked, Recipe recipe) => log.Run(
        "profile",
        () => Drafting.Draft(world, partition, asked, recipe, threads, stop),
        drafts => (drafts.Sum(d => (long)d.Members.Count), drafts.Count));

    /// <summary>Orders the clusters by score: the sum of their weighted world shares.</summary>
    private RankedClusters Rank(IReadOnlyList<ClusterDraft> drafts) => log.Run(
        "rank",
        () => RankedClusters.From(Ranker.Rank(drafts, draft => draft.Score, draft => draft.Naming.Name)),
        ranking => (drafts.Count, ranking.ByRank.Count));

    /// <summary>Asks the store what each cluster is made of and whom it works with.</summary>
    private Composition? Compose(GroupedWorld grouped) => log.Run(
        "inside",
        () => grouped.Questions is { } asked
            ? Composition.Of(asked, grouped.Ranking, DenseAreas.Of(grouped, threads, stop), grouped.Recipe) : null,
        _ => (grouped.Ranking.ByRank.Count, grouped.Ranking.ByRank.Count));

    /// <summary>Accounts for where everybody was put, and for what hangs on the doubtful.</summary>
    private Ledger? Account(GroupedWorld grouped, Composition? composition, Geocoder? geocoder) => log.Run(
        "ledger",
        () => grouped.Questions is { } asked && composition is not null ? Ledgers.Of(grouped, asked, composition.LedgerParts, geocoder) : null,
        ledger => (ledger?.World.Sum(p => p.Strings) ?? 0, ledger?.Doubtful.Count + ledger?.Unlocated.Count ?? 0));

    /// <summary>Measures how sure the ranks are.</summary>
    internal EditionSnapshot MeasureUncertainty(EditionSnapshot snapshot, CountedWorld world, AtlasStore? store, UncertaintyRecipe settings) => log.Run(
        "certainty",
        () => EditionUncertainty.Measure(new(snapshot, world, store), settings, threads, stop),
        measured => (snapshot.Edition.Clusters.Count, measured.Edition.Clusters.Count));

    /// <summary>The record of a published edition with the stage that was added to it.</summary>
    internal RunRecord Renewed(RunRecord published) => RunRecords.Renewed(published, log, "certainty");

    // Two more clusterings: for editions that are read, not for re-runs under a slider or inside a comparison.
    private IReadOnlyList<string> Diagnose(GroupedWorld grouped) => Diagnosis.Describe(
        grouped.World.Points(grouped.Recipe), CountedWorld.Settings(grouped.Recipe),
        ClusterFinding.BeforeTies(grouped.World, grouped.Partition, grouped.Recipe, threads, stop), threads, stop);

    /// <summary>Puts a printed ranking beside a computed edition.</summary>
    internal static PrintComparison Compare(PrintedEdition printed, Edition computed) => PrintComparer.Compare(printed, computed, EconomyGroups.All);

    internal static PrintComparison Compare(PrintedEdition before, PrintedEdition after) => PrintComparer.Compare(before, after, EconomyGroups.All);

    /// <summary>Follows an edition's clusters into a re-run over the same places, in the same order.</summary>
    public static ReRunLineage CompareReRun(
        IReadOnlyList<Cluster> clusters, IReadOnlyList<Member> places, IReadOnlyList<Cluster> again, IReadOnlyList<Member> placesAgain) =>
        ReRunComparer.Compare(clusters, places, again, placesAgain);

    private static AtlasException TooMany(int clusters, int most) => new(string.Create(
        CultureInfo.InvariantCulture, $"Found {clusters:N0} clusters; expected at most {most:N0} here. Ask for a larger minimum or radius."));

    /// <summary>Relates each cluster's output to the people who live in its area.</summary>
    private Intensities Relate(GroupedWorld grouped, Population population) => log.Run(
        "people",
        () => Intensities.Measure(grouped.Ranking, grouped.Recipe, population),
        related => (grouped.Ranking.ByRank.Count, related.ById.Count));

    /// <summary>Compares the citations of each cluster's publications with those of their field, year and type.</summary>
    private IReadOnlyDictionary<string, CitationImpact>? Cite(GroupedWorld grouped, Questions questions) => log.Run(
        "citations",
        () => ClusterCitations.Measure(questions, grouped),
        cited => (grouped.Ranking.ByRank.Count, cited?.Count ?? 0));

    /// <summary>Writes the edition folder: the only stage that rounds.</summary>
    private void Publish(EditionSnapshot edition, AtlasStore store, string folder) =>
        Publisher.Publish(edition, store.Rejects(), RunRecords.Of(edition.Edition, log), folder);
}

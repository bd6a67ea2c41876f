using System.Globalization;
using HubAtlas.Core.Clustering;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Core.Ranking;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Publishing.Wording;
using HubAtlas.Data.Storing;
using HubAtlas.Engine.Certainty;
using HubAtlas.Engine.Editions;

namespace HubAtlas.Engine;

/// <summary>The method, one line a stage, in the order a statistician would tell it; docs/method.md says the same in words.</summary>
public sealed class Pipeline(int threads, StageLog log, CancellationToken stop = default)
{
    /// <summary>Makes one edition from everything the store holds and publishes it into <paramref name="folder"/>.</summary>
    public EditionSnapshot Run(Recipe recipe, AtlasStore store, Geocoder geocoder, Population population, string folder)
    {
        Geocode(store, geocoder);
        using var world = Count(store, recipe).RequireDocuments(recipe);
        var edition = Relate(Describe(world, recipe, store.Inputs(), geocoder), population);
        Publish(edition, store, folder);
        return edition;
    }

    /// <summary>From counted places to a ranked edition; live re-runs and comparisons enter here.</summary>
    /// <param name="mostClusters">More are refused before they are named and drawn.</param>
    /// <exception cref="AtlasException">More clusters than that.</exception>
    public EditionSnapshot Group(CountedWorld world, Recipe recipe, IReadOnlyList<InputFile> inputs, int mostClusters = int.MaxValue)
    {
        var partition = Cluster(world, recipe);
        if (partition.ClusterCount > mostClusters) throw TooMany(partition.ClusterCount, mostClusters);
        return EditionMaker.Make(recipe, inputs, world, partition, Rank(Profile(world, partition, world.Ask(partition), recipe)));
    }

    /// <summary>As <see cref="Group"/>, with all that the store can say of each cluster.</summary>
    internal EditionSnapshot Describe(CountedWorld world, Recipe recipe, IReadOnlyList<InputFile> inputs, Geocoder? geocoder = null)
    {
        var partition = Cluster(world, recipe);
        var asked = world.Ask(partition);
        var ranking = LookInside(world, partition, asked, Rank(Profile(world, partition, asked, recipe)), recipe);
        var snapshot = EditionMaker.Make(recipe, inputs, world, partition, ranking);
        var edition = snapshot.Edition with
        {
            Diagnoses = [.. Diagnose(world, partition, recipe), .. NearTypes.Describe(recipe, world.LeftOut)],
            SourceNotes = SourceBiases.Of(world.Questions?.Sources() ?? []),
        };
        var described = snapshot with { Edition = edition, Ledger = Account(world, partition, asked, ranking, recipe, geocoder) };
        return recipe.Uncertainty is { } settings && asked is not null ? MeasureUncertainty(described, asked, ranking.IdByIndex, settings) : described;
    }

    /// <summary>Locates every address that is new, or was located under other rules.</summary>
    public void Geocode(AtlasStore store, Geocoder geocoder) => log.Run(
        "geocode", () => Locating.Locate(store, geocoder, threads, stop), Locating.Rows);

    /// <summary>Sums people and shares by place; located and unlocated must make up the world.</summary>
    public CountedWorld Count(AtlasStore store, Recipe recipe) => log.Run(
        "count",
        () =>
        {
            var questions = store.Ask(recipe);
            var world = CountedWorld.Ask(questions, Counter.Count(questions.PlaceTallies()));
            Counter.Balance(world.Places, world.Totals);
            return world;
        },
        world => (world.Totals.Sum(t => t.All.Mentions), world.Places.Sum(p => p.Mentions), world.UnlocatedByCause()));

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
        ranking => (drafts.Count, ranking.Clusters.Count));

    /// <summary>Asks the store what each cluster is made of and whom it works with.</summary>
    private RankedClusters LookInside(
        CountedWorld world, Partition partition, ClusterQuestions? asked, RankedClusters ranking, Recipe recipe) => log.Run(
        "inside",
        () => asked is null ? ranking : Insides.Look(asked, ranking, DenseAreas.Of(world, partition, recipe, threads, stop), recipe),
        inside => (ranking.Clusters.Count, inside.Clusters.Count));

    /// <summary>Accounts for where everybody was put, and for what hangs on the doubtful.</summary>
    private Ledger? Account(
        CountedWorld world, Partition partition, ClusterQuestions? asked, RankedClusters ranking, Recipe recipe, Geocoder? geocoder) => log.Run(
        "ledger",
        () => asked is null ? null : Ledgers.Of(world, partition, asked, ranking, recipe, geocoder),
        ledger => (ledger?.World.Sum(p => p.Strings) ?? 0, ledger?.Doubtful.Count + ledger?.Unlocated.Count ?? 0));

    /// <summary>Measures how sure the ranks are.</summary>
    /// <param name="asked">About the edition's clusters.</param>
    /// <param name="idByIndex">Their ids by the number under which the store knows them.</param>
    internal EditionSnapshot MeasureUncertainty(
        EditionSnapshot snapshot, ClusterQuestions asked, IReadOnlyDictionary<int, string> idByIndex, UncertaintyRecipe settings) => log.Run(
        "certainty",
        () => EditionUncertainty.Measure(snapshot, asked, idByIndex, settings, threads, stop),
        measured => (snapshot.Edition.Clusters.Count, measured.Edition.Clusters.Count));

    /// <summary>The record of a published edition with the stage that was added to it.</summary>
    internal RunRecord Renewed(RunRecord published) => RunRecords.Renewed(published, log, "certainty");

    // Two more clusterings: for editions that are read, not for re-runs under a slider or inside a comparison.
    private IReadOnlyList<string> Diagnose(CountedWorld world, Partition partition, Recipe recipe) =>
        Diagnosis.Describe(
            world.Points(recipe), CountedWorld.Settings(recipe), ClusterFinding.BeforeTies(world, partition, recipe, threads, stop), threads, stop);

    private static AtlasException TooMany(int clusters, int most) => new(string.Create(
        CultureInfo.InvariantCulture, $"Found {clusters:N0} clusters; expected at most {most:N0} here. Ask for a larger minimum or radius."));

    /// <summary>Relates each cluster's output to the people who live in its area.</summary>
    private EditionSnapshot Relate(EditionSnapshot snapshot, Population population) => log.Run(
        "people",
        () => snapshot with { Edition = Intensities.Measure(snapshot.Edition, population) },
        related => (related.Edition.Clusters.Count, related.Edition.Clusters.Count(c => c.Intensity is not null)));

    /// <summary>Writes the edition folder: the only stage that rounds.</summary>
    private void Publish(EditionSnapshot edition, AtlasStore store, string folder) =>
        Publisher.Publish(edition, store.Rejects(), RunRecords.Of(edition.Edition, log), folder);
}

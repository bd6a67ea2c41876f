using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Model;
using HubAtlas.Engine.Editions;

namespace HubAtlas.Engine.Certainty;

/// <summary>Brings the store's contributions to the replicates of a ranking. Dispose to free their memory.</summary>
public sealed class Replicating : IDisposable
{
    private readonly Replicator _replicator;
    private readonly PlacedDocuments _documents;

    private Replicating(Replicator replicator, PlacedDocuments documents) => (_replicator, _documents) = (replicator, documents);

    /// <summary>Documents at places, those of several people at one place once.</summary>
    public long Rows => _documents.Rows;

    /// <summary>Addresses that replicates may put elsewhere.</summary>
    public int DoubtfulCount => _documents.DoubtfulCount;

    /// <summary>Those of them that have a runner-up.</summary>
    public int OtherCount { get; private init; }

    /// <param name="world">Counted by <paramref name="recipe"/>, with the store's questions.</param>
    /// <param name="clusters">Of every place the rank of its cluster less one; −1: none.</param>
    /// <param name="isReclustered">Whether boundaries are found anew in every replicate.</param>
    /// <param name="areAddressesDrawn">Whether addresses are right or wrong in every replicate as often as their confidences say.</param>
    /// <exception cref="AtlasException">The recipe counts or merges in a way that replicates do not follow, or there is no store behind.</exception>
    public static Replicating Prepare(
        CountedWorld world, Recipe recipe, IReadOnlyList<int> clusters, bool isReclustered, bool areAddressesDrawn, int threads,
        CancellationToken stop = default)
    {
        Demand(recipe, isReclustered);
        var questions = world.Questions ?? throw new AtlasException("There is no store behind this edition; expected the workspace that has its documents.");
        var ranking = new ReplicatedRanking(
            world.Points(recipe), clusters, clusters.Count == 0 ? 0 : clusters.Max() + 1, [.. world.Places.Select(p => p.Mentions)],
            CountedWorld.Settings(recipe), recipe.Clustering.PointWeight, Drafting.Weights(recipe));
        var replicator = Replicator.Prepare(ranking, isReclustered, threads, stop);
        try
        {
            var near = areAddressesDrawn ? new NearestPlace(world.Places, recipe.Clustering.RadiusKm) : null;
            var contributions = questions.At(world.Places.Select(p => p.Place.Key), near is null ? null : near.To);
            using var builder = replicator.Collect(contributions.Counts, contributions.Doubtful);
            contributions.Read(one => builder.Add(one));
            return new(replicator, builder.Finish()) { OtherCount = contributions.Doubtful.Count(address => address.OtherConfidence > 0) };
        }
        catch
        {
            replicator.Dispose();
            throw;
        }
    }

    /// <param name="replicates">1 or more.</param>
    public ReplicateScores Draw(int replicates, ulong seed, int threads, CancellationToken stop = default) =>
        _replicator.Draw(_documents, replicates, seed, threads, stop);

    /// <summary>Shares inside other boundaries, in the same replicates.</summary>
    /// <inheritdoc cref="Replicator.DrawAreas"/>
    internal long[] DrawAreas(IReadOnlyList<int> areas, int areaCount, int replicates, ulong seed, int threads, CancellationToken stop = default) =>
        _replicator.DrawAreas(_documents, areas, areaCount, replicates, seed, threads, stop);

    /// <summary>The ranking itself by the same way: it has the edition's digits, or the store is not the edition's.</summary>
    public ReplicateScores Repeat(int threads, CancellationToken stop = default) => _replicator.Repeat(_documents, threads, stop);

    /// <summary>What wrong addresses alone do to the scores, in closed form; nothing where they are not drawn.</summary>
    public AddressErrors Errors() => _replicator.Errors(_documents);

    public void Dispose()
    {
        _documents.Dispose();
        _replicator.Dispose();
    }

    /// <summary>Why boundaries cannot be found anew under a recipe; null where they can.</summary>
    public static string? Obstacle(Recipe recipe) => CountingObstacle(recipe)
        ?? (recipe.Clustering.MergeTies is not null ? "the recipe merges clusters on ties, which replicates do not find anew" : null);

    /// <summary>Why documents cannot be weighed anew under a recipe; null where they can.</summary>
    public static string? CountingObstacle(Recipe recipe) =>
        recipe.Counting.Method != CountingMethod.Fractional ? "the recipe counts full, and replicates are of fractional counts" : null;

    private static void Demand(Recipe recipe, bool isReclustered)
    {
        if ((isReclustered ? Obstacle(recipe) : CountingObstacle(recipe)) is { } why)
            throw new AtlasException($"The recipe {recipe.Name} has no replicates: {why}. Leave the layers boundary and geocoding out.");
    }
}

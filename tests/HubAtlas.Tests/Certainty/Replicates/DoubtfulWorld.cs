using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Certainty.Replicates;

/// <summary>A world of documents of which many are at addresses that may be wrong.</summary>
internal sealed class DoubtfulWorld
{
    private readonly int[] _addressOf;

    /// <param name="isSure">Whether every address is right with probability 1.</param>
    public DoubtfulWorld(int seed, bool isSure = false)
    {
        World = DocumentWorld.Make(seed);
        var random = new Random(seed + 1000);
        var places = World.Points.Count;
        int Other() => random.Next(4) == 0 ? DoubtfulAddress.NoPlace : random.Next(places);
        // Two or three addresses a place; every text stands at several places.
        Addresses = [.. Enumerable.Range(0, 5 * places / 2).Select(i => (Confidence: random.Next(600, 1001) / 1000.0, Place: i % places))
            .Select(a => new DoubtfulAddress(
                random.NextInt64(places), a.Place, Other(), isSure ? 1 : a.Confidence, isSure ? 0 : Math.Round((1 - a.Confidence) * random.NextDouble(), 3)))];
        var at = Addresses.Select((a, i) => (a.Place, i)).ToLookup(p => p.Place, p => p.i);
        _addressOf = [.. World.Contributions.Select(one => one.Place < 0 || random.Next(3) == 0 ? -1 : at[one.Place].ElementAt(random.Next(at[one.Place].Count())))];
    }

    public DocumentWorld World { get; }

    public DoubtfulAddress[] Addresses { get; }

    public IEnumerable<(PlacedContribution One, int Address)> Contributions => World.Contributions.Zip(_addressOf);

    /// <summary>Where one replicate puts everybody.</summary>
    public DocumentWorld Moved(ulong seed, int replicate)
    {
        var key = AddressDraws.Key(seed, replicate / 64);
        return World.With([.. Contributions.Select(c => c.Address < 0 ? c.One
            : c.One with { Place = PlaceAt(Addresses[c.Address], AddressDraws.Of((ulong)Addresses[c.Address].Text, key, replicate % 64) / 4294967296.0) })]);
    }

    /// <param name="draw">0 to below 1.</param>
    public static int PlaceAt(DoubtfulAddress address, double draw) =>
        draw < address.Confidence ? address.Place
        : address.Other >= 0 && draw < address.Confidence + address.OtherConfidence ? address.Other : PlacedContribution.Unlocated;

    public T With<T>(Func<Replicator, PlacedDocuments, T> ask, int threads = 2, bool isReclustered = true, int? shuffle = null)
    {
        using var replicator = Replicator.Prepare(World.Ranking, isReclustered, threads, TestContext.Current.CancellationToken);
        var places = World.Points.Count;
        var told = Contributions.Select(c => c.Address < 0 ? c.One : c.One with { Place = places + 1 + c.Address }).ToArray();
        if (shuffle is { } seed) new Random(seed).Shuffle(told);
        var counts = Enumerable.Range(0, 3).Select(_ => new long[places + 1 + Addresses.Length]).ToArray();
        foreach (var one in told) counts[(int)one.Kind][one.Place < 0 ? places : one.Place]++;
        using var builder = replicator.Collect(counts, Addresses);
        foreach (var one in told) builder.Add(one);
        using var documents = builder.Finish();
        return ask(replicator, documents);
    }

    public ReplicateScores Draw(int replicates, ulong seed, int threads = 2, bool isReclustered = true, int? shuffle = null) => With(
        (replicator, documents) => replicator.Draw(documents, replicates, seed, threads, TestContext.Current.CancellationToken), threads, isReclustered, shuffle);
}

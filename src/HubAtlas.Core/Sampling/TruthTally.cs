using System.Numerics;

namespace HubAtlas.Core.Sampling;

/// <summary>Sums the truth of a world while its documents are being written.</summary>
public sealed class TruthTally(SimulatedWorld world)
{
    private readonly SimulatedWorld _world = world;
    private readonly Sums[] _cities = [.. world.Geography.Cities.Select(_ => new Sums(world.Settings.Years))];
    private readonly SortedDictionary<string, Sums> _unlocated = new(StringComparer.Ordinal);
    private readonly long[][] _documents = Sums.Empty<long>(world.Settings.Years);
    private long _leftOut;
    private long _stale;

    public void Add(SimulatedDocument document)
    {
        if (document.Role == DocumentRole.LeftOut) _leftOut++;
        if (document.Role == DocumentRole.Stale) _stale++;
        if (document.Role != DocumentRole.Counted) return;

        var kind = (int)document.Document.Kind;
        var year = document.Document.Year!.Value - _world.Settings.FirstYear;
        _documents[kind][year]++;
        foreach (var addresses in document.Origins)
        {
            var share = 1.0 / (document.Origins.Count * addresses.Count);
            foreach (var origin in addresses) SumsOf(origin).Add(kind, year, share);
        }
    }

    /// <summary>The sum of tallies of one world; exact when no kind and year is in two of them.</summary>
    public static TruthTally Together(IReadOnlyList<TruthTally> parts)
    {
        var sum = new TruthTally(parts[0]._world);
        foreach (var part in parts) sum.Add(part);
        return sum;
    }

    public WorldTruth Truth() => new()
    {
        Seed = _world.Settings.Seed,
        Scale = _world.Settings.Scale,
        FirstYear = _world.Settings.FirstYear,
        Years = _world.Settings.Years,
        WindowYears = _world.Settings.WindowYears,
        MinimumMentions = _world.Settings.MinimumMentions * _world.Settings.Scale,
        Documents = _documents,
        Cities = [.. _world.Geography.Cities.Zip(_cities, (city, sums) => new TruthCity(city, sums.Mentions, sums.Shares))],
        Hubs = _world.Geography.Hubs,
        Unlocated = [.. _unlocated.Select(pair => new TruthUnlocated(pair.Key, pair.Value.Mentions, pair.Value.Shares))],
        LeftOut = _leftOut,
        Stale = _stale,
    };

    private void Add(TruthTally part)
    {
        for (var city = 0; city < _cities.Length; city++) _cities[city].Add(part._cities[city]);
        foreach (var (cause, sums) in part._unlocated) Unlocated(cause).Add(sums);
        Sums.Add(_documents, part._documents);
        _leftOut += part._leftOut;
        _stale += part._stale;
    }

    private Sums SumsOf(Origin origin) => origin.City != Origin.Nowhere ? _cities[origin.City] : Unlocated(origin.Cause);

    private Sums Unlocated(string cause)
    {
        if (!_unlocated.TryGetValue(cause, out var sums)) _unlocated.Add(cause, sums = new(_world.Settings.Years));
        return sums;
    }

    private sealed class Sums(int years)
    {
        public long[][] Mentions { get; } = Empty<long>(years);

        public double[][] Shares { get; } = Empty<double>(years);

        public static T[][] Empty<T>(int years) => [.. Enumerable.Range(0, Home.Kinds).Select(_ => new T[years])];

        public void Add(int kind, int year, double share)
        {
            Mentions[kind][year]++;
            Shares[kind][year] += share;
        }

        public void Add(Sums other)
        {
            Add(Mentions, other.Mentions);
            Add(Shares, other.Shares);
        }

        public static void Add<T>(T[][] sums, T[][] others)
            where T : INumber<T>
        {
            for (var kind = 0; kind < sums.Length; kind++)
            {
                for (var year = 0; year < sums[kind].Length; year++) sums[kind][year] += others[kind][year];
            }
        }
    }
}

using HubAtlas.Core.Model;

namespace HubAtlas.Bench.Certainty;

/// <summary>
/// Invented contributions at invented places, as many as the published rankings have: hubs of Zipf sizes whose places crowd towards the
/// middle, a fifth of the places scattered. Told as often as asked, always the same.
/// </summary>
internal sealed class ReplicateWorld
{
    private const int Hubs = 2_500;
    private const double KmPerDegree = 111.195, ScatteredPart = 0.2, AwayPart = 0.15, SamePlacePart = 0.55, UnlocatedPart = 0.025;

    private readonly int[] _firstPlaces = new int[Hubs + 1];
    private readonly double[] _sizesUpTo = new double[Hubs];
    private readonly int _documents;

    public ReplicateWorld(int places, int documents)
    {
        _documents = documents;
        var random = new Random(5);
        (Latitudes, Longitudes) = (new double[places], new double[places]);
        var sizes = Enumerable.Range(0, Hubs).Select(h => 1 / Math.Pow(h + 3, 0.9)).ToArray();
        var roots = sizes.Select(s => Math.Pow(s, 0.6)).ToArray();
        var (inHubs, sum, root) = (places * (1 - ScatteredPart), 0.0, 0.0);
        for (var hub = 0; hub < Hubs; hub++)
        {
            _sizesUpTo[hub] = sum += sizes[hub];
            _firstPlaces[hub + 1] = (int)(inHubs * (root += roots[hub]) / roots.Sum());
            var (latitude, longitude, spread) = ((random.NextDouble() * 100) - 40, (random.NextDouble() * 360) - 180, 4 + (8 * random.NextDouble()));
            for (var place = _firstPlaces[hub]; place < _firstPlaces[hub + 1]; place++)
            {
                var (km, turn) = (Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * spread, random.NextDouble() * 2 * Math.PI);
                Latitudes[place] = latitude + (km * Math.Sin(turn) / KmPerDegree);
                Longitudes[place] = Math.IEEERemainder(longitude + (km * Math.Cos(turn) / KmPerDegree / Math.Cos(latitude * Math.PI / 180)), 360);
            }
        }

        for (var place = _firstPlaces[Hubs]; place < places; place++)
            (Latitudes[place], Longitudes[place]) = ((random.NextDouble() * 120) - 50, (random.NextDouble() * 360) - 180);
    }

    public double[] Latitudes { get; }

    public double[] Longitudes { get; }

    public void Tell(Action<PlacedContribution> tell)
    {
        var random = new Random(6);
        for (var document = 0; document < _documents; document++)
        {
            var kind = document % 8 == 0 ? DocumentKind.Patent : DocumentKind.Publication;
            var people = 1 + random.Next(kind == DocumentKind.Patent ? 5 : 11);
            var (home, id, share) = (Hub(random), random.NextInt64(), Contribution.Whole / people);
            var first = PlaceIn(home, random);
            for (var person = 0; person < people; person++)
            {
                var place = random.NextDouble() < SamePlacePart ? first : PlaceIn(random.NextDouble() < AwayPart ? Hub(random) : home, random);
                if (random.NextDouble() < UnlocatedPart) place = PlacedContribution.Unlocated;
                tell(new(id, place, kind, person == 0 ? Contribution.Whole - (share * (people - 1)) : share, 1));
            }
        }
    }

    private int Hub(Random random)
    {
        var index = Array.BinarySearch(_sizesUpTo, random.NextDouble() * _sizesUpTo[^1]);
        return Math.Min(Hubs - 1, index < 0 ? ~index : index);
    }

    private int PlaceIn(int hub, Random random)
    {
        var scattered = random.NextDouble() < 0.03;
        var (from, count) = scattered
            ? (_firstPlaces[Hubs], Latitudes.Length - _firstPlaces[Hubs]) : (_firstPlaces[hub], _firstPlaces[hub + 1] - _firstPlaces[hub]);
        return from + (int)(Math.Pow(random.NextDouble(), scattered ? 1 : 3) * count);
    }
}

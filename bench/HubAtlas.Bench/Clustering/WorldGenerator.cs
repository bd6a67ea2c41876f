namespace HubAtlas.Bench.Clustering;

/// <summary>
/// A simulated world of inventors and authors: cities of Zipf sizes in groups on the globe, coordinates repeated as city-level
/// geocoding repeats them, five per cent scattered. The same seed gives the same bytes.
/// </summary>
internal sealed class WorldGenerator
{
    private const int Metros = 150;
    private const int Cities = 3000;
    private const double KmPerDegree = 111.195;

    private readonly Random _random = new(20240917);
    private readonly (double Latitude, double Longitude, double SpreadKm)[] _cities;
    private readonly double[] _sizesBefore = new double[Cities];
    private readonly (double Latitude, double Longitude)[][] _localities;
    private readonly (double Latitude, double Longitude)[][] _institutions;

    public WorldGenerator(int records)
    {
        _cities = new (double, double, double)[Cities];
        for (var i = 0; i < Cities; i++) _cities[i] = i < Metros ? Metro() : Satellite(_cities[_random.Next(Metros)]);
        var sizes = Enumerable.Range(0, Cities).Select(rank => 1.0 / (rank + 3)).ToArray();
        var total = sizes.Sum();
        for (var i = 1; i < Cities; i++) _sizesBefore[i] = _sizesBefore[i - 1] + (sizes[i - 1] / total);
        _localities = [.. _cities.Select((city, i) => Pool(city, 3 + (int)(57 * Math.Sqrt(sizes[i] / sizes[0])), 4))];
        _institutions = [.. _cities.Select((city, i) => Pool(city, 2 + (int)(2 * Math.Sqrt(sizes[i] / total * records)), 15))];
    }

    /// <summary>Writes latitude, longitude and weight as float64 triples; the weights add up to about 25 million.</summary>
    public void Write(string path, int records)
    {
        using var file = new BinaryWriter(new BufferedStream(File.Create(path), 1 << 20));
        for (var i = 0; i < records; i++)
        {
            var (latitude, longitude) = Draw();
            file.Write(latitude);
            file.Write(longitude);
            file.Write(Math.Max(1, Math.Round(25e6 * 2.5 / records / _random.Next(1, 11) * 1024)) / 1024);
        }
    }

    private (double Latitude, double Longitude) Draw()
    {
        var index = Array.BinarySearch(_sizesBefore, _random.NextDouble());
        index = index >= 0 ? index : ~index - 1;
        var city = _cities[index];
        return _random.NextDouble() switch
        {
            < 0.20 => (city.Latitude, city.Longitude),
            < 0.40 => Pick(_localities[index], 1.5),
            < 0.65 => Round(Near(city), 2),
            < 0.80 => Pick(_institutions[index], 2.5),
            < 0.95 => Near(city),
            _ => (Math.Asin((1.9 * _random.NextDouble()) - 0.95) * 180 / Math.PI, (360 * _random.NextDouble()) - 180),
        };
    }

    private (double, double, double) Metro() =>
        (Math.Round((_random.NextDouble() * 100) - 40, 2), Math.Round((_random.NextDouble() * 360) - 180, 2), Spread());

    private (double, double, double) Satellite((double Latitude, double Longitude, double) metro)
    {
        var degrees = 20 * Math.Pow(45, _random.NextDouble()) / KmPerDegree;
        var turn = _random.NextDouble() * 2 * Math.PI;
        var latitude = Math.Clamp(metro.Latitude + (degrees * Math.Sin(turn)), -54, 69.5);
        var longitude = metro.Longitude + (degrees * Math.Cos(turn) / Math.Cos(latitude * Math.PI / 180));
        return (Math.Round(latitude, 4), Math.Round(Math.IEEERemainder(longitude, 360), 4), Spread());
    }

    private double Spread() => 3 + (12 * _random.NextDouble());

    private (double Latitude, double Longitude)[] Pool((double, double, double) city, int count, int digits) =>
        [.. Enumerable.Range(0, count).Select(_ => Round(Near(city), digits))];

    private (double Latitude, double Longitude) Pick((double, double)[] pool, double skew) =>
        pool[(int)(Math.Pow(_random.NextDouble(), skew) * pool.Length)];

    private (double Latitude, double Longitude) Near((double Latitude, double Longitude, double SpreadKm) city)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * city.SpreadKm / KmPerDegree;
        var turn = _random.NextDouble() * 2 * Math.PI;
        var east = radius * Math.Cos(turn) / Math.Cos(city.Latitude * Math.PI / 180);
        return (Math.Clamp(city.Latitude + (radius * Math.Sin(turn)), -90, 90), Math.IEEERemainder(city.Longitude + east, 360));
    }

    private static (double, double) Round((double Latitude, double Longitude) point, int digits) =>
        (Math.Round(point.Latitude, digits) + 0.0, Math.Round(point.Longitude, digits) + 0.0);
}

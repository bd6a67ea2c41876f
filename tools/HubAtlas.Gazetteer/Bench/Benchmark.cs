using System.Diagnostics;
using System.Globalization;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.GazetteerCompiler.Bench;

/// <summary>Measures the geocoder on the labelled sets and prints the table of the documentation.</summary>
internal static class Benchmark
{
    private const double RightKm = 25;

    public static void Run(string gazetteerPath, string data, string? dump)
    {
        var clock = Stopwatch.StartNew();
        var gazetteer = CompiledFile.Load(gazetteerPath);
        Console.WriteLine($"gazetteer loaded in {clock.ElapsedMilliseconds} ms");
        var registry = GoldSets.Registry(data);
        clock.Restart();
        var geocoder = new Geocoder(gazetteer, registry, []);
        Console.WriteLine($"registry of {registry.Count} indexed in {clock.ElapsedMilliseconds} ms; {GC.GetTotalMemory(true) / 1e6:F0} MB");
        using var errors = dump is null ? TextWriter.Null : new StreamWriter(dump);
        var reliability = new Reliability(errors);
        var affiliations = GoldSets.Affiliations(data);
        Affiliations("affiliations, with registry", affiliations, geocoder, errors, reliability);
        Affiliations("affiliations, without", affiliations, new(gazetteer, [], []), TextWriter.Null, new(TextWriter.Null));
        Cities("USPTO", GoldSets.InventorCities(data), geocoder, errors, reliability);
        PointBench.Run(geocoder, data, errors);
        OpenAlex(data, registry, geocoder, errors, reliability);
        OpenAlexSample(data, registry, geocoder, errors);
        Paperlists(data, gazetteer, geocoder, errors, reliability);
        reliability.Print();
    }

    /// <summary>Only the inventors' cities, each half of them by itself: one to learn from, one to check with.</summary>
    public static void RunCities(string gazetteerPath, string data, string? dump)
    {
        var geocoder = new Geocoder(CompiledFile.Load(gazetteerPath), GoldSets.Registry(data), []);
        using var errors = dump is null ? TextWriter.Null : new StreamWriter(dump);
        foreach (var half in GoldSets.InventorCities(data).GroupBy(r => GoldSets.HalfOf(Show(r.Raw))).OrderBy(g => g.Key))
            Cities($"USPTO, half {half.Key}", [.. half], geocoder, errors, new(TextWriter.Null));
        PointBench.Run(geocoder, data, errors);
    }

    private static void OpenAlex(string data, IReadOnlyList<Organisation> registry, Geocoder geocoder, TextWriter errors, Reliability reliability)
    {
        var points = registry.ToDictionary(o => o.Id, o => o, StringComparer.Ordinal);
        var (both, near) = (0, 0);
        var conflicts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var pairs = PaperSets.OpenAlex(data);
        foreach (var (text, id) in pairs)
        {
            var address = new Address { Text = text };
            var (location, verdict) = geocoder.Decide(address);
            var labelled = geocoder.Locate(address with { OrganisationId = id });
            if (labelled.Conflict is { } conflict)
            {
                conflicts[$"{conflict} ({labelled.Method})"] = conflicts.GetValueOrDefault($"{conflict} ({labelled.Method})") + 1;
                errors.WriteLine($"CONFLICT\t{text}\t{points.GetValueOrDefault(id)?.Name}\t{Show(labelled)}");
            }

            if (location.Point is not { } point || !points.TryGetValue(id, out var organisation)) continue;
            both++;
            var isNear = Sphere.DistanceKm(point, organisation.Point!.Value) <= RightKm;
            reliability.Add("openalex", address, location, verdict, isNear);
            if (isNear) near++;
            else errors.WriteLine($"OPENALEX\t{text}\t{organisation.Name}, {organisation.City}, {organisation.Economy}\t{Show(location)}");
        }

        foreach (var (what, count) in conflicts) Console.WriteLine($"OpenAlex strings with their registry id: {what} {count} of {pairs.Count}");
        Console.WriteLine($"OpenAlex strings n={both}/{pairs.Count}: within 25 km of the institution {Ratio(near, both)}");
    }

    /// <summary>Economies alone, of texts with one address: OpenAlex chooses any of several.</summary>
    private static void OpenAlexSample(string data, IReadOnlyList<Organisation> registry, Geocoder geocoder, TextWriter errors)
    {
        var economies = registry.ToDictionary(o => o.Id, o => o.Economy, StringComparer.Ordinal);
        var (rows, given, right) = (0, 0, 0);
        foreach (var (text, id) in PaperSets.OpenAlexSample(data))
        {
            if (text.Contains(';', StringComparison.Ordinal) || !economies.TryGetValue(id, out var economy)) continue;
            rows++;
            var location = geocoder.Locate(new() { Text = text });
            if (location.Economy is null) continue;
            given++;
            if (location.Economy == economy) right++;
            else errors.WriteLine($"SAMPLE\t{text}\t{economy}\t{Show(location)}");
        }

        Console.WriteLine($"OpenAlex sample n={rows}: economy P {Ratio(right, given)} R {Ratio(right, rows)}");
    }

    private static void Paperlists(string data, Gazetteer gazetteer, Geocoder geocoder, TextWriter errors, Reliability reliability)
    {
        var (economies, sameEconomy, cities, sameCity, located) = (0, 0, 0, 0, 0);
        var rows = PaperSets.Paperlists(data);
        var plain = new Geocoder(gazetteer, [], []);
        foreach (var (text, city, country) in rows)
        {
            var address = new Address { Text = text };
            var (location, verdict) = geocoder.Decide(address);
            if (location.Point is not null) located++;
            if (country.Length > 0 && location.Point is not null && plain.Locate(new() { Text = country }).Economy is { } economy)
            {
                economies++;
                if (economy == location.Economy || (economy == "CN" && location.Economy is "HK" or "MO" or "TW")) sameEconomy++;
                else errors.WriteLine($"PAPER\tECON\t{text}\t{city}, {country}\t{Show(location)}");
            }

            if (city.Length == 0 || location.Point is not { } point) continue;
            if (plain.Locate(new() { Text = city, Economy = country }).Point is not { } label) continue;
            cities++;
            var isSame = Sphere.DistanceKm(point, label) <= RightKm;
            reliability.Add("paperlists", address, location, verdict, isSame);
            if (isSame) sameCity++;
            else errors.WriteLine($"PAPER\tCITY\t{text}\t{city}, {country}\t{Show(location)}");
        }

        Console.WriteLine(
            $"paperlists n={rows.Count}, located {Ratio(located, rows.Count)}: "
            + $"economy agrees {Ratio(sameEconomy, economies)} of {economies}, city {Ratio(sameCity, cities)} of {cities}");
    }

    /// <summary>Explains texts with the sample registry; a text may end in <c> / XX</c>, its economy's column.</summary>
    public static void Explain(string gazetteerPath, string data, string[] texts)
    {
        var geocoder = new Geocoder(CompiledFile.Load(gazetteerPath), GoldSets.Registry(data), []);
        foreach (var text in texts)
        {
            var parts = text.Split(" / ");
            var explanation = geocoder.Explain(new() { Text = parts[0], Economy = parts.ElementAtOrDefault(1) });
            Console.WriteLine($"{text}\n  {Show(explanation.Location)} by {string.Join(" · ", explanation.Tokens)}");
            foreach (var other in explanation.Alternatives) Console.WriteLine($"    {other.Score} {other.Name}: {other.WhyLost}");
        }
    }

    private static void Affiliations(string name, List<GoldRow> rows, Geocoder geocoder, TextWriter errors, Reliability reliability)
    {
        var (located, right, economies, economyRight) = (0, 0, 0, 0);
        foreach (var row in rows)
        {
            var (location, verdict) = geocoder.Decide(row.Address);
            var isRight = location.Point is { } point && Sphere.DistanceKm(point, row.Truth) <= RightKm;
            reliability.Add("affiliations", row.Address, location, verdict, isRight);
            if (location.Point is not null) located++;
            if (isRight) right++;
            if (location.Economy is not null) economies++;
            if (location.Economy == row.Economy) economyRight++;
            errors.WriteLine($"AFF\t{WordFor(location, isRight)}\t{verdict.Rule}\t{verdict.Margin:F2}\t{location.Confidence}\t"
                + $"{row.Address.Text}\t{row.Label}, {row.Economy}\t{Show(location)}\t{verdict.Winner.Score:F2}\t{verdict.Winner.IsGeneric}");
        }

        Console.WriteLine(
            $"{name} n={rows.Count}: 25 km P {Ratio(right, located)} R {Ratio(right, rows.Count)}; "
            + $"economy P {Ratio(economyRight, economies)} R {Ratio(economyRight, rows.Count)}");
    }

    private static void Cities(string name, List<(Address Raw, Address Corrected)> rows, Geocoder geocoder, TextWriter errors, Reliability reliability)
    {
        var (both, same, wrongEconomy) = (0, 0, 0);
        var read = new ReadRows();
        foreach (var (rawAddress, correctedAddress) in rows)
        {
            var corrected = geocoder.Locate(correctedAddress);
            if (corrected.Point is not { } truth)
            {
                errors.WriteLine($"USPTO\tNOTRUTH\t{Show(correctedAddress)}\t{Show(rawAddress)}\t{Show(corrected)}");
                continue;
            }

            both++;
            var (raw, verdict) = geocoder.Decide(rawAddress);
            var isSame = raw.Point is { } point && Sphere.DistanceKm(point, truth) <= RightKm;
            reliability.Add("inventors", rawAddress, raw, verdict, isSame);
            read.Add(geocoder, Show(rawAddress), Show(correctedAddress), raw, truth);
            if (isSame) same++;
            var isWrongEconomy = raw.Economy is not null && raw.Economy != corrected.Economy;
            if (isWrongEconomy) wrongEconomy++;
            errors.WriteLine($"USPTO\t{(isWrongEconomy ? "ECON" : WordFor(raw, isSame))}\t"
                + $"{Show(rawAddress)}\t{Show(correctedAddress)} = {Show(corrected)}\t{Show(raw)}");
        }

        Console.WriteLine($"{name} n={both}/{rows.Count}: same place {Ratio(same, both)}, wrong economy {Ratio(wrongEconomy, both)}");
        read.Print();
    }

    private static string Show(Location location) =>
        $"{location.City}, {location.Admin1}, {location.Economy} [{location.Method}; {location.Confidence}; {location.Cause}]";

    private static string Show(Address address) => $"{address.Text} / {address.Economy}";

    private static string WordFor(Location location, bool isRight) => location.Point is null ? "MISS" : isRight ? "RIGHT" : "WRONG";

    private static string Ratio(int part, int whole) =>
        (part / (double)Math.Max(1, whole)).ToString("F4", CultureInfo.InvariantCulture);
}

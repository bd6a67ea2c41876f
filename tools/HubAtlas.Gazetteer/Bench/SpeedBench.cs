using System.Diagnostics;
using System.Globalization;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Model;

namespace HubAtlas.GazetteerCompiler.Bench;

/// <summary>How many labelled addresses one core locates in a second, what share of the time each step takes, and the most memory held.</summary>
internal static class SpeedBench
{
    private const double LeastSeconds = 0.3;

    /// <param name="rounds">How often each set is located after one time to warm up; the fastest round counts, because a busy machine only slows.</param>
    public static void Run(string gazetteerPath, string data, int rounds)
    {
        var gazetteer = CompiledFile.Load(gazetteerPath);
        var affiliations = GoldSets.Affiliations(data).ConvertAll(r => r.Address);
        var plain = new Geocoder(gazetteer, [], []);
        Print("affiliations", affiliations, new(gazetteer, GoldSets.Registry(data), []), rounds);
        Print("affiliations without registry", affiliations, plain, rounds);
        var towns = GoldSets.InventorCities(data);
        Print("inventors' towns, spelt right", towns.ConvertAll(r => r.Corrected), plain, rounds);
        var raw = towns.ConvertAll(r => r.Raw);
        Print("inventors' towns, as written", raw, plain, rounds);
        Print("inventors' towns, misspelt", raw.FindAll(r => plain.Decide(r).Verdict.Winner.Edits > 0), plain, rounds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"most memory held: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB"));
    }

    public static void Print(string name, List<Address> addresses, Geocoder geocoder, int rounds)
    {
        SecondsOf(addresses, geocoder);
        var least = Enumerable.Range(0, rounds).Min(_ => SecondsOf(addresses, geocoder));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{1 / least:F0} {name} a second of one core: {SharesOf(addresses, geocoder)}"));
    }

    // Time on the processor, so that a busy machine counts less.
    private static double SecondsOf(List<Address> addresses, Geocoder geocoder)
    {
        var (before, located, seconds) = (Process.GetCurrentProcess().TotalProcessorTime, 0, 0.0);
        while (seconds < LeastSeconds)
        {
            foreach (var address in addresses) geocoder.Locate(address);
            located += addresses.Count;
            seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        }

        return seconds / located;
    }

    private static string SharesOf(List<Address> addresses, Geocoder geocoder)
    {
        var ticks = new long[Enum.GetValues<Step>().Length];
        var last = 0L;
        geocoder.Watch(step =>
        {
            var now = Stopwatch.GetTimestamp();
            ticks[(int)step] += now - last;
            last = now;
        });
        foreach (var address in addresses)
        {
            last = Stopwatch.GetTimestamp();
            geocoder.Locate(address);
        }

        geocoder.Watch(null);
        return string.Join(", ", Enum.GetValues<Step>().Select(s => string.Create(CultureInfo.InvariantCulture, $"{s} {100.0 * ticks[(int)s] / ticks.Sum():F0} %")));
    }
}

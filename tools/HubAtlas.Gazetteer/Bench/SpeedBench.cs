using System.Diagnostics;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;

namespace HubAtlas.GazetteerCompiler.Bench;

/// <summary>How many labelled addresses one core locates in a second.</summary>
internal static class SpeedBench
{
    private const int Rounds = 5;

    public static void Run(string gazetteerPath, string data)
    {
        var gazetteer = Gazetteer.Load(File.ReadAllBytes(gazetteerPath));
        var affiliations = GoldSets.Affiliations(data).ConvertAll(r => r.Address);
        Print("affiliations", affiliations, new(gazetteer, GoldSets.Registry(data), []));
        Print("affiliations without registry", affiliations, new(gazetteer, [], []));
        Print("inventor addresses", GoldSets.InventorCities(data).ConvertAll(r => r.Corrected), new(gazetteer, [], []));
    }

    public static void Print(string name, List<Address> addresses, Geocoder geocoder)
    {
        // Time on the processor, so that a busy machine does not count.
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var round = 0; round < Rounds; round++)
            foreach (var address in addresses) geocoder.Locate(address);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        Console.WriteLine($"{Rounds * addresses.Count / seconds:F0} {name} a second of one core");
    }
}

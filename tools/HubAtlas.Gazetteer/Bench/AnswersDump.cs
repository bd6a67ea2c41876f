using System.Globalization;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;

namespace HubAtlas.GazetteerCompiler.Bench;

/// <summary>
/// Writes the whole answer to every labelled address, one a line: two programs that write the same bytes answer alike. What is meant to be faster is
/// held against the program before.
/// </summary>
internal static class AnswersDump
{
    private const int PointStep = 40;

    public static void Run(string gazetteerPath, string data, string output)
    {
        var gazetteer = CompiledFile.Load(gazetteerPath);
        var (full, plain) = (new Geocoder(gazetteer, GoldSets.Registry(data), []), new Geocoder(gazetteer, [], []));
        using var lines = new StreamWriter(output);
        foreach (var address in Addresses(data))
        {
            Write(full, "registry");
            if (address.OrganisationId is null && address.Point is null) Write(plain, "plain");

            void Write(Geocoder geocoder, string name) => lines.Write(string.Create(CultureInfo.InvariantCulture,
                $"{name}\t{address.Text}\t{address.Economy}\t{address.OrganisationId}\t{Show(geocoder.Decide(address).Location)}\t{Show(geocoder.Otherwise(address))}\t{geocoder.Decide(address).Verdict.Margin:R}\n"));
        }
    }

    private static IEnumerable<Address> Addresses(string data)
    {
        var affiliations = GoldSets.Affiliations(data).Select(r => r.Address);
        var towns = GoldSets.InventorCities(data).SelectMany(r => new[] { r.Raw, r.Corrected, r.Raw with { Economy = null } });
        var papers = PaperSets.OpenAlex(data).SelectMany(r => new[] { new Address { Text = r.Text }, new() { Text = r.Text, OrganisationId = r.OrganisationId } });
        var more = PaperSets.OpenAlexSample(data).Concat(PaperSets.Paperlists(data).Select(r => (Text: r.Text, ""))).Select(r => new Address { Text = r.Text });
        var points = TextTable.Read(Path.Combine(data, "patents_patentsview_2013_points", "inventor_locations_2013.csv.gz"), ',').Where((_, i) => i % PointStep == 0)
            .Select(r => new Address { Point = new GeoPoint(double.Parse(r["lat"], CultureInfo.InvariantCulture), double.Parse(r["lon"], CultureInfo.InvariantCulture)) });
        return [.. affiliations, .. towns, .. papers, .. more, .. points];
    }

    private static string Show(Location? location) => location?.ToString() ?? "";
}

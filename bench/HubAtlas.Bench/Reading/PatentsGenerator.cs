using System.Globalization;

namespace HubAtlas.Bench.Reading;

/// <summary>
/// Writes tables as PatentsView has them, all fields in quotes: patents with one to a dozen inventors each, who live at 80,000 places.
/// Everything is invented; the same count gives the same bytes.
/// </summary>
internal static class PatentsGenerator
{
    private const int Places = 80_000;

    // PatentsView has 2.7 inventors a patent.
    private const double MoreInventors = 0.63;

    /// <returns>The tables' paths; those that are there already are not written again.</returns>
    public static string[] Write(string folder, int inventorRows)
    {
        string[] paths = [.. new[] { "g_patent", "g_inventor_disambiguated", "g_location_disambiguated" }
            .Select(name => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{inventorRows}.tsv")))];
        if (paths.All(File.Exists)) return paths;
        using (var patents = Table(paths[0], "patent_id", "patent_type", "patent_date", "patent_title", "wipo_kind", "num_claims", "withdrawn", "filename"))
        using (var inventors = Table(
            paths[1], "patent_id", "inventor_sequence", "inventor_id", "disambig_inventor_name_first", "disambig_inventor_name_last", "gender_code", "location_id"))
        {
            WritePatents(patents, inventors, inventorRows);
        }

        using var places = Table(
            paths[2], "location_id", "disambig_city", "disambig_state", "disambig_country", "latitude", "longitude", "county", "state_fips", "county_fips");
        WritePlaces(places);
        return paths;
    }

    private static StreamWriter Table(string path, params string[] columns)
    {
        var table = new StreamWriter(path) { NewLine = "\n" };
        table.WriteLine(string.Join('\t', columns.Select(column => $"\"{column}\"")));
        return table;
    }

    private static void WritePatents(StreamWriter patents, StreamWriter inventors, int inventorRows)
    {
        var random = new Random(1);
        var rows = 0;
        for (var number = 4_000_000; rows < inventorRows; number++)
        {
            patents.Write($"\"{number}\"\t\"utility\"\t\"{1980 + (number - 4_000_000) / 100_000}-03-12\"\t\"Apparatus and method {number}\"\t\"B1\"\t\"{random.Next(30)}\"\t\"0\"\t\"ipg{number % 52}.xml\"\n");
            var home = random.Next(Places);
            for (var sequence = 0; rows < inventorRows && (sequence == 0 || random.NextDouble() < MoreInventors); sequence++, rows++)
            {
                if (random.Next(3) == 0) home = random.Next(Places);
                inventors.Write($"\"{number}\"\t\"{sequence}\"\t\"fl:jo_ln:smith-{random.Next(4_000_000)}\"\t\"John\"\t\"Smith{random.Next(90_000)}\"\t\"M\"\t\"{PlaceId(home)}\"\n");
            }
        }
    }

    private static void WritePlaces(StreamWriter places)
    {
        var random = new Random(2);
        for (var place = 0; place < Places; place++)
        {
            places.Write($"\"{PlaceId(place)}\"\t\"City {place}\"\t\"{(char)('A' + place % 26)}A\"\t\"US\"\t\"{random.NextDouble() * 120 - 60:F5}\"\t\"{random.NextDouble() * 360 - 180:F5}\"\t\"\"\t\"\"\t\"\"\n");
        }
    }

    /// <summary>As long as PatentsView's, which are 36 letters.</summary>
    private static string PlaceId(int place) => string.Create(CultureInfo.InvariantCulture, $"{place:x8}-16c8-11ed-9b5f-1234bf3cd141");
}

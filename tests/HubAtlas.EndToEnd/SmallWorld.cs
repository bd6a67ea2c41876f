using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace HubAtlas.EndToEnd;

/// <summary>A few thousand patents and papers around real cities, in files as users have them; the same in every run.</summary>
internal static class SmallWorld
{
    private static readonly (string City, string Country, double Latitude, double Longitude)[] Cities =
    [
        ("Munich", "Germany", 48.137, 11.575), ("Lyon", "France", 45.748, 4.846), ("Osaka", "Japan", 34.694, 135.502), ("Suva", "Fiji", -18.142, 178.442),
    ];

    public static string Points(Program program)
    {
        var random = new Random(11);
        var text = new StringBuilder("lat,lon,mentions\n");
        foreach (var city in Cities)
            for (var i = 0; i < 60; i++)
                text.Append(CultureInfo.InvariantCulture, $"{city.Latitude + random.NextDouble() * 0.1:F4},{city.Longitude + random.NextDouble() * 0.1:F4},{1 + random.Next(40)}\n");
        return program.Write("points.csv", text.ToString());
    }

    public static (string File, string Mapping) Table(Program program)
    {
        var random = new Random(12);
        var text = new StringBuilder("doc\tyear\tperson\taddress\torganisation\n");
        for (var document = 0; document < 1500; document++)
        {
            for (var person = 0; person <= random.Next(4); person++)
            {
                var city = Cities[random.Next(Cities.Length)];
                var address = random.Next(20) == 0 ? "somewhere unheard of" : $"Institute {random.Next(5)}, {city.City}, {city.Country}";
                text.Append(CultureInfo.InvariantCulture, $"{document}\t{2015 + random.Next(6)}\t{person}\t{address}\tOrg {random.Next(9)}\n");
            }
        }

        var file = program.PathOf("papers.tsv.gz");
        using (var gzip = new GZipStream(File.Create(file), CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text.ToString()));
        return (file, program.Write("mapping.json", """
            { "dataset": "small", "kind": "publication",
              "columns": { "document": "doc", "year": "year", "person": "person", "address": "address", "organisation": "organisation" } }
            """));
    }

    /// <summary>Patents of which a third are in artificial intelligence, more of them in Munich than elsewhere, with full symbols.</summary>
    public static (string File, string Mapping) Patents(Program program)
    {
        var random = new Random(13);
        var text = new StringBuilder("doc\tyear\taddress\tcpc\n");
        for (var document = 0; document < 4000; document++)
        {
            var city = Cities[random.Next(Cities.Length)];
            var symbol = random.Next(3) == 0 || (city.City == "Munich" && random.Next(2) == 0) ? $"G06N 3/0{2 + random.Next(7)}" : "H01L 21/02";
            for (var person = 0; person <= random.Next(3); person++)
                text.Append(CultureInfo.InvariantCulture, $"{document}\t{2016 + random.Next(4)}\tWorks {random.Next(40)}, {city.City}, {city.Country}\t{symbol}\n");
        }

        return (program.Write("patents.tsv", text.ToString()), program.Write("patents.json", """
            { "dataset": "small-patents", "kind": "patent", "columns": { "document": "doc", "year": "year", "address": "address", "cpc": "cpc" } }
            """));
    }

    /// <summary>A folder of OpenAlex works: files that overlap, with later versions of some works and a damaged line each.</summary>
    public static string Works(Program program, int files)
    {
        var folder = Directory.CreateDirectory(program.PathOf("works")).FullName;
        for (var file = 0; file < files; file++)
        {
            var random = new Random(20 + file);
            var text = new StringBuilder();
            for (var work = 0; work < 2500; work++)
            {
                var city = Cities[random.Next(Cities.Length)];
                text.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"https://openalex.org/W{random.Next(9000)}\",\"publication_year\":{2015 + random.Next(6)},");
                text.Append(CultureInfo.InvariantCulture, $"\"updated_date\":\"202{file}-01-0{1 + random.Next(9)}\",\"primary_topic\":{{\"field\":{{\"display_name\":\"F{random.Next(5)}\"}}}},");
                text.Append(CultureInfo.InvariantCulture, $"\"authorships\":[{{\"raw_affiliation_strings\":[\"Institute {random.Next(900)}, {city.City}, {city.Country}\"]}}]}}\n");
            }

            text.Append("{]\n");
            using var gzip = new GZipStream(File.Create(Path.Combine(folder, $"part_{file:000}.gz")), CompressionLevel.Fastest);
            gzip.Write(Encoding.UTF8.GetBytes(text.ToString()));
        }

        return folder;
    }

    public static string Recipe(Program program) => program.Write("recipe.json", """
        { "name": "small", "title": "Small world",
          "kinds": { "patent": { "years": null, "weight": 1, "types": [], "fields": [] }, "publication": { "years": [2016, 2019], "weight": 1, "types": [], "fields": [] } },
          "counting": { "method": "fractional" },
          "clustering": { "radius_km": 15, "minimum_mentions": 100, "merge_gap_km": 5, "point_weight": "mentions" },
          "profiling": { "name_cities": 3, "name_city_minimum_share": 0.5, "economy_minimum_share": 0.05, "leaders": 5 },
          "top": 100, "assumptions": [] }
        """);
}

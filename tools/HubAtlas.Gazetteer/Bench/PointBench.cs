using System.Globalization;
using HubAtlas.Core.Geocoding;

namespace HubAtlas.GazetteerCompiler.Bench;

/// <summary>Looks what the checks of coordinates say to the points of real data sets.</summary>
internal static class PointBench
{
    private static readonly (string Path, string Weight)[] Sets =
    [
        (Path.Combine("patents_patentsview_2013_points", "inventor_locations_2013.csv.gz"), "inventor_mentions"),
        (Path.Combine("patents_wipo_agbio_points", "agbio_patent_points_1970s_1980s.csv.gz"), "weight"),
    ];

    public static void Run(Geocoder geocoder, string data, TextWriter errors)
    {
        foreach (var (path, weight) in Sets)
        {
            var (accepted, refused) = (0.0, 0.0);
            foreach (var row in TextTable.Read(Path.Combine(data, path), ','))
            {
                var location = geocoder.Locate(new() { Point = new(Number(row["lat"]), Number(row["lon"])) });
                if (location.Point is not null) accepted += Number(row[weight]);
                else
                {
                    refused += Number(row[weight]);
                    errors.WriteLine($"POINT\t{row["lat"]}\t{row["lon"]}\t{row[weight]}\t{location.Cause}");
                }
            }

            Console.WriteLine($"points of {Path.GetDirectoryName(path)}: {accepted} accepted, {refused} refused");
        }
    }

    private static double Number(string field) => double.Parse(field, CultureInfo.InvariantCulture);
}

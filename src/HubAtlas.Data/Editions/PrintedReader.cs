using System.Globalization;
using CsvHelper;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Editions;

/// <summary>Reads the tables of printed rankings: <c>gii_clusters_YEAR.csv</c>, <c>clusters_by_economy.csv</c>, <c>growth.csv</c>.</summary>
public static class PrintedReader
{
    private const string Prefix = "gii_clusters_";

    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with { Separator = ',', TrackLineNumbers = true };

    /// <summary>Years with a table, earliest first.</summary>
    public static IReadOnlyList<int> Years(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, Prefix + "*.csv")
            .Select(file => int.TryParse(Path.GetFileNameWithoutExtension(file)[Prefix.Length..], out var year) ? year : (int?)null)
            .OfType<int>().Order(),
    ];

    /// <exception cref="AtlasException">No table of that year, or one that cannot be read.</exception>
    public static PrintedEdition Read(string folder, int year)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{year}.csv");
        if (!File.Exists(Path.Combine(folder, name)))
        {
            var known = Years(folder).Count == 0 ? "none" : string.Join(", ", Years(folder));
            throw new AtlasException($"Found no printed ranking of {year} in {Path.GetFileName(folder)}/; there are: {known}.");
        }

        var counts = Rows(folder, "clusters_by_economy.csv", year, csv => new PrintedCount(
            csv.GetString("economy"), csv.Parse<int>("clusters"), csv.GetString("source")));
        return new(
            year,
            [.. Rows(folder, name, year, Cluster).OrderBy(c => c.Rank)],
            counts.FindAll(c => IsEconomy(c.Name)), counts.FindAll(c => !IsEconomy(c.Name)),
            Rows(folder, "growth.csv", year, Growth));
    }

    private static PrintedCluster Cluster(CsvReader csv) => new(
        csv.Parse<int>("rank"), csv.GetString("cluster"), csv.GetString("economies").Split('/'),
        [Number(csv, "pct_applications"), Number(csv, "publications"), Number(csv, "vc_deals")],
        [Number(csv, "pct_share"), Number(csv, "pub_share"), Number(csv, "vc_share")],
        Number(csv, "total_share"), (int?)Number(csv, "rank_previous"), csv.GetString("source"));

    private static PrintedGrowth Growth(CsvReader csv)
    {
        var words = csv.GetString("growth_percent");
        double? percent = double.TryParse(words, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
        return new(csv.GetString("cluster"), percent, words, csv.GetString("source"));
    }

    /// <summary>Blank means not found, never zero.</summary>
    private static double? Number(CsvReader csv, string column) => csv.GetString(column).Length == 0 ? null : csv.Parse<double>(column);

    private static bool IsEconomy(string name) => name.Length == 2 && name.All(char.IsAsciiLetterUpper);

    private static List<T> Rows<T>(string folder, string name, int year, Func<CsvReader, T> read)
    {
        var rows = new List<T>();
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) return rows;
        using var csv = CsvReader.FromFile(path, Options);
        try
        {
            csv.ReadHeader();
            while (csv.Read()) if (csv.Parse<int>("edition") == year) rows.Add(read(csv));
        }
        catch (Exception error) when (
            error is CsvFormatException or CsvValidationException or FormatException or OverflowException or KeyNotFoundException)
        {
            throw new AtlasException($"{path}, line {csv.LineNumber}: {error.Message} published/README.md tells the columns.", error);
        }

        return rows;
    }
}

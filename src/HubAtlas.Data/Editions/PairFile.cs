using CsvHelper;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Editions;

/// <summary>Reads <c>uncertainty-pairs.csv</c>; columns are found by name, so new ones do no harm.</summary>
internal static class PairFile
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with { Separator = ',', TrackLineNumbers = true };

    /// <param name="clusters">The edition's, by rank.</param>
    public static IReadOnlyList<RankPair> Read(string path, IReadOnlyList<Cluster> clusters)
    {
        var indexes = clusters.Select((c, i) => (c.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        using var csv = CsvReader.FromFile(path, Options);
        try
        {
            csv.ReadHeader();
            var pairs = new List<RankPair>();
            while (csv.Read()) pairs.Add(ReadRow(csv, indexes));
            return pairs;
        }
        catch (Exception error) when (error is CsvFormatException or CsvValidationException
            or FormatException or ArgumentException or OverflowException or KeyNotFoundException)
        {
            throw new AtlasException($"{path}, line {csv.LineNumber}: {error.Message} Measure the edition's uncertainty again.", error);
        }
    }

    private static RankPair ReadRow(CsvReader csv, Dictionary<string, int> indexes) => new(
        indexes[csv.GetString("cluster_id")], indexes[csv.GetString("other_id")], csv.Parse<double>("p_above"),
        IsYes(csv.GetString("distinguishable")), IsYes(csv.GetString("distinguishable_joint")));

    private static bool IsYes(string word) => word switch
    {
        "yes" => true,
        "no" => false,
        _ => throw new FormatException($"'{word}' is neither yes nor no."),
    };
}

using CsvHelper;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Editions;

/// <summary>Reads <c>ties.csv</c>; columns are found by name, so new ones do no harm.</summary>
internal static class TieFile
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with { Separator = ',', TrackLineNumbers = true };

    public static IReadOnlyList<Tie> Read(string path)
    {
        using var csv = CsvReader.FromFile(path, Options);
        try
        {
            csv.ReadHeader();
            var ties = new List<Tie>();
            while (csv.Read()) ties.Add(ReadRow(csv));
            return ties;
        }
        catch (Exception error) when (error is CsvFormatException or CsvValidationException
            or FormatException or ArgumentException or OverflowException or KeyNotFoundException)
        {
            throw new AtlasException($"{path}, line {csv.LineNumber}: {error.Message} Publish the edition again.", error);
        }
    }

    private static Tie ReadRow(CsvReader csv) => new(
        csv.GetString("cluster_id"), csv.GetString("partner_cluster_id"), Kind(csv.GetString("kind")), csv.Parse<long>("documents"),
        (long)(csv.Parse<decimal>("overlap") * Contribution.Whole), csv.Parse<double>("association"));

    private static DocumentKind Kind(string word) =>
        DocumentKinds.TryParse(word, out var kind) ? kind : throw new FormatException($"'{word}' is no kind of document.");
}

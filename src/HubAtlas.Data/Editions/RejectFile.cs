using CsvHelper;
using HubAtlas.Core.Model;
using HubAtlas.Data.Cells;

namespace HubAtlas.Data.Editions;

/// <summary>Reads <c>rejects.csv</c>.</summary>
internal static class RejectFile
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with { Separator = ',', TrackLineNumbers = true };

    /// <summary>Rejected rows by cause.</summary>
    public static IReadOnlyDictionary<string, long> Counts(string path)
    {
        using var csv = CsvReader.FromFile(path, Options);
        try
        {
            csv.ReadHeader();
            var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
            while (csv.Read())
            {
                var cause = FormulaGuard.Unguard(csv.GetString("cause"));
                counts[cause] = counts.GetValueOrDefault(cause) + 1;
            }

            return counts;
        }
        catch (Exception error) when (error is CsvFormatException or CsvValidationException or KeyNotFoundException)
        {
            throw new AtlasException($"{path}, line {csv.LineNumber}: {error.Message} Publish the edition again.", error);
        }
    }
}

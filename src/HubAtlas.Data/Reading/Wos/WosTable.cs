using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Wos;

/// <summary>Makes records of the rows of a tab-delimited export, whose columns are the tags.</summary>
internal static class WosTable
{
    private static readonly string[] Tags = ["AU", "AF", "C1", "UT", "DI", "PY", "EA", "DT", "WC", "SC", "TI"];

    public static bool Recognises(IReadOnlyList<string> columns) =>
        Count(columns) >= 5 && Has(columns, "AU") && Has(columns, "C1") && Has(columns, "PY");

    public static IEnumerable<WosRecord> Read(DelimitedReader rows, IReadOnlyList<string> columns)
    {
        var indexes = Tags.Select(tag => (Tag: tag, Index: columns.ToList().FindIndex(column => column.Equals(tag, StringComparison.OrdinalIgnoreCase)))).Where(pair => pair.Index >= 0).ToList();
        while (rows.Read())
        {
            var record = new WosRecord(rows.Line);
            foreach (var (tag, index) in indexes)
            {
                if (rows.Text(index) is not { Length: > 0 } cell || cell == "NA") continue;
                foreach (var item in Divide(tag, cell)) record.Add(tag, item);
            }

            yield return record;
        }
    }

    private static IEnumerable<string> Divide(string tag, string cell) => tag switch
    {
        "AU" or "AF" => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        "C1" => WosAddresses.Divide(cell),
        _ => [cell],
    };

    private static int Count(IReadOnlyList<string> columns) => Tags.Count(tag => Has(columns, tag));

    private static bool Has(IReadOnlyList<string> columns, string tag) => columns.Contains(tag, StringComparer.OrdinalIgnoreCase);
}

using System.Text;
using HubAtlas.Data.Reading.Delivery;

namespace HubAtlas.Data.Reading.Sources.Patstat;

/// <summary>A person as one of PATSTAT's sources wrote it (tls226): the address stands in one column or in several.</summary>
internal static class PatstatOriginal
{
    /// <summary>The address as free text, else its lines, else the street; then postal code and city where the text lacks the code.</summary>
    public static byte[] TextOf(TableScan row)
    {
        var text = row.Text(PatstatTables.OriginalText);
        if (text.Length == 0) text = Lines(row);
        if (text.Length == 0) text = row.Text(PatstatTables.OriginalStreet);
        var code = row.Text(PatstatTables.OriginalPostalCode);
        if (code.Length > 0 && !text.Contains(code, StringComparison.Ordinal)) text = Join(", ", text, Join(" ", code, row.Text(PatstatTables.OriginalCity)));
        return Encoding.UTF8.GetBytes(text);
    }

    public static ReadOnlySpan<byte> EconomyOf(TableScan row) =>
        row[PatstatTables.OriginalEconomy].IsEmpty ? row[PatstatTables.OriginalResidence] : row[PatstatTables.OriginalEconomy];

    private static string Lines(TableScan row) =>
        Join(", ", [.. Enumerable.Range(PatstatTables.OriginalLine, PatstatTables.OriginalLines).Select(row.Text)]);

    private static string Join(string mark, params string[] parts) => string.Join(mark, parts.Where(part => part.Length > 0));
}

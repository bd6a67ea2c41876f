using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Sources.Wos;

/// <summary>
/// Makes records of the rows of a table: the tab-delimited export, whose columns are the tags, or the Excel export and the CSV saved from
/// it, whose columns are called in words. <c>Affiliations</c> (C3) and <c>Reprint Addresses</c> (RP) say of nobody where he works: not read.
/// </summary>
internal static class WosTable
{
    private const StringSplitOptions Cleanly = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    // Excel holds 32,767 letters a cell; an export that fills it is cut off there, a few letters less where blanks were at its end.
    private const int LeastFull = 32_760;
    private const int MostInCell = 32_767;

    // Two letters are soon found in any table: several of them are those of Web of Science.
    private const int LeastTags = 5;

    private static readonly ColumnAlias Authors = new("AU", false, "Authors");
    private static readonly ColumnAlias FullNames = new("AF", false, "Author Full Names");
    private static readonly ColumnAlias Addresses = new("C1", true, "Addresses");
    private static readonly ColumnAlias Id = new("UT", false, "UT (Unique WOS ID)", "Unique WOS ID");
    private static readonly ColumnAlias Categories = new("WC", false, "WoS Categories", "Web of Science Categories");

    private static readonly ColumnAlias[] Columns =
    [
        Authors, FullNames, Addresses, Id, Categories, new("CA", false, "Group Authors"), new("DI", false, "DOI"), new("PY", false, "Publication Year"),
        new("EA", false, "Early Access Date"), new("DT", false, "Document Type"), new("SC", false, "Research Areas"), new("TI", false, "Article Title"),
    ];

    /// <summary>By which no table is known: other databases count citations too.</summary>
    private static readonly ColumnAlias[] Others =
        [new("TC", false, "Times Cited, WoS Core"), new("SN", false, "ISSN"), new("EI", false, "eISSN"), new("DA", false, "Date of Export"), new("AB", false, "Abstract")];

    public static bool Recognises(IReadOnlyList<string> header)
    {
        if (!Has(header, Authors) && !Has(header, FullNames)) return false;
        var tags = Columns.Count(column => IsTag(header, column));
        if (tags >= LeastTags && (IsTag(header, Addresses) || IsTag(header, Id))) return true;
        // Other databases have columns Authors, DOI and Document Type too.
        return (Has(header, Id) && !IsTag(header, Id)) || (Has(header, Addresses) && Has(header, Categories) && !IsTag(header, Categories));
    }

    public static IReadOnlyList<string> Missing(IReadOnlyList<string> header) => Has(header, Addresses)
        ? [] : [$"addresses: {Addresses.DescribeMissing(header)}. Affiliations and Reprint Addresses do not say who is where; export the full record"];

    /// <param name="onCut">Told the line and the column of a cell that Excel has cut off.</param>
    public static IEnumerable<WosRecord> Read(DelimitedReader rows, IReadOnlyList<string> header, Action<long, string> onCut)
    {
        var indexes = Columns.Concat(Others).Select(column => (column.Name, Index: column.FindIn(header))).Where(pair => pair.Index >= 0).ToList();
        while (rows.Read())
        {
            var record = new WosRecord(rows.Line);
            string? cut = null;
            foreach (var (tag, index) in indexes)
            {
                if (rows.Text(index) is not { Length: > 0 } cell || cell == "NA") continue;
                if (cell.Length is >= LeastFull and <= MostInCell) cut ??= header[index];
                Add(record, tag, cell);
            }

            if (cut is not null) onCut(rows.Line, cut);
            yield return record;
        }
    }

    private static void Add(WosRecord record, string tag, string cell)
    {
        if (tag == Addresses.Name) record.Addresses = WosAddresses.Read(WosAddresses.Divide(cell));
        else if (tag is not ("AU" or "AF" or "CA")) record.Add(tag, cell);
        else foreach (var name in cell.Split(';', Cleanly)) record.Add(tag, name);
    }

    private static bool IsTag(IReadOnlyList<string> header, ColumnAlias column) => header.Contains(column.Name, StringComparer.OrdinalIgnoreCase);

    private static bool Has(IReadOnlyList<string> header, ColumnAlias column) => column.FindIn(header) >= 0;
}

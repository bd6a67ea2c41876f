using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delivery;
using HubAtlas.Data.Reading.Grouping;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Regpat;

/// <summary>OECD REGPAT: inventors by region with shares of their own, which are kept, not divided again.</summary>
internal sealed class RegpatReader() : DeliveryReader(RegpatTables.Family)
{
    public override string Source => "regpat";

    public override string Title => "OECD REGPAT tables (pipe-separated)";

    protected override IReadOnlyList<string[]> Required => [[RegpatTables.Inventors]];

    /// <summary>PCT and EPO applications are two sets; the table of regions serves both.</summary>
    protected override string? SideOf(RecognisedFile file)
    {
        var table = file.Role.Length > 0 ? file.Role : Family.OfFile(file.File.Name)?.Name;
        if (table == RegpatTables.Regions) return null;
        return IsPct(file) ? "PCT" : "EPO";
    }

    protected override void Read(DeliveryTables tables)
    {
        var (set, options, sink) = (tables.Set, tables.Options, tables.Sink);
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        tables.Read(RegpatTables.Regions, row => regions[row.Text(RegpatTables.RegionCode)] = row.Text(RegpatTables.RegionLabel));
        using var groups = new RowGroups(options.TempFolder, options.GroupingBytes);
        Gather(tables, groups);
        var documents = new RegpatDocuments(regions, IsPct(set.Files[0]), set.First.Name, sink);
        tables.ForEach(groups, documents.Take);
    }

    /// <summary>By the columns; by the name where they are not those of a table.</summary>
    private static bool IsPct(RecognisedFile file) => file.Role.Length > 0
        ? file.Recognition.Columns.Any(column => Nearest.Fold(column) == "pctnbr")
        : file.File.Name.Contains("PCT_", StringComparison.OrdinalIgnoreCase);

    private static void Gather(DeliveryTables tables, RowGroups groups)
    {
        tables.Gather(groups, RegpatTables.Inventors, (byte)RegpatTag.Inventor, (row, kept) =>
        {
            for (var column = RegpatTables.Name; column <= RegpatTables.PersonId; column++) kept.Field(row[column]);
        });
        tables.Gather(groups, RegpatTables.Applicants, (byte)RegpatTag.Applicant, (row, kept) => kept
            .Field(row[RegpatTables.Name]).Field(row[RegpatTables.Economy]));
        tables.Gather(groups, RegpatTables.Years, (byte)RegpatTag.Year, (row, kept) => kept
            .Field(row[RegpatTables.ApplicationYear]).Field(row[RegpatTables.Symbol]).Field(row[RegpatTables.PriorityYear]));
    }
}

/// <summary>Which table a row comes from.</summary>
internal enum RegpatTag : byte
{
    Inventor,
    Applicant,
    Year,
}

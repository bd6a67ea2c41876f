using HubAtlas.Data.Reading.Delivery;
using HubAtlas.Data.Reading.Grouping;

namespace HubAtlas.Data.Reading.Regpat;

/// <summary>OECD REGPAT: inventors by region with shares of their own, which are kept, not divided again.</summary>
internal sealed class RegpatReader() : DeliveryReader(RegpatTables.Family)
{
    public override string Source => "regpat";

    public override string Title => "OECD REGPAT tables (pipe-separated)";

    protected override IReadOnlyList<string[]> Required => [[RegpatTables.Inventors]];

    /// <summary>PCT and EPO applications are two sets; the table of regions serves both.</summary>
    public override IReadOnlyList<SourceSet> Group(IReadOnlyList<RecognisedFile> files)
    {
        var regions = files.Where(file => file.Role == RegpatTables.Regions).ToList();
        var sets = files.Except(regions).GroupBy(IsPct).Select(set => (List<RecognisedFile>)[.. set, .. regions]).ToList();
        if (sets.Count == 0) sets.Add(regions);
        foreach (var set in sets) RequireTables(set);
        return [.. sets.Select(set => new SourceSet(set))];
    }

    public override void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var tables = new DeliveryTables(set, Family, options, sink, cancellation);
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        tables.Read(RegpatTables.Regions, row => regions[row.Text(RegpatTables.RegionCode)] = row.Text(RegpatTables.RegionLabel));
        using var groups = new RowGroups(options.TempFolder, options.GroupingBytes);
        Gather(tables, groups);
        var documents = new RegpatDocuments(regions, IsPct(set.Files[0]), set.First.Name, sink);
        tables.ForEach(groups, documents.Take);
    }

    private static bool IsPct(RecognisedFile file) => file.Recognition.Columns.Any(column => Nearest.Fold(column) == "pctnbr");

    private static void Gather(DeliveryTables tables, RowGroups groups)
    {
        tables.Gather(groups, RegpatTables.Inventors, (byte)RegpatTag.Inventor, (row, kept) =>
        {
            for (var column = RegpatTables.Name; column <= RegpatTables.PersonId; column++) kept.Field(row[column]);
        });
        tables.Gather(groups, RegpatTables.Applicants, (byte)RegpatTag.Applicant, (row, kept) => kept.Field(row[RegpatTables.Name]));
        tables.Gather(groups, RegpatTables.Years, (byte)RegpatTag.Year, (row, kept) => kept
            .Field(row[RegpatTables.ApplicationYear]).Field(row[RegpatTables.Symbol]));
    }
}

/// <summary>Which table a row comes from.</summary>
internal enum RegpatTag : byte
{
    Inventor,
    Applicant,
    Year,
}

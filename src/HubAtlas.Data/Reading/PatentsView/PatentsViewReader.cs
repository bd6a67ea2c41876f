using HubAtlas.Data.Reading.Delivery;
using HubAtlas.Data.Reading.Grouping;

namespace HubAtlas.Data.Reading.PatentsView;

/// <summary>PatentsView's bulk tables: inventors joined to locations, patents, assignees and technology fields.</summary>
internal sealed class PatentsViewReader() : DeliveryReader(PatentsViewTables.Family)
{
    public override string Source => "patentsview";

    public override string Title => "PatentsView tables (TSV)";

    protected override IReadOnlyList<string[]> Required =>
        [[PatentsViewTables.Inventor], [PatentsViewTables.Location, PatentsViewTables.RawLocation]];

    /// <summary>
    /// Grants and applications are two sets, for they number their documents differently; locations serve both, and so does the table that
    /// says which grant came of which application.
    /// </summary>
    public override IReadOnlyList<SourceSet> Group(IReadOnlyList<RecognisedFile> files)
    {
        var shared = files.Where(file => file.Role is PatentsViewTables.Location or PatentsViewTables.RawLocation or PatentsViewTables.Crosswalk);
        var sets = files.Except(shared).GroupBy(IsApplication).Select(set => (List<RecognisedFile>)[.. set, .. shared]).ToList();
        if (sets.Count == 0) sets.Add([.. files]);
        foreach (var set in sets) RequireTables(set);
        return [.. sets.Select(set => new SourceSet(set))];
    }

    public override void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var tables = new DeliveryTables(set, Family, options, sink, cancellation);
        var locations = PatentsViewLocations.Read(tables);
        using var groups = new RowGroups(options.TempFolder, options.GroupingBytes);
        Gather(tables, locations, groups);
        GatherCrosswalk(tables, groups, IsApplication(set.Files[0]));
        var documents = new PatentsViewDocuments(locations, set.First.Name, IsApplication(set.Files[0]), sink);
        tables.ForEach(groups, documents.Take);
    }

    private static bool IsApplication(RecognisedFile file) => file.Recognition.Columns.Any(column => Nearest.Fold(column) == "pgpubid");

    /// <summary>All tables that bear the patent's number go into one heap of rows, told apart by their tag.</summary>
    private static void Gather(DeliveryTables tables, PatentsViewLocations locations, RowGroups groups)
    {
        tables.Gather(groups, PatentsViewTables.Patent, (byte)PatentsViewTag.Patent, (row, kept) => kept
            .Field(row[PatentsViewTables.PatentDate]).Field(row[PatentsViewTables.PatentType])
            .Field(row[PatentsViewTables.PatentWithdrawn]));
        tables.Gather(groups, PatentsViewTables.Inventor, (byte)PatentsViewTag.Inventor, (row, kept) => kept
            .Field(row[PatentsViewTables.Sequence]).Number(locations.Find(row[PatentsViewTables.InventorLocation])));
        tables.Gather(groups, PatentsViewTables.Assignee, (byte)PatentsViewTag.Assignee, (row, kept) => kept
            .Field(row[PatentsViewTables.Sequence]).Field(row[PatentsViewTables.AssigneeOrganisation]));
        tables.Gather(groups, PatentsViewTables.Technology, (byte)PatentsViewTag.Technology, (row, kept) => kept
            .Field(row[PatentsViewTables.TechnologyTitle]));
        tables.Gather(groups, PatentsViewTables.Symbols, (byte)PatentsViewTag.Symbol, (row, kept) => kept.Field(row[PatentsViewTables.SymbolText]));
        tables.Gather(groups, PatentsViewTables.Pct, (byte)PatentsViewTag.Pct, (_, _) => { });
    }

    /// <summary>Each row goes to the document of this set's side; one that has none on this side says nothing here.</summary>
    private static void GatherCrosswalk(DeliveryTables tables, RowGroups groups, bool isApplication)
    {
        var key = isApplication ? PatentsViewTables.CrosswalkPublication : PatentsViewTables.CrosswalkPatent;
        tables.Read(PatentsViewTables.Crosswalk, row =>
        {
            if (row[key].IsEmpty || row[PatentsViewTables.CrosswalkApplication].IsEmpty) return;
            groups.Row.Begin(row[key], (byte)PatentsViewTag.Crosswalk, row.Line).Field(row[PatentsViewTables.CrosswalkApplication]);
            groups.Add();
        });
    }
}

/// <summary>Which table a row comes from.</summary>
internal enum PatentsViewTag : byte
{
    Patent,
    Inventor,
    Assignee,
    Technology,
    Symbol,
    Pct,
    Crosswalk,
}

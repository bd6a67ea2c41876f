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

    /// <summary>Grants and applications are two sets, for they number their documents differently; locations serve both.</summary>
    public override IReadOnlyList<SourceSet> Group(IReadOnlyList<RecognisedFile> files)
    {
        var locations = files.Where(file => file.Role is PatentsViewTables.Location or PatentsViewTables.RawLocation);
        var sets = files.Except(locations).GroupBy(IsApplication).Select(set => (List<RecognisedFile>)[.. set, .. locations]).ToList();
        if (sets.Count == 0) sets.Add([.. files]);
        foreach (var set in sets) RequireTables(set);
        return [.. sets.Select(set => new SourceSet(set))];
    }

    public override void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var locations = PatentsViewLocations.Read(set, options, sink, cancellation);
        using var groups = new RowGroups(options.TempFolder, options.GroupingBytes);
        Gather(set, options, sink, locations, groups, cancellation);
        var documents = new PatentsViewDocuments(locations, set.First.Name, sink);
        foreach (var group in groups.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            documents.Take(group);
        }
    }

    private static bool IsApplication(RecognisedFile file) => file.Recognition.Columns.Any(column => Nearest.Fold(column) == "pgpubid");

    /// <summary>All tables that bear the patent's number go into one heap of rows, told apart by their tag.</summary>
    private void Gather(
        SourceSet set, ReadOptions options, IRecordSink sink, PatentsViewLocations locations, RowGroups groups, CancellationToken cancellation)
    {
        Scan(PatentsViewTables.Patent, PatentsViewTag.Patent, (row, kept) => kept
            .Field(row[PatentsViewTables.PatentDate]).Field(row[PatentsViewTables.PatentType])
            .Field(row[PatentsViewTables.PatentWithdrawn]));
        Scan(PatentsViewTables.Inventor, PatentsViewTag.Inventor, (row, kept) => kept
            .Field(row[PatentsViewTables.Sequence]).Number(locations.Find(row[PatentsViewTables.InventorLocation])));
        Scan(PatentsViewTables.Assignee, PatentsViewTag.Assignee, (row, kept) => kept
            .Field(row[PatentsViewTables.Sequence]).Field(row[PatentsViewTables.AssigneeOrganisation]));
        Scan(PatentsViewTables.Technology, PatentsViewTag.Technology, (row, kept) => kept.Field(row[PatentsViewTables.TechnologyTitle]));
        Scan(PatentsViewTables.Symbols, PatentsViewTag.Symbol, (row, kept) => kept.Field(row[PatentsViewTables.SymbolText]));
        Scan(PatentsViewTables.Pct, PatentsViewTag.Pct, (_, _) => { });

        void Scan(string role, PatentsViewTag tag, Action<TableScan, RowWriter> keep) =>
            TableScan.Read(set, Family[role], options, sink, cancellation, row =>
            {
                if (row[PatentsViewTables.Id].IsEmpty)
                {
                    row.Reject("patent_id", "", "row without the patent's number");
                    return;
                }

                keep(row, groups.Row.Begin(row[PatentsViewTables.Id], (byte)tag, row.Line));
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
}

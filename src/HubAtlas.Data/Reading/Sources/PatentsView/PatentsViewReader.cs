using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delivery;
using HubAtlas.Data.Reading.Grouping;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.PatentsView;

/// <summary>PatentsView's bulk tables: inventors joined to locations, patents, assignees and technology fields.</summary>
internal sealed class PatentsViewReader() : DeliveryReader(PatentsViewTables.Family)
{
    public override string Source => "patentsview";

    public override string Title => "PatentsView tables (TSV)";

    protected override IReadOnlyList<string[]> Required =>
        [[PatentsViewTables.Inventor, PatentsViewTables.RawInventor], [PatentsViewTables.Location, PatentsViewTables.RawLocation]];

    /// <summary>
    /// Grants and applications are two sets, for they number their documents differently; locations serve both, and so do the table that
    /// says which grant came of which application and lists of names.
    /// </summary>
    protected override string? SideOf(RecognisedFile file)
    {
        var table = file.Role.Length > 0 ? file.Role : Family.OfFile(file.File.Name)?.Name;
        if (PatentsViewTables.Shared.Contains(table)) return null;
        return IsApplication(file) ? "applications" : "grants";
    }

    protected override void Read(DeliveryTables tables)
    {
        var (set, options, sink) = (tables.Set, tables.Options, tables.Sink);
        var locations = PatentsViewLocations.Read(tables);
        var assignees = PatentsViewAssignees.Read(tables);
        using var groups = new RowGroups(options.TempFolder, options.GroupingBytes);
        Gather(tables, locations, groups);
        GatherOlder(tables, assignees, groups);
        GatherCrosswalk(tables, groups, IsApplication(set.Files[0]));
        var documents = new PatentsViewDocuments(locations, set.First.Name, IsApplication(set.Files[0]), sink);
        tables.ForEach(groups, documents.Take);
    }

    /// <summary>By the columns; by the name where they are not those of a table.</summary>
    private static bool IsApplication(RecognisedFile file) => file.Role.Length > 0
        ? file.Recognition.Columns.Any(column => Nearest.Fold(column) == "pgpubid")
        : file.File.Name[(file.File.Name.LastIndexOf('/') + 1)..].StartsWith("pg_", StringComparison.OrdinalIgnoreCase);

    /// <summary>All tables that bear the patent's number go into one heap of rows, told apart by their tag.</summary>
    private static void Gather(DeliveryTables tables, PatentsViewLocations locations, RowGroups groups)
    {
        tables.Gather(groups, PatentsViewTables.Patent, (byte)PatentsViewTag.Patent, (row, kept) => kept
            .Field(row[PatentsViewTables.PatentDate]).Field(row[PatentsViewTables.PatentType])
            .Field(row[PatentsViewTables.PatentWithdrawn]).Field(row[PatentsViewTables.PatentFiling]).Field(tables.Options.WantsText ? row[PatentsViewTables.PatentTitle] : default));
        foreach (var filings in (string[])[PatentsViewTables.Applications, PatentsViewTables.Priorities])
            tables.Gather(groups, filings, (byte)PatentsViewTag.Filing, (row, kept) => kept.Field(row[PatentsViewTables.FilingDate]));
        // The raw list names the same people again.
        var inventors = tables.Has(PatentsViewTables.Inventor) ? PatentsViewTables.Inventor : PatentsViewTables.RawInventor;
        tables.Gather(groups, inventors, (byte)PatentsViewTag.Inventor, (row, kept) => kept
            .Field(row[PatentsViewTables.Sequence]).Number(locations.Find(row[PatentsViewTables.InventorLocation])));
        tables.Gather(groups, PatentsViewTables.Assignee, (byte)PatentsViewTag.Assignee, (row, kept) => kept
            .Field(row[PatentsViewTables.Sequence]).Field(row[PatentsViewTables.AssigneeOrganisation])
            .Number(locations.Find(row[PatentsViewTables.AssigneeLocation])).Field(row[PatentsViewTables.AssigneeFirstName]).Field(row[PatentsViewTables.AssigneeLastName]));
        tables.Gather(groups, PatentsViewTables.Technology, (byte)PatentsViewTag.Technology, (row, kept) => kept
            .Field(row[PatentsViewTables.TechnologyTitle]));
        tables.Gather(groups, PatentsViewTables.Symbols, (byte)PatentsViewTag.Symbol, (row, kept) => kept.Field(row[PatentsViewTables.SymbolText]));
        tables.Gather(groups, PatentsViewTables.Pct, (byte)PatentsViewTag.Pct, (_, _) => { });
    }

    /// <summary>What the layout of 2021 and before has in tables of another form.</summary>
    private static void GatherOlder(DeliveryTables tables, PatentsViewAssignees assignees, RowGroups groups)
    {
        tables.Gather(groups, PatentsViewTables.OlderPatent, (byte)PatentsViewTag.Patent, (row, kept) => kept
            .Field(row[PatentsViewTables.PatentDate]).Field(row[PatentsViewTables.PatentType])
            .Field(row[PatentsViewTables.PatentWithdrawn]).Field(default).Field(tables.Options.WantsText ? row[PatentsViewTables.PatentTitle] : default));
        tables.Gather(groups, PatentsViewTables.AssigneeLink, (byte)PatentsViewTag.Assignee, (row, kept) => kept
            .Field(row[PatentsViewTables.LinkSequence]).Field(assignees.NameOf(row[PatentsViewTables.LinkAssignee]))
            .Number(PatentsViewLocations.Unknown).Field(default).Field(default));
        tables.Gather(groups, PatentsViewTables.TechnologyNumbers, (byte)PatentsViewTag.TechnologyNumber, (row, kept) => kept
            .Field(row[PatentsViewTables.TechnologyNumber]));
    }

    /// <summary>Each row goes to the document of this set's side; one that has none on this side says nothing here.</summary>
    private static void GatherCrosswalk(DeliveryTables tables, RowGroups groups, bool isApplication)
    {
        var key = isApplication ? PatentsViewTables.CrosswalkPublication : PatentsViewTables.CrosswalkPatent;
        tables.Read(PatentsViewTables.Crosswalk, row =>
        {
            if (row[key].IsEmpty || row[PatentsViewTables.CrosswalkApplication].IsEmpty) return;
            groups.Row.Begin(row[key], (byte)PatentsViewTag.Crosswalk, row.Line).Field(row[PatentsViewTables.CrosswalkApplication]).Field(row[PatentsViewTables.CrosswalkPatent]);
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
    TechnologyNumber,
    Filing,
}

using HubAtlas.Data.Reading.Delivery;
using HubAtlas.Data.Reading.Grouping;

namespace HubAtlas.Data.Reading.Patstat;

/// <summary>Tables of PATSTAT Global: applications joined to their inventors and applicants, and these to their addresses.</summary>
internal sealed class PatstatReader() : DeliveryReader(PatstatTables.Family)
{
    public override string Source => "patstat";

    public override string Title => "PATSTAT Global tables (CSV)";

    protected override IReadOnlyList<string[]> Required => [[PatstatTables.Applications], [PatstatTables.Persons], [PatstatTables.Links]];

    /// <summary>First persons and links are brought together by person, then everything by application; both in bounded memory.</summary>
    public override void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        using var byApplication = new RowGroups(options.TempFolder, options.GroupingBytes / 2);
        using (var byPerson = new RowGroups(options.TempFolder, options.GroupingBytes / 2))
        {
            GatherPersons(set, options, sink, byPerson, cancellation);
            foreach (var group in byPerson.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                PatstatPeople.Join(group, byApplication);
            }
        }

        GatherApplications(set, options, sink, byApplication, cancellation);
        var documents = new PatstatDocuments(set.First.Name, sink);
        foreach (var group in byApplication.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            documents.Take(group);
        }

        documents.Close();
    }

    private void GatherPersons(SourceSet set, ReadOptions options, IRecordSink sink, RowGroups groups, CancellationToken cancellation)
    {
        Scan(PatstatTables.Persons, PatstatTag.Person, set, options, sink, groups, cancellation, (row, kept) => kept
            .Field(row[PatstatTables.PersonAddress]).Field(row[PatstatTables.PersonEconomy])
            .Field(row[PatstatTables.PersonName]).Field(row[PatstatTables.PersonHarmonisedName]));
        Scan(PatstatTables.Links, PatstatTag.Link, set, options, sink, groups, cancellation, (row, kept) => kept
            .Field(row[PatstatTables.LinkApplication]).Field(row[PatstatTables.LinkApplicant]).Field(row[PatstatTables.LinkInventor]));
    }

    private void GatherApplications(SourceSet set, ReadOptions options, IRecordSink sink, RowGroups groups, CancellationToken cancellation)
    {
        Scan(PatstatTables.Applications, PatstatTag.Application, set, options, sink, groups, cancellation, (row, kept) => kept
            .Field(row[PatstatTables.ApplicationKind]).Field(row[PatstatTables.ApplicationYear])
            .Field(row[PatstatTables.ApplicationInventors]));
        Scan(PatstatTables.Fields, PatstatTag.Field, set, options, sink, groups, cancellation, (row, kept) => kept
            .Field(row[PatstatTables.FieldNumber]));
        Scan(PatstatTables.Symbols, PatstatTag.Symbol, set, options, sink, groups, cancellation, (row, kept) => kept
            .Field(row[PatstatTables.SymbolText]));
    }

    private void Scan(
        string role, PatstatTag tag, SourceSet set, ReadOptions options, IRecordSink sink, RowGroups groups,
        CancellationToken cancellation, Action<TableScan, RowWriter> keep) =>
        TableScan.Read(set, Family[role], options, sink, cancellation, row =>
        {
            if (row[PatstatTables.Id].IsEmpty)
            {
                row.Reject("", "", $"row of {role} without its id");
                return;
            }

            keep(row, groups.Row.Begin(row[PatstatTables.Id], (byte)tag, row.Line));
            groups.Add();
        });
}

/// <summary>Which table a row comes from.</summary>
internal enum PatstatTag : byte
{
    Person,
    Link,
    Application,
    Field,
    Symbol,
    Inventor,
    Applicant,
}

using System.Text;
using HubAtlas.Data.Reading.Delivery;
using HubAtlas.Data.Reading.Grouping;

namespace HubAtlas.Data.Reading.Sources.Patstat;

/// <summary>Tables of PATSTAT Global: applications joined to their inventors and applicants, and these to their addresses.</summary>
internal sealed class PatstatReader() : DeliveryReader(PatstatTables.Family)
{
    public override string Source => "patstat";

    public override string Title => "PATSTAT Global tables (CSV)";

    protected override IReadOnlyList<string[]> Required => [[PatstatTables.Applications], [PatstatTables.Persons], [PatstatTables.Links]];

    /// <summary>First persons and links are brought together by person, then everything by application; both in bounded memory.</summary>
    protected override void Read(DeliveryTables tables)
    {
        var (set, options, sink) = (tables.Set, tables.Options, tables.Sink);
        using var byApplication = new RowGroups(options.TempFolder, options.GroupingBytes / 2);
        using (var byPerson = new RowGroups(options.TempFolder, options.GroupingBytes / 2))
        {
            GatherPersons(tables, byPerson);
            tables.ForEach(byPerson, person => PatstatPeople.Join(person, byApplication));
        }

        GatherApplications(tables, byApplication);
        var documents = new PatstatDocuments(set.First.Name, sink);
        tables.ForEach(byApplication, documents.Take);
        documents.Close();
    }

    private static void GatherPersons(DeliveryTables tables, RowGroups groups)
    {
        tables.Gather(groups, PatstatTables.Persons, (byte)PatstatTag.Person, (row, kept) => kept
            .Field(row[PatstatTables.PersonAddress]).Field(row[PatstatTables.PersonEconomy])
            .Field(row[PatstatTables.PersonName]).Field(row[PatstatTables.PersonHarmonisedName]));
        tables.Gather(groups, PatstatTables.Originals, (byte)PatstatTag.Original, (row, kept) => kept
            .Field(PatstatOriginal.TextOf(row)).Field(row[PatstatTables.OriginalCity]).Field(row[PatstatTables.OriginalState])
            .Field(PatstatOriginal.EconomyOf(row)));
        tables.Gather(groups, PatstatTables.Links, (byte)PatstatTag.Link, (row, kept) => kept
            .Field(row[PatstatTables.LinkApplication]).Field(row[PatstatTables.LinkApplicant]).Field(row[PatstatTables.LinkInventor]));
    }

    private static void GatherApplications(DeliveryTables tables, RowGroups groups)
    {
        tables.Gather(groups, PatstatTables.Applications, (byte)PatstatTag.Application, (row, kept) => kept
            .Field(row[PatstatTables.ApplicationKind]).Field(row[PatstatTables.ApplicationYear])
            .Field(row[PatstatTables.ApplicationInventors]).Field(row[PatstatTables.ApplicationAuthority]).Field(row[PatstatTables.ApplicationFilingDate])
            .Field(row[PatstatTables.ApplicationFilingYear]).Field(row[PatstatTables.ApplicationGranted]).Field(row[PatstatTables.ApplicationFamily]));
        tables.Gather(groups, PatstatTables.Fields, (byte)PatstatTag.Field, (row, kept) => kept.Field(row[PatstatTables.FieldNumber]));
        tables.Gather(groups, PatstatTables.Symbols, (byte)PatstatTag.Symbol, (row, kept) => kept.Field(row[PatstatTables.SymbolText]));
        tables.Gather(groups, PatstatTables.CooperativeSymbols, (byte)PatstatTag.CooperativeSymbol, (row, kept) => kept.Field(row[PatstatTables.SymbolText]));
        tables.Gather(groups, PatstatTables.Publications, (byte)PatstatTag.Publication, (row, kept) => kept
            .Field(row[PatstatTables.PublicationDate]).Field(row[PatstatTables.PublicationIsFirstGrant]));
        tables.Gather(groups, PatstatTables.Titles, (byte)PatstatTag.Title, (row, kept) => kept.Field(row[PatstatTables.Text]));
        tables.Gather(groups, PatstatTables.Abstracts, (byte)PatstatTag.Abstract, (row, kept) => kept.Field(row[PatstatTables.Text]));
    }
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
    Original,
    CooperativeSymbol,
    Publication,
    Title,
    Abstract,
}

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

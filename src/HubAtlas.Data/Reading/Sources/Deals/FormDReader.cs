using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delivery;
using HubAtlas.Data.Reading.Grouping;

namespace HubAtlas.Data.Reading.Sources.Deals;

/// <summary>
/// Notices of exempt offerings (Form D) that companies file with the United States' Securities and Exchange Commission, as its quarterly data
/// sets hold them: submissions, issuers and offerings joined by accession number.
/// </summary>
internal sealed class FormDReader() : DeliveryReader(FormDTables.Family)
{
    public override string Source => "deals";

    public override string Title => "Form D data sets of the SEC (TSV)";

    protected override IReadOnlyList<string[]> Required => [[FormDTables.Submissions], [FormDTables.Issuers], [FormDTables.Offerings]];

    /// <summary>Each quarter, in a folder or an archive of its own, is a set.</summary>
    protected override string SideOf(RecognisedFile file) =>
        file.File.Entry is { } entry ? $"{file.File.Path}|{Path.GetDirectoryName(entry)}" : Path.GetDirectoryName(file.File.Path) ?? "";

    protected override void Read(DeliveryTables tables)
    {
        using var groups = new RowGroups(tables.Options.TempFolder, tables.Options.GroupingBytes);
        tables.Gather(groups, FormDTables.Submissions, (byte)FormDTag.Submission, (row, kept) => Keep(row, kept, FormDTables.SubmissionType, FormDTables.TestOrLive));
        tables.Gather(groups, FormDTables.Issuers, (byte)FormDTag.Issuer, (row, kept) => Keep(row, kept, FormDTables.IsPrimary, FormDTables.Description));
        tables.Gather(groups, FormDTables.Offerings, (byte)FormDTag.Offering, (row, kept) => Keep(row, kept, FormDTables.Industry, FormDTables.SaleDate));
        tables.ForEach(groups, new FormDDocuments(tables.Set.First.Name, tables.Sink).Take);
    }

    private static void Keep(TableScan row, RowWriter kept, int first, int last)
    {
        for (var column = first; column <= last; column++) kept.Field(row[column]);
    }
}

/// <summary>Which table a row comes from.</summary>
internal enum FormDTag : byte
{
    Submission,
    Issuer,
    Offering,
}

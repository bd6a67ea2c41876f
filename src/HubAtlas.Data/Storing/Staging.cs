using System.Runtime.InteropServices;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>The waiting rows of one import. Each document has an ordinal, its place in the file, until the copies are sorted out.</summary>
internal sealed class Staging : IDisposable
{
    private static readonly Table StagedDocuments = new("documents", $"""
        ordinal INTEGER, document_id BIGINT, key VARCHAR, kind INTEGER, year INTEGER, type VARCHAR, multiplicity BIGINT, version INTEGER,
        contributions INTEGER, content BIGINT, label_set BIGINT, {Schema.PatentColumns}, {Schema.CitationColumns}
        """);
    private static readonly Table StagedLabels = new("labels", "label_set BIGINT, position INTEGER, level VARCHAR, field VARCHAR");
    private static readonly Table StagedContributions =
        new("contributions", "ordinal INTEGER, document_id BIGINT, person INTEGER, address_id BIGINT, share BIGINT");
    private static readonly Table StagedAddresses = new("addresses", $"ordinal BIGINT, {Schema.Addresses.Definition}");
    private static readonly Table StagedRejects = new("rejects", "file VARCHAR, line BIGINT, column_name VARCHAR, value VARCHAR, cause VARCHAR");
    private static readonly Table StagedOrganisations = new("organisations", $"ordinal BIGINT, {Schema.Organisations.Definition}");

    private readonly ContentId _ids = new();
    private readonly AddressBook _addressBook;
    private readonly LabelBook _labelBook;
    private readonly List<StagedContribution> _row = [];
    private long _addressCount;

    /// <param name="spoolPath">Beginning of the paths of files for the rows.</param>
    internal Staging(Connection connection, string spoolPath)
    {
        Withdrawals = new Withdrawals(connection);
        Documents = Spool(StagedDocuments);
        Labels = Spool(StagedLabels);
        Contributions = Spool(StagedContributions);
        Addresses = Spool(StagedAddresses);
        Organisations = Spool(StagedOrganisations);
        Rejects = Spool(StagedRejects);
        Facts = new FactStaging(Spool);
        Observations = new ObservationSpools(Spool, _ids);
        (_addressBook, _labelBook) = (new AddressBook(_ids), new LabelBook(_ids, Labels));

        Spool Spool(Table table) => new($"{spoolPath}-{table.Name}", table.TypedColumns);
    }

    internal Spool Documents { get; }

    internal Spool Labels { get; }

    internal Spool Contributions { get; }

    internal Spool Addresses { get; }

    internal Spool Organisations { get; }

    internal Spool Rejects { get; }

    internal FactStaging Facts { get; }

    internal ObservationSpools Observations { get; }

    internal Withdrawals Withdrawals { get; }

    internal long DocumentCount { get; private set; }

    /// <summary>Documents whose title or abstract is known.</summary>
    internal long TextCount { get; private set; }

    internal long OrganisationCount { get; private set; }

    internal long RejectCount { get; private set; }

    internal void Add(Document document, ReadOnlySpan<Contribution> contributions)
    {
        var id = _ids.OfDocument(document.Id);
        var ordinal = checked((int)DocumentCount++);
        if (document.Text is not null) TextCount++;
        _row.Clear();
        foreach (ref readonly var contribution in contributions) Stage(ordinal, id, contribution);
        // A field named twice is one field; the questions rely on it.
        var fields = document.Fields.Count > 1 ? [.. document.Fields.Distinct(StringComparer.Ordinal)] : document.Fields;
        var labelSet = _labelBook.SetOf(fields, document.Labels);
        Documents.Add(ordinal).Add(id).Add(document.Id).Add((int)document.Kind).Add(document.Year).Add(document.Type);
        Documents.Add(document.Multiplicity).Add(document.Version).Add(contributions.Length);
        Documents.Add(_ids.OfContent(document, fields, CollectionsMarshal.AsSpan(_row))).Add(labelSet);
        FactStaging.AddColumns(Documents, document);
        Documents.EndRow();
        if (document.Patent is { } patent) Facts.Add(ordinal, id, patent);
    }

    private void Stage(int ordinal, long documentId, in Contribution contribution)
    {
        var addressId = _addressBook.IdOf(contribution.Address, out var kept);
        if (kept is not null) Stage(addressId, kept);
        _row.Add(new(contribution.PersonIndex, addressId, contribution.Share));
        Contributions.Add(ordinal).Add(documentId).Add(contribution.PersonIndex).Add(addressId).Add(contribution.Share).EndRow();
    }

    private void Stage(long addressId, Address address)
    {
        Addresses.Add(_addressCount++).Add(addressId).Add(address.Text).Add(address.Organisation).Add(address.OrganisationId);
        Addresses.Add(address.City).Add(address.Region).Add(address.Economy);
        Addresses.Add(address.Point?.Latitude).Add(address.Point?.Longitude).EndRow();
    }

    internal void Add(Organisation organisation) => OrganisationTable.Append(Organisations, OrganisationCount++, organisation);

    internal void Add(Reject reject)
    {
        RejectCount++;
        Rejects.Add(reject.File).Add(reject.Line).Add(reject.Column).Add(reject.Value).Add(reject.Cause).EndRow();
    }

    internal void Finish()
    {
        foreach (var spool in Spools) spool.Flush();
        Facts.Flush();
        Observations.Flush();
        Withdrawals.Flush();
    }

    private Spool[] Spools => [Documents, Labels, Contributions, Addresses, Organisations, Rejects];

    public void Dispose()
    {
        foreach (var spool in Spools) spool.Dispose();
        Facts.Dispose();
        Observations.Dispose();
        Withdrawals.Dispose();
    }
}

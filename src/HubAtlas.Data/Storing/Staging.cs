using System.Runtime.InteropServices;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>The waiting rows of one import. Each document has an ordinal, its place in the file, until the copies are sorted out.</summary>
internal sealed class Staging : IDisposable
{
    private static readonly string[] Tables =
    [
        "staged_documents(ordinal BIGINT, document_id BIGINT, key VARCHAR, kind INTEGER, year INTEGER, type VARCHAR, "
            + "multiplicity BIGINT, version INTEGER, contributions INTEGER, content BIGINT, label_set BIGINT)",
        "staged_labels(label_set BIGINT, position INTEGER, level VARCHAR, field VARCHAR)",
        "staged_contributions(ordinal BIGINT, document_id BIGINT, person INTEGER, address_id BIGINT, share BIGINT)",
        "staged_addresses AS FROM addresses LIMIT 0",
        "staged_organisations AS SELECT CAST(0 AS BIGINT) AS ordinal, * FROM organisations LIMIT 0",
        "staged_rejects(file VARCHAR, line BIGINT, column_name VARCHAR, value VARCHAR, cause VARCHAR)",
    ];

    private readonly ContentId _ids = new();
    private readonly AddressBook _addressBook;
    private readonly LabelBook _labelBook;
    private readonly List<StagedContribution> _row = [];
    private readonly Appender _documents, _labels, _contributions, _addresses, _organisations, _rejects;

    internal Staging(Connection connection)
    {
        foreach (var table in Tables) connection.Execute($"CREATE TEMP TABLE {table}");
        Withdrawals = new Withdrawals(connection);
        _documents = connection.AppendToTemporary("staged_documents");
        _labels = connection.AppendToTemporary("staged_labels");
        _contributions = connection.AppendToTemporary("staged_contributions");
        _addresses = connection.AppendToTemporary("staged_addresses");
        _organisations = connection.AppendToTemporary("staged_organisations");
        _rejects = connection.AppendToTemporary("staged_rejects");
        (_addressBook, _labelBook) = (new AddressBook(_ids), new LabelBook(_ids, _labels));
    }

    internal Withdrawals Withdrawals { get; }

    internal long DocumentCount { get; private set; }

    internal long OrganisationCount { get; private set; }

    internal long RejectCount { get; private set; }

    internal void Add(Document document, IReadOnlyList<Contribution> contributions)
    {
        var id = _ids.OfDocument(document.Id);
        var ordinal = DocumentCount++;
        _row.Clear();
        for (var i = 0; i < contributions.Count; i++) Stage(ordinal, id, contributions[i]);
        // A field named twice is one field; the questions rely on it.
        var fields = document.Fields.Count > 1 ? [.. document.Fields.Distinct(StringComparer.Ordinal)] : document.Fields;
        var labelSet = _labelBook.SetOf(fields, document.Labels);
        _documents.Add(ordinal).Add(id).Add(document.Id).Add((int)document.Kind).Add(document.Year).Add(document.Type);
        _documents.Add(document.Multiplicity).Add(document.Version).Add(contributions.Count);
        _documents.Add(_ids.OfContent(document, fields, CollectionsMarshal.AsSpan(_row))).Add(labelSet).EndRow();
    }

    private void Stage(long ordinal, long documentId, in Contribution contribution)
    {
        var addressId = _addressBook.IdOf(contribution.Address, out var kept);
        if (kept is not null) Stage(addressId, kept);
        _row.Add(new(contribution.PersonIndex, addressId, contribution.Share));
        _contributions.Add(ordinal).Add(documentId).Add(contribution.PersonIndex).Add(addressId).Add(contribution.Share).EndRow();
    }

    private void Stage(long addressId, Address address)
    {
        _addresses.Add(addressId).Add(address.Text).Add(address.Organisation).Add(address.OrganisationId);
        _addresses.Add(address.City).Add(address.Region).Add(address.Economy);
        _addresses.Add(address.Point?.Latitude).Add(address.Point?.Longitude).EndRow();
    }

    internal void Add(Organisation organisation) => OrganisationTable.Append(_organisations, OrganisationCount++, organisation);

    internal void Add(Reject reject)
    {
        RejectCount++;
        _rejects.Add(reject.File).Add(reject.Line).Add(reject.Column).Add(reject.Value).Add(reject.Cause).EndRow();
    }

    internal void Finish()
    {
        foreach (var appender in Appenders) appender.Flush();
        Withdrawals.Flush();
    }

    private Appender[] Appenders => [_documents, _labels, _contributions, _addresses, _organisations, _rejects];

    public void Dispose()
    {
        foreach (var appender in Appenders) appender.Dispose();
        Withdrawals.Dispose();
    }
}

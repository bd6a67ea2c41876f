using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Grouping;
using HubAtlas.Data.Reading.Mapping;

namespace HubAtlas.Data.Reading.Sources.Tables;

/// <summary>Makes one document of the rows that share its id; what a row says first holds for the document.</summary>
internal sealed class TableDocuments(TableMapping mapping, ReadOptions options)
{
    private readonly DocumentKind _kind = mapping.Kind ?? options.Kind ?? default;
    private readonly bool _namesPeople = mapping.Columns.ContainsKey(TableColumn.Person);

    public Document Build(RowGroup group)
    {
        var people = new PeopleBuilder();
        var fields = new List<string>();
        int? year = null;
        string? type = null;
        var listedPeople = 0L;
        var patent = mapping.SaysFacts ? new TablePatent(mapping) : null;
        for (var index = 0; index < group.Count; index++)
        {
            var row = group[index];
            // The fields come in the order of TableColumn.
            if (Values.TryYear(row.Field(), out var found)) year ??= found;
            var rowType = row.TextOrNull();
            type ??= rowType;
            AddFields(fields, row.Text());
            if (Values.TryWhole(row.Field(), out var count)) listedPeople = Math.Max(listedPeople, count);
            var person = row.TextOrNull();
            people.Add(_namesPeople ? person : null, ReadAddress(ref row));
            patent?.Add(ref row);
        }

        var document = new Document
        {
            Id = $"{mapping.Dataset}:{Encoding.UTF8.GetString(group.Key)}",
            Kind = _kind,
            Year = year ?? options.Year,
            Type = type ?? options.Type,
            Fields = fields,
            People = people.Build(listedPeople),
        };
        return patent is not null && _kind == DocumentKind.Patent ? patent.AddTo(document, fields) : document;
    }

    private void AddFields(List<string> fields, string cell)
    {
        if (cell.Length == 0) return;
        var parts = mapping.FieldSeparator.Length == 0 ? [cell] : cell.Split(mapping.FieldSeparator, StringSplitOptions.TrimEntries);
        foreach (var part in parts)
        {
            if (part.Length > 0 && !fields.Contains(part)) fields.Add(part);
        }
    }

    private static Address ReadAddress(ref RowReader row)
    {
        var organisation = row.TextOrNull();
        var organisationId = row.TextOrNull();
        var text = row.Text();
        var city = row.TextOrNull();
        var region = row.TextOrNull();
        var economy = row.TextOrNull();
        Values.ReadPoint(row.Field(), row.Field(), out var point);
        return new Address
        {
            Text = text,
            Organisation = organisation,
            OrganisationId = organisationId,
            City = city,
            Region = region,
            Economy = economy,
            Point = point,
        };
    }
}

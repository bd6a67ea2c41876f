using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Affiliations;
using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Sources.Dimensions;

/// <summary>CSV exports of Dimensions, with the line "About the data" before their header.</summary>
internal sealed class DimensionsReader() : PublicationTable("dimensions", "Dimensions", DimensionsColumns.Aliases, fewest: 3)
{
    private static readonly ColumnAlias ForMapping = new("Authors Affiliations - Name of Research organization", false);

    protected override IReadOnlyList<string> Missing(IReadOnlyList<string> header) =>
        base.Missing(header) is { Count: > 0 } && ForMapping.FindIn(header) >= 0
            ? ["which author is where: this is the export for bibliometric mapping; choose Export results (CSV/Excel), full record"]
            : base.Missing(header);

    protected override Byline ReadPeople(Row row) => DimensionsPeople.Read(row[DimensionsColumns.Pairs], row[DimensionsColumns.Authors]);

    protected override Document? Build(Row row, IReadOnlyList<Person> people, out string cause)
    {
        var id = row[DimensionsColumns.Id];
        cause = id.Length == 0 ? "no Publication ID" : people.Count == 0 ? NoAuthors : "";
        if (cause.Length > 0) return null;
        var (fields, labels) = ResearchFields.Read(row[DimensionsColumns.Research]);
        return new Document
        {
            Id = "dimensions:" + id,
            Kind = DocumentKind.Publication,
            Year = row.Year(DimensionsColumns.Year),
            Type = row[DimensionsColumns.Type] is { Length: > 0 } type ? type : null,
            Fields = fields,
            Labels = labels,
            People = people,
        };
    }
}

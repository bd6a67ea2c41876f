using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Dimensions;

/// <summary>CSV exports of Dimensions, with the line "About the data" before their header.</summary>
internal sealed class DimensionsReader() : PublicationTable("dimensions", "Dimensions", DimensionsColumns.Aliases, fewest: 3)
{
    protected override Document? Build(Row row, out string cause)
    {
        var id = row[DimensionsColumns.Id];
        var people = DimensionsPeople.Read(row[DimensionsColumns.Pairs], row[DimensionsColumns.Authors]);
        cause = id.Length == 0 ? "no Publication ID" : people.Count == 0 ? "no authors listed" : "";
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

using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Affiliations;

namespace HubAtlas.Data.Reading.Sources.Scopus;

/// <summary>CSV exports of Scopus.</summary>
internal sealed class ScopusReader() : PublicationTable("scopus", "Scopus", ScopusColumns.Aliases, fewest: 4)
{
    protected override Byline ReadPeople(Row row) =>
        ScopusPeople.Read(row[ScopusColumns.Pairs], row[ScopusColumns.Affiliations], row[ScopusColumns.Authors]);

    protected override Document? Build(Row row, IReadOnlyList<Person> people, out string cause)
    {
        var id = row[ScopusColumns.Eid] is { Length: > 0 } eid ? eid : row[ScopusColumns.Doi];
        cause = id.Length == 0 ? "no id (EID or DOI)" : people.Count == 0 ? NoAuthors : "";
        if (cause.Length > 0) return null;
        return new Document
        {
            Id = "scopus:" + id,
            Kind = DocumentKind.Publication,
            Year = row.Year(ScopusColumns.Year),
            Type = row[ScopusColumns.Type] is { Length: > 0 } type ? type : null,
            People = people,
        };
    }
}

using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Affiliations;

namespace HubAtlas.Data.Reading.Sources.Ieee;

/// <summary>CSV exports of IEEE Xplore.</summary>
internal sealed partial class IeeeReader() : PublicationTable("ieee", "IEEE Xplore", IeeeColumns.Aliases, fewest: 5)
{
    protected override Byline ReadPeople(Row row) => IeeePeople.Read(row[IeeeColumns.Authors], row[IeeeColumns.Affiliations]);

    protected override Document? Build(Row row, IReadOnlyList<Person> people, out string cause)
    {
        var id = row[IeeeColumns.Doi] is { Length: > 0 } doi ? doi.ToLowerInvariant() : NumberIn(row[IeeeColumns.Link]);
        cause = id.Length == 0 ? "no id (DOI or PDF Link)" : people.Count == 0 ? NoAuthors : "";
        if (cause.Length > 0) return null;
        return new Document
        {
            Id = "ieee:" + id,
            Kind = DocumentKind.Publication,
            Year = row.Year(IeeeColumns.Year),
            Type = row[IeeeColumns.Type] is { Length: > 0 } type ? type : null,
            People = people,
        };
    }

    /// <summary>The article's number at IEEE Xplore, which its link ends with.</summary>
    private static string NumberIn(string link) => ArticleNumber().Match(link).Groups[1].Value;

    [GeneratedRegex(@"(?:arnumber=|/document/)(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleNumber();
}

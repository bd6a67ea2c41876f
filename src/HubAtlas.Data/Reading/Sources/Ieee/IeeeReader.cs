using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Affiliations;
using HubAtlas.Data.Reading.Delimited;

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

/// <summary>
/// Pairs "Authors" and "Author Affiliations" by position: the export gives each author one affiliation. Where they are not equally many,
/// nobody can tell whose is whose.
/// </summary>
internal static class IeeePeople
{
    public static Byline Read(string authors, string affiliations)
    {
        var names = SemicolonList.Split(authors);
        var listed = SemicolonList.Items(affiliations);
        if (names.Count != listed.Count && names.Count != 1) return Byline.Unpaired(names.Count, listed.Where(IsGiven));
        var sentence = new SharedSentence(names);
        return names.Count == 1
            ? Byline.Of([Byline.PersonAt(sentence.OwnOf(0, listed.Where(IsGiven)))])
            : Byline.Of(listed.Select((text, author) => Byline.PersonAt(IsGiven(text) ? sentence.OwnOf(author, [text]) : [])));
    }

    private static bool IsGiven(string affiliation) => affiliation is not ("" or "NA" or "N/A");
}

/// <summary>The columns of an export of IEEE Xplore, with the names of earlier years; the constants are positions in the list.</summary>
internal static class IeeeColumns
{
    public const int Title = 0;
    public const int Authors = 1;
    public const int Affiliations = 2;
    public const int Doi = 3;
    public const int Link = 4;
    public const int Year = 5;
    public const int Type = 6;

    public static readonly ColumnAliases Aliases = new(
        new ColumnAlias("Document Title", true),
        new ColumnAlias("Authors", true),
        new ColumnAlias("Author Affiliations", true),
        new ColumnAlias("DOI", false),
        new ColumnAlias("PDF Link", false),
        new ColumnAlias("Publication Year", false, "Year"),
        new ColumnAlias("Document Identifier", false),
        new ColumnAlias("Publication Title", false),
        new ColumnAlias("Date Added To Xplore", false));
}

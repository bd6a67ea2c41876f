using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Affiliations;
using HubAtlas.Data.Reading.Delimited;

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

/// <summary>
/// Takes "Authors with affiliations" apart: <c>Surname I., Univ, City, Country; …</c>. Where an author begins, the column "Authors" tells;
/// several affiliations of an author run together there: the column "Affiliations" tells where one ends.
/// </summary>
internal static class ScopusPeople
{
    public static Byline Read(string pairs, string affiliations, string authors)
    {
        var names = AuthorList.Split(authors);
        var known = SemicolonList.Split(affiliations);
        var parts = NamedParts.Read(SemicolonList.Split(pairs), names);
        // Without pairs the authors are still listed, at no address.
        if (parts.Count == 0) return Byline.Unpaired(names.Count, known);
        var reader = new ScopusAddresses(new KnownAffiliations(known), new SharedSentence([.. parts.Select(part => part.Name)]));
        return new Byline([.. parts.Select((part, author) => Byline.PersonAt(reader.Read(part, author)))], [.. reader.Strays]);
    }

    private sealed class ScopusAddresses(KnownAffiliations known, SharedSentence sentence)
    {
        public List<string> Strays { get; } = [];

        public IEnumerable<string> Read(NamedPart part, int author)
        {
            if (part.Strays.Count == 0) return sentence.OwnOf(author, known.Divide(part.Text));
            // An affiliation that was cut at a semicolon, or something of nobody's.
            if (known.TryDivide(string.Join("; ", part.Strays.Prepend(part.Text)), out var whole)) return sentence.OwnOf(author, whole);
            Strays.AddRange(part.Strays);
            return sentence.OwnOf(author, known.Divide(part.Text));
        }
    }
}

/// <summary>
/// The columns of a Scopus export, with the names of earlier years and of the Chinese pages, in both scripts; the constants are positions in
/// the list.
/// </summary>
internal static class ScopusColumns
{
    public const int Eid = 0;
    public const int Pairs = 1;
    public const int Affiliations = 2;
    public const int Authors = 3;
    public const int Year = 4;
    public const int Type = 5;
    public const int Doi = 6;

    public static readonly ColumnAliases Aliases = new(
        new ColumnAlias("EID", true),
        new ColumnAlias("Authors with affiliations", true, "Author Addresses", "带归属机构的作者", "帶機構的作者") { Resembles = IsPairs },
        new ColumnAlias("Affiliations", false, "归属机构", "機構") { Resembles = IsAffiliations },
        new ColumnAlias("Authors", true, "Author Names", "作者"),
        new ColumnAlias("Year", false, "Publication Year", "年份", "出版年"),
        new ColumnAlias("Document Type", false, "文献类型", "文獻類型"),
        new ColumnAlias("DOI", false));

    // The wording of the Chinese pages changed over the years; what the columns hold did not.
    private static bool IsPairs(string name) => name.Contains("作者", StringComparison.Ordinal) && HasInstitutions(name);

    private static bool IsAffiliations(string name) => !name.Contains("作者", StringComparison.Ordinal) && HasInstitutions(name);

    private static bool HasInstitutions(string name) =>
        name.Contains("机构", StringComparison.Ordinal) || name.Contains("機構", StringComparison.Ordinal);
}

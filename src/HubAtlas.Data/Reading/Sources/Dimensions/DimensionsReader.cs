using System.Collections.Frozen;
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

/// <summary>The columns of a Dimensions export, with the names of earlier years; the constants are positions in the list.</summary>
internal static class DimensionsColumns
{
    public const int Id = 0;
    public const int Pairs = 1;
    public const int Authors = 2;
    public const int Year = 3;
    public const int Type = 4;
    public const int Research = 5;

    public static readonly ColumnAliases Aliases = new(
        new ColumnAlias("Publication ID", true),
        new ColumnAlias("Authors (Raw Affiliation)", true, "Authors (Raw Affiliations)", "Authors with affiliations"),
        new ColumnAlias("Authors", false),
        new ColumnAlias("PubYear", false, "Publication Year"),
        new ColumnAlias("Publication Type", false),
        new ColumnAlias("Fields of Research (ANZSRC 2020)", false, "FOR (ANZSRC) Categories", "Fields of Research (ANZSRC)"));
}

/// <summary>
/// Fields of Research (ANZSRC): divisions of two digits, groups of four (<c>40 Engineering; 4006 Communications Engineering</c>). The codes
/// of 2008 (01 to 22) and of 2020 (30 to 52) do not overlap.
/// </summary>
internal static class ResearchFields
{
    private const int DivisionDigits = 2;

    private static readonly FieldLabel Sciences = new(FieldLevels.Domain, "Sciences");
    private static readonly FieldLabel SocialSciences = new(FieldLevels.Domain, "Social Sciences");
    private static readonly FieldLabel Humanities = new(FieldLevels.Domain, "Arts and Humanities");

    // Education, economics, commerce, human society, law, Indigenous studies, psychology; then creative arts, language, history, philosophy.
    private static readonly FrozenDictionary<string, FieldLabel> Domains =
        ((string[])["13", "14", "15", "16", "17", "18", "35", "38", "39", "44", "45", "48", "52"]).Select(code => (code, SocialSciences))
        .Concat(((string[])["19", "20", "21", "22", "36", "43", "47", "50"]).Select(code => (code, Humanities)))
        .ToFrozenDictionary(pair => pair.code, pair => pair.Item2);

    /// <summary>Names of the divisions, and as labels the groups and the domains that divisions belong to.</summary>
    public static (IReadOnlyList<string> Fields, IReadOnlyList<FieldLabel> Labels) Read(string list)
    {
        var fields = new List<string>();
        var labels = new List<FieldLabel>();
        foreach (var item in list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var digits = item.TakeWhile(char.IsAsciiDigit).Count();
            var name = item[digits..].Trim();
            if (name.Length == 0) continue;
            if (digits > DivisionDigits) labels.Add(new FieldLabel(FieldLevels.Subfield, name));
            else fields.Add(name);
            if (digits >= DivisionDigits) labels.Add(Domains.GetValueOrDefault(item[..DivisionDigits], Sciences));
        }

        return (fields, [.. labels.Distinct()]);
    }
}

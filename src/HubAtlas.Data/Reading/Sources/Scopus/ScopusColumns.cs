using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Sources.Scopus;

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

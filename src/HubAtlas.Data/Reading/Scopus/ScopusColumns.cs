using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Scopus;

/// <summary>The columns of a Scopus export, with the names of earlier years; the constants are positions in the list.</summary>
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
        new ColumnAlias("Authors with affiliations", true, "Author Addresses"),
        new ColumnAlias("Affiliations", false),
        new ColumnAlias("Authors", true, "Author Names"),
        new ColumnAlias("Year", false, "Publication Year"),
        new ColumnAlias("Document Type", false),
        new ColumnAlias("DOI", false));
}

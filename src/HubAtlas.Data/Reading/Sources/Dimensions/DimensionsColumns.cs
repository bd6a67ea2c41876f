using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Sources.Dimensions;

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

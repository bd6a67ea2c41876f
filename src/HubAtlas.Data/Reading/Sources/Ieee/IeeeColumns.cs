using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Sources.Ieee;

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

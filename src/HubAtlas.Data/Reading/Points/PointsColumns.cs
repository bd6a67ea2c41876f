using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Points;

internal static class PointsColumns
{
    public const string Latitude = "lat";
    public const string Longitude = "lon";
    public const string Mentions = "mentions";
    public const string Kind = "kind";
    public const string Year = "year";
    public const string Type = "type";
    public const int RequiredCount = 2;

    public static readonly ColumnAliases Aliases = new(
        new ColumnAlias(Latitude, true, "latitude", "lat_deg", "y"),
        new ColumnAlias(Longitude, true, "lng", "long", "longitude", "lon_deg", "x"),
        new ColumnAlias(Mentions, false, "inventor_mentions", "author_mentions", "inventors", "authors", "count", "weight", "n"),
        new ColumnAlias(Kind, false, "document_kind"),
        new ColumnAlias(Year, false, "publication_year", "pub_year", "app_year", "filing_year"),
        new ColumnAlias(Type, false, "document_type"));
}

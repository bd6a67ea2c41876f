using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Sources.Ror;

internal static class RorColumns
{
    public const string Id = "ror_id";
    public const string Name = "name";
    public const string OtherNames = "aliases";
    public const string Acronyms = "acronyms";
    public const string Labels = "labels";
    public const string Economy = "country_code";
    public const string Region = "admin1";
    public const string City = "city";
    public const string Latitude = "lat";
    public const string Longitude = "lng";
    public const string Types = "types";
    public const string Status = "status";
    public const string Relationships = "relationships";

    /// <summary>The second aliases are those of the registry's CSV dump, schema 2; the third those of schema 1.</summary>
    public static readonly ColumnAliases Aliases = new(
        new ColumnAlias(Id, true, "id", "ror"),
        new ColumnAlias(Name, true, "names.types.ror_display", "display_name"),
        new ColumnAlias(OtherNames, false, "names.types.alias"),
        new ColumnAlias(Acronyms, false, "names.types.acronym"),
        new ColumnAlias(Labels, false, "names.types.label"),
        new ColumnAlias(Economy, true, "locations.geonames_details.country_code", "country.country_code", "country"),
        new ColumnAlias(Region, false, "locations.geonames_details.country_subdivision_name", "addresses[0].state", "region"),
        new ColumnAlias(City, false, "locations.geonames_details.name", "addresses[0].city", "addresses[0].geonames_city.city"),
        new ColumnAlias(Latitude, false, "locations.geonames_details.lat", "addresses[0].lat", "latitude"),
        new ColumnAlias(Longitude, false, "locations.geonames_details.lng", "addresses[0].lng", "longitude", "lon"),
        new ColumnAlias(Types, false),
        new ColumnAlias(Status, false),
        new ColumnAlias(Relationships, false));
}

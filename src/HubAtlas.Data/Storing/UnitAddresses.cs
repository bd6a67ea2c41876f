using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>Which unit each address belongs to, by number (temporary table <c>unit_addresses</c>); addresses without one are in no row.</summary>
internal static class UnitAddresses
{
    private const string OrganisationName = "coalesce(o.name, a.organisation)";
    private const string Organisations = "addresses a LEFT JOIN organisations o ON o.id = a.organisation_id";

    /// <returns>By number, code and name.</returns>
    public static IReadOnlyList<(string Code, string Name)> Make(Connection connection, LandscapeUnit by, LandscapeClusters clusters)
    {
        IReadOnlyList<(string, string)> Named(string names) => [.. NameNumbers.Make(connection, "unit_numbers", names).Select(name => (name, name))];
        var units = by switch
        {
            LandscapeUnit.Economy => Named("SELECT DISTINCT economy FROM locations WHERE economy <> ''"),
            LandscapeUnit.Organisation => Named($"SELECT DISTINCT {OrganisationName} FROM {Organisations} WHERE {OrganisationName} <> ''"),
            _ => clusters.Clusters,
        };
        if (by == LandscapeUnit.Cluster) Write(connection, clusters);
        connection.Execute($"CREATE OR REPLACE TEMP TABLE unit_addresses AS {Sql(by)}");
        return units;
    }

    private static string Sql(LandscapeUnit by) => by switch
    {
        LandscapeUnit.Economy => "SELECT l.address_id, u.number AS unit FROM locations l JOIN unit_numbers u ON u.name = l.economy",
        LandscapeUnit.Organisation => $"SELECT a.address_id, u.number AS unit FROM {Organisations} JOIN unit_numbers u ON u.name = {OrganisationName}",
        _ => "SELECT l.address_id, c.cluster AS unit FROM locations l JOIN unit_places c ON c.place_key = l.place_key",
    };

    private static void Write(Connection connection, LandscapeClusters clusters)
    {
        connection.Execute("CREATE OR REPLACE TEMP TABLE unit_places(place_key BIGINT, cluster INTEGER)");
        using var appender = connection.AppendToTemporary("unit_places");
        foreach (var (place, cluster) in clusters.Places) appender.Add(place).Add(cluster).EndRow();
        appender.Flush();
    }
}

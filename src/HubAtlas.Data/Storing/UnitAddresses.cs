using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>Which unit each address of inventors and authors belongs to, by number; addresses without one are in no row.</summary>
internal static class UnitAddresses
{
    private const string OrganisationName = "coalesce(o.name, a.organisation)";
    private const string Organisations = "addresses a LEFT JOIN organisations o ON o.id = a.organisation_id";

    /// <summary>Makes the temporary table <c>unit_addresses</c>.</summary>
    /// <returns>By number, code and name.</returns>
    public static IReadOnlyList<(string Code, string Name)> Make(Connection connection, LandscapeUnit by, LandscapeClusters clusters)
    {
        const string Numbers = "unit_numbers";
        IReadOnlyList<(string, string)> units = by == LandscapeUnit.Cluster
            ? clusters.Clusters : [.. NameNumbers.Make(connection, Numbers, NamesOf(by)).Select(name => (name, name))];
        if (by == LandscapeUnit.Cluster) WritePlaces(connection, clusters);
        connection.Execute($"CREATE OR REPLACE TEMP TABLE unit_addresses AS {Sql(by, Numbers)}");
        return units;
    }

    /// <summary>SQL of the names of economies or organisations, each once.</summary>
    public static string NamesOf(LandscapeUnit unit) => unit == LandscapeUnit.Economy
        ? "SELECT DISTINCT economy FROM locations WHERE economy <> ''"
        : $"SELECT DISTINCT {OrganisationName} FROM {Organisations} WHERE {OrganisationName} <> ''";

    /// <summary>SQL of addresses and the numbers of their units.</summary>
    /// <param name="numbers">Table of the units' names and numbers; clusters are in that of <see cref="WritePlaces"/>.</param>
    public static string Sql(LandscapeUnit by, string numbers) => by switch
    {
        LandscapeUnit.Economy => $"SELECT l.address_id, u.number AS unit FROM locations l JOIN {numbers} u ON u.name = l.economy",
        LandscapeUnit.Organisation => $"SELECT a.address_id, u.number AS unit FROM {Organisations} JOIN {numbers} u ON u.name = {OrganisationName}",
        _ => "SELECT l.address_id, c.cluster AS unit FROM locations l JOIN unit_places c ON c.place_key = l.place_key",
    };

    /// <summary>Makes the temporary table of places and the numbers of their clusters.</summary>
    public static void WritePlaces(Connection connection, LandscapeClusters clusters)
    {
        connection.Execute("CREATE OR REPLACE TEMP TABLE unit_places(place_key BIGINT, cluster INTEGER)");
        using var appender = connection.AppendToTemporary("unit_places");
        foreach (var (place, cluster) in clusters.Places) appender.Add(place).Add(cluster).EndRow();
        appender.Flush();
    }
}

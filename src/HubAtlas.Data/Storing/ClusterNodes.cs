using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// Where each address belongs once the clusters are known (temporary table <c>address_nodes</c>): its node is the cluster's number, or a
/// city outside all clusters, counted down from −2 in the order of economy, name and region (temporary table <c>cities</c>), or −1.
/// Economies have numbers too: sums by document are made over 50 million rows, and texts there cost twice the time.
/// </summary>
internal static class ClusterNodes
{
    internal const int NoNode = -1;
    private const int FirstCity = -2;

    internal static void Make(Connection connection)
    {
        connection.Execute("""
            CREATE OR REPLACE TEMP TABLE noise_places AS
            SELECT l.place_key AS place_key, min(coalesce(l.city, '')) AS city, min(coalesce(l.admin1, '')) AS admin1,
                   min(coalesce(l.economy, '')) AS economy
            FROM locations l LEFT JOIN cluster_places p ON p.place_key = l.place_key
            WHERE l.place_key IS NOT NULL AND p.place_key IS NULL GROUP BY l.place_key
            """);
        NumberCities(connection);
        NumberEconomies(connection);
        connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE address_nodes AS
            SELECT l.address_id, coalesce(p.cluster, c.node, {NoNode}) AS node,
                   CASE WHEN l.place_key IS NULL THEN 0 ELSE 1 END AS placed, e.number AS economy
            FROM locations l
            LEFT JOIN cluster_places p ON p.place_key = l.place_key
            LEFT JOIN noise_places n ON n.place_key = l.place_key
            LEFT JOIN cities c ON c.city = n.city AND c.admin1 = n.admin1 AND c.economy = n.economy
            LEFT JOIN economy_numbers e ON e.economy = l.economy
            WHERE l.place_key IS NOT NULL OR l.economy <> ''
            """);
    }

    private static void NumberCities(Connection connection)
    {
        var cities = connection.List(
            "SELECT city, admin1, economy FROM noise_places WHERE city <> '' GROUP BY city, admin1, economy ORDER BY economy, city, admin1",
            rows => (City: rows.Text(0)!, Admin1: rows.Text(1)!, Economy: rows.Text(2)!));
        connection.Execute("CREATE OR REPLACE TEMP TABLE cities(node INTEGER, city VARCHAR, admin1 VARCHAR, economy VARCHAR)");
        using var appender = connection.AppendToTemporary("cities");
        for (var i = 0; i < cities.Count; i++)
            appender.Add(FirstCity - i).Add(cities[i].City).Add(cities[i].Admin1).Add(cities[i].Economy).EndRow();
        appender.Flush();
    }

    private static void NumberEconomies(Connection connection)
    {
        var economies = connection.List("SELECT DISTINCT economy FROM locations WHERE economy <> '' ORDER BY economy", rows => rows.Text(0)!);
        connection.Execute("CREATE OR REPLACE TEMP TABLE economy_numbers(economy VARCHAR, number INTEGER)");
        using var appender = connection.AppendToTemporary("economy_numbers");
        for (var i = 0; i < economies.Count; i++) appender.Add(economies[i]).Add(i).EndRow();
        appender.Flush();
    }
}

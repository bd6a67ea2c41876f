using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// Where each address belongs once the clusters are known (temporary table <c>address_nodes</c>): to a cluster, or to a city outside all
/// clusters, which is known by the smallest key of its places there.
/// </summary>
internal static class ClusterNodes
{
    internal static void Make(Connection connection)
    {
        connection.Execute("""
            CREATE OR REPLACE TEMP TABLE noise_places AS
            SELECT l.place_key AS place_key, min(coalesce(l.city, '')) AS city, min(coalesce(l.admin1, '')) AS admin1,
                   min(coalesce(l.economy, '')) AS economy
            FROM locations l LEFT JOIN cluster_places p ON p.place_key = l.place_key
            WHERE l.place_key IS NOT NULL AND p.place_key IS NULL GROUP BY l.place_key
            """);
        connection.Execute("""
            CREATE OR REPLACE TEMP TABLE cities AS
            SELECT city, admin1, economy, min(place_key) AS city_key FROM noise_places WHERE city <> '' GROUP BY city, admin1, economy
            """);
        connection.Execute("""
            CREATE OR REPLACE TEMP TABLE address_nodes AS
            SELECT l.address_id, l.place_key, coalesce(p.cluster, -1) AS cluster, c.city_key, nullif(l.economy, '') AS economy
            FROM locations l
            LEFT JOIN cluster_places p ON p.place_key = l.place_key
            LEFT JOIN noise_places n ON n.place_key = l.place_key
            LEFT JOIN cities c ON c.city = n.city AND c.admin1 = n.admin1 AND c.economy = n.economy
            WHERE l.place_key IS NOT NULL OR l.economy <> ''
            """);
    }
}

using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>The questions about what is inside a cluster and whom it works with.</summary>
internal sealed class InsideTallies(Connection connection, ClusterTallies clusters)
{
    internal List<WorldField> WorldFields() => connection.List($"""
        SELECT d.kind, f.field, CAST(sum(d.multiplicity) AS BIGINT)
        FROM counted d JOIN document_fields f ON f.document_id = d.document_id AND f.level = '{FieldLevels.Field}'
        GROUP BY d.kind, f.field ORDER BY d.kind, f.field
        """, rows => new WorldField((DocumentKind)rows.Int(0), rows.Text(1)!, rows.Long(2)));

    internal List<ClusterOrganisationTypes> OrganisationTypes()
    {
        clusters.MakeTallies();
        return connection.List("""
            SELECT p.cluster, t.kind, coalesce(o.types, '[]') AS types, CAST(sum(t.shares) AS BIGINT)
            FROM address_tallies t
            JOIN address_clusters p ON p.address_id = t.address_id
            JOIN addresses a ON a.address_id = t.address_id
            LEFT JOIN organisations o ON o.id = a.organisation_id
            GROUP BY p.cluster, t.kind, coalesce(o.types, '[]') ORDER BY p.cluster, t.kind, types
            """, rows => new ClusterOrganisationTypes(
                rows.Int(0), (DocumentKind)rows.Int(1), OrganisationTable.List(rows.Text(2)!), rows.Long(3)));
    }

    /// <summary>Economies are told apart by the smallest and the largest number: two differ exactly when these do.</summary>
    internal List<ClusterReach> Reach()
    {
        clusters.MakeDocuments();
        return connection.List("""
            SELECT c.cluster, c.kind, CAST(sum(c.multiplicity) AS BIGINT),
                   CAST(sum(CASE WHEN r.placed > c.people THEN c.multiplicity ELSE 0 END) AS BIGINT),
                   CAST(sum(CASE WHEN r.first_economy <> r.last_economy THEN c.multiplicity ELSE 0 END) AS BIGINT)
            FROM document_clusters c
            JOIN (SELECT document_id, CAST(sum(people) AS BIGINT) AS placed, min(first_economy) AS first_economy,
                         max(last_economy) AS last_economy
                  FROM document_nodes GROUP BY document_id) r ON r.document_id = c.document_id
            GROUP BY c.cluster, c.kind ORDER BY c.cluster, c.kind
            """, rows => new ClusterReach(rows.Int(0), (DocumentKind)rows.Int(1), rows.Long(2), rows.Long(3), rows.Long(4)));
    }

    /// <summary>Partners that are clusters come from the ties. The numbers of cities fall in the order of economy, name and region.</summary>
    internal List<ClusterPartner> Cities(int top)
    {
        clusters.MakeDocuments();
        var cities = connection.List("SELECT node, city, admin1, economy FROM cities",
            rows => (Node: rows.Int(0), City: rows.Text(1)!, Admin1: rows.Text(2)!, Economy: rows.Text(3)!)).ToDictionary(c => c.Node);
        using var rows = connection.Query($"""
            SELECT a.cluster, a.kind, b.node, CAST(sum(a.multiplicity) AS BIGINT) AS documents, {ClusterTallies.Overlap} AS overlap
            FROM document_clusters a JOIN document_nodes b ON b.document_id = a.document_id
            WHERE b.node < {ClusterNodes.NoNode}
            GROUP BY a.cluster, a.kind, b.node
            ORDER BY a.cluster, a.kind, documents DESC, overlap DESC, b.node DESC
            """);
        var partners = new List<ClusterPartner>();
        var (cluster, kind, count) = (-1, -1, 0);
        while (rows.Read())
        {
            if (rows.Int(0) != cluster || rows.Int(1) != kind) (cluster, kind, count) = (rows.Int(0), rows.Int(1), 0);
            if (count++ >= top) continue;
            var city = cities[rows.Int(2)];
            partners.Add(new(
                cluster, (DocumentKind)kind, null, city.City, city.Admin1, city.Economy, rows.Long(3), rows.Long(4)));
        }

        return partners;
    }
}

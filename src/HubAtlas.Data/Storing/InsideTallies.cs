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

    /// <summary>Economies are told apart by their smallest and largest code: two differ exactly when these do.</summary>
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

    /// <summary>Partners that are clusters come from the ties.</summary>
    internal List<ClusterPartner> Cities(int top)
    {
        clusters.MakeDocuments();
        using var rows = connection.Query($"""
            SELECT p.cluster, p.kind, c.city, c.admin1, c.economy, p.documents, p.overlap
            FROM (SELECT a.cluster AS cluster, a.kind AS kind, b.city_key AS city_key,
                         CAST(sum(a.multiplicity) AS BIGINT) AS documents, {ClusterTallies.Overlap} AS overlap
                  FROM document_clusters a JOIN document_nodes b ON b.document_id = a.document_id
                  WHERE b.city_key IS NOT NULL
                  GROUP BY a.cluster, a.kind, b.city_key) p
            JOIN cities c ON c.city_key = p.city_key
            ORDER BY p.cluster, p.kind, p.documents DESC, p.overlap DESC, c.economy, c.city, c.admin1
            """);
        var partners = new List<ClusterPartner>();
        var (cluster, kind, count) = (-1, -1, 0);
        while (rows.Read())
        {
            if (rows.Int(0) != cluster || rows.Int(1) != kind) (cluster, kind, count) = (rows.Int(0), rows.Int(1), 0);
            if (count++ >= top) continue;
            partners.Add(new(
                cluster, (DocumentKind)kind, null, rows.Text(2)!, rows.Text(3)!, rows.Text(4)!, rows.Long(5), rows.Long(6)));
        }

        return partners;
    }
}

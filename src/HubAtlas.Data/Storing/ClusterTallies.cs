using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The questions about clusters. Those that only need addresses come from <c>address_tallies</c>; the others from
/// <c>document_clusters</c>: one row for each document and cluster with its part of the document.
/// </summary>
internal sealed class ClusterTallies
{
    /// <summary>The product of two parts of a document, in billionths, summed exactly in 128 bits and cut off once.</summary>
    internal static readonly string Overlap =
        $"CAST(sum(CAST(a.share AS HUGEINT) * b.share * a.multiplicity) // {Contribution.Whole} AS BIGINT)";

    private readonly Connection _connection;
    private readonly AddressTallies _tallies;
    private bool _hasDocuments;
    private bool _hasFields;

    /// <exception cref="ArgumentException">A place is in two clusters.</exception>
    internal ClusterTallies(Connection connection, AddressTallies tallies, IEnumerable<(long PlaceKey, int Cluster)> clusters)
    {
        (_connection, _tallies) = (connection, tallies);
        connection.Execute("CREATE OR REPLACE TEMP TABLE cluster_places(place_key BIGINT, cluster INTEGER)");
        using (var appender = connection.AppendToTemporary("cluster_places"))
        {
            foreach (var (placeKey, cluster) in clusters)
            {
                if (cluster >= 0) appender.Add(placeKey).Add(cluster).EndRow();
            }

            appender.Flush();
        }

        if (connection.Number("SELECT count(*) - count(DISTINCT place_key) FROM cluster_places") != 0)
            throw new ArgumentException("A place was put into two clusters.");
        connection.Execute("""
            CREATE OR REPLACE TEMP TABLE address_clusters AS
            SELECT l.address_id, p.cluster FROM locations l JOIN cluster_places p ON p.place_key = l.place_key
            """);
    }

    internal List<ClusterCount> FullCounts()
    {
        MakeDocuments();
        return _connection.List("""
            SELECT cluster, kind, CAST(sum(multiplicity) AS BIGINT) FROM document_clusters
            GROUP BY cluster, kind ORDER BY cluster, kind
            """, rows => new ClusterCount(rows.Int(0), (DocumentKind)rows.Int(1), rows.Long(2)));
    }

    internal List<ClusterLeader> Organisations(int top)
    {
        MakeTallies();
        return Leading(top, """
            SELECT n.cluster, n.kind, n.name, CAST(sum(n.shares) AS BIGINT) AS shares
            FROM (SELECT p.cluster AS cluster, t.kind AS kind, t.shares AS shares, coalesce(o.name, a.organisation) AS name
                  FROM address_tallies t
                  JOIN address_clusters p ON p.address_id = t.address_id
                  JOIN addresses a ON a.address_id = t.address_id
                  LEFT JOIN organisations o ON o.id = a.organisation_id) n
            WHERE n.name IS NOT NULL GROUP BY n.cluster, n.kind, n.name
            ORDER BY n.cluster, n.kind, shares DESC, n.name
            """);
    }

    internal List<ClusterLeader> Fields(int top)
    {
        MakeFields();
        return Leading(top, """
            SELECT cluster, kind, field, shares FROM cluster_fields ORDER BY cluster, kind, shares DESC, field
            """);
    }

    internal List<ClusterFieldTotal> FieldTotals()
    {
        MakeFields();
        return _connection.List("""
            SELECT cluster, kind, CAST(sum(shares) AS BIGINT) FROM cluster_fields GROUP BY cluster, kind ORDER BY cluster, kind
            """, rows => new ClusterFieldTotal(rows.Int(0), (DocumentKind)rows.Int(1), rows.Long(2)));
    }

    internal List<ClusterYear> Years()
    {
        MakeDocuments();
        return _connection.List("""
            SELECT cluster, kind, year, CAST(sum(share * multiplicity) AS BIGINT) FROM document_clusters
            WHERE year IS NOT NULL GROUP BY cluster, kind, year ORDER BY cluster, kind, year
            """, rows => new ClusterYear(rows.Int(0), new YearPart((DocumentKind)rows.Int(1), rows.Int(2), rows.Long(3))));
    }

    internal List<ClusterTie> Ties()
    {
        MakeDocuments();
        return _connection.List($"""
            SELECT a.cluster, b.cluster, a.kind, CAST(sum(a.multiplicity) AS BIGINT), {Overlap}
            FROM document_clusters a JOIN document_clusters b ON b.document_id = a.document_id
            WHERE a.cluster < b.cluster
            GROUP BY a.cluster, b.cluster, a.kind ORDER BY a.cluster, b.cluster, a.kind
            """, rows => new ClusterTie(rows.Int(0), rows.Int(1), (DocumentKind)rows.Int(2), rows.Long(3), rows.Long(4)));
    }

    /// <summary>Each pair once. The one node for places without a city may also have people who were not located; they count as outside.</summary>
    internal List<(int First, int Second, long Overlap)> Overlaps()
    {
        MakeDocuments();
        return _connection.List($"""
            SELECT a.cluster, CASE WHEN b.node >= 0 THEN b.node ELSE -1 END AS other, {Overlap}
            FROM document_clusters a JOIN document_nodes b ON b.document_id = a.document_id
            WHERE b.node > a.cluster OR (b.node < 0 AND b.people > 0)
            GROUP BY a.cluster, other ORDER BY a.cluster, other
            """, rows => (rows.Int(0), rows.Int(1), rows.Long(2)));
    }

    /// <summary>Products of parts, in 128 bits; they leave the database in two numbers of 64.</summary>
    internal List<ClusterProduct> Products()
    {
        MakeDocuments();
        return _connection.List($"""
            SELECT s.one, s.other, s.kind, s.documents, CAST(s.product // {Contribution.Whole} AS BIGINT), CAST(s.product % {Contribution.Whole} AS BIGINT)
            FROM (SELECT a.cluster AS one, b.cluster AS other, a.kind AS kind, CAST(sum(a.multiplicity) AS BIGINT) AS documents,
                         sum(CAST(a.share AS HUGEINT) * b.share * a.multiplicity) AS product
                  FROM document_clusters a JOIN document_clusters b ON b.document_id = a.document_id
                  WHERE a.cluster <= b.cluster GROUP BY a.cluster, b.cluster, a.kind) s
            ORDER BY s.one, s.other, s.kind
            """, rows => new ClusterProduct(
                rows.Int(0), rows.Int(1), (DocumentKind)rows.Int(2), rows.Long(3), ((Int128)rows.Long(4) * Contribution.Whole) + rows.Long(5)));
    }

    /// <summary>Takes the first rows of each cluster and kind from an answer that is sorted so.</summary>
    private List<ClusterLeader> Leading(int top, string sql)
    {
        using var rows = _connection.Query(sql);
        var leaders = new List<ClusterLeader>();
        var (cluster, kind, count) = (-1, -1, 0);
        while (rows.Read())
        {
            if (rows.Int(0) != cluster || rows.Int(1) != kind) (cluster, kind, count) = (rows.Int(0), rows.Int(1), 0);
            if (count++ >= top) continue;
            leaders.Add(new ClusterLeader(cluster, new Leader((DocumentKind)kind, rows.Text(2)!, rows.Long(3))));
        }

        return leaders;
    }

    internal void MakeTallies() => _tallies.Make();

    /// <summary>Contributions are read once more, into sums by document and node.</summary>
    internal void MakeDocuments()
    {
        if (_hasDocuments) return;
        ClusterNodes.Make(_connection);
        var areAllCounted = _connection.Number("SELECT (SELECT count(*) FROM documents) - (SELECT count(*) FROM counted)") == 0;
        _connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE document_nodes AS
            SELECT s.document_id, s.node, d.kind, d.year, d.multiplicity, s.share, s.people, s.first_economy, s.last_economy
            FROM (SELECT c.document_id AS document_id, n.node AS node, CAST(sum(c.share) AS BIGINT) AS share,
                         CAST(sum(n.placed) AS BIGINT) AS people, min(n.economy) AS first_economy, max(n.economy) AS last_economy
                  FROM contributions c JOIN address_nodes n ON n.address_id = c.address_id
                  {(areAllCounted ? "" : "WHERE c.document_id IN (SELECT document_id FROM counted)")}
                  GROUP BY c.document_id, n.node) s
            JOIN counted d ON d.document_id = s.document_id
            """);
        _connection.Execute("""
            CREATE OR REPLACE TEMP VIEW document_clusters AS
            SELECT document_id, node AS cluster, kind, year, multiplicity, share, people FROM document_nodes WHERE node >= 0
            """);
        _hasDocuments = true;
    }

    private void MakeFields()
    {
        MakeDocuments();
        if (_hasFields) return;
        _connection.Execute($"""
            CREATE OR REPLACE TEMP TABLE cluster_fields AS
            SELECT c.cluster, c.kind, f.field, CAST(sum(c.share * c.multiplicity) AS BIGINT) AS shares
            FROM document_clusters c JOIN document_fields f ON f.document_id = c.document_id AND f.level = '{FieldLevels.Field}'
            GROUP BY c.cluster, c.kind, f.field
            """);
        _hasFields = true;
    }
}

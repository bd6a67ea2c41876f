using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>
/// The questions about clusters that the texts of addresses answer: the database does, given the sums by address (<c>address_tallies</c>) and the
/// clusters (<c>address_clusters</c>).
/// </summary>
internal sealed class ClusterTallies(Connection connection, AddressTallies tallies, ClusterCounts counts)
{
    private bool _hasAddresses;

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

    internal List<ClusterOrganisationTypes> OrganisationTypes()
    {
        MakeTallies();
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

    /// <summary>Takes the first rows of each cluster and kind from an answer that is sorted so.</summary>
    private List<ClusterLeader> Leading(int top, string sql)
    {
        using var rows = connection.Query(sql);
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

    internal void MakeTallies()
    {
        tallies.Make();
        if (_hasAddresses) return;
        connection.Execute("CREATE OR REPLACE TEMP TABLE address_clusters(address_id BIGINT, cluster INTEGER)");
        using var appender = connection.AppendToTemporary("address_clusters");
        for (var address = 0; address < counts.Nodes.Of.Length; address++)
            if (counts.Nodes.Of[address] >= 0) appender.Add(tallies.AddressIds[address]).Add(counts.Nodes.Of[address]).EndRow();
        appender.Flush();
        _hasAddresses = true;
    }

    /// <summary>Gives the database what each document of a kind has in each cluster (temporary table <c>document_clusters</c>).</summary>
    internal void WriteDocuments(DocumentKind kind)
    {
        connection.Execute("CREATE OR REPLACE TEMP TABLE document_clusters(document_id BIGINT, cluster INTEGER, share BIGINT)");
        using var appender = connection.AppendToTemporary("document_clusters");
        counts.Documents(kind, (document, part) => appender.Add(document).Add(part.Node).Add(part.Share).EndRow());
        appender.Flush();
    }
}

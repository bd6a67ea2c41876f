using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>ties.csv</c>: documents that two clusters share.</summary>
internal static class TieTable
{
    // Billionths of a document: nine decimals are exact.
    private const int ExactDecimals = 9;

    public static readonly IReadOnlyList<Column<Tie>> Columns =
    [
        new("cluster_id", t => Cell.Of(t.First)),
        new("partner_cluster_id", t => Cell.Of(t.Second)),
        new("kind", t => Cell.Of(t.Kind.Word())),
        new("documents", t => Cell.Of(t.Documents)),
        new("overlap", t => Cell.Documents(t.Overlap, ExactDecimals)),
        new("association", t => Cell.Exact(t.Association)),
    ];
}

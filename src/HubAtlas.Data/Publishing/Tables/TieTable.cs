using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>ties.csv</c>: documents that two clusters share.</summary>
internal static class TieTable
{
    // Billionths of a document: nine decimals are exact.
    private const int ExactDecimals = 9;

    public static readonly IReadOnlyList<Column<Tie>> Columns =
    [
        new("cluster_id", "string", "The better ranked of the two.", t => Cell.Of(t.First)),
        new("partner_cluster_id", "string", "The other one.", t => Cell.Of(t.Second)),
        new("kind", "string", "patent, publication or deal.", t => Cell.Of(t.Kind.Word())),
        new("documents", "integer", "Documents with people in both, full count.", t => Cell.Of(t.Documents)),
        new("overlap", "number", "Fractional weight: sum over these of the product of both parts.",
            t => Cell.Documents(t.Overlap, ExactDecimals)),
        new("association", "number", "Documents over the product of both clusters' totals of such documents.", t => Cell.Exact(t.Association)),
    ];
}

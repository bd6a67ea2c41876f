using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>A line of the ledger with what it is a part of.</summary>
/// <param name="Cluster">Null: the world.</param>
/// <param name="Whole">Of the scope and kind.</param>
internal sealed record LedgerRow(Cluster? Cluster, LedgerPart Part, Tally Whole);

/// <summary>The columns of <c>ledger.csv</c>: how everybody was located, in the world and in each cluster.</summary>
internal static class LedgerTable
{
    // Billionths of a document: nine decimals are exact.
    private const int ExactDecimals = 9;
    private const int MentionDecimals = 3;
    private const double Thousand = 1000;

    public static readonly IReadOnlyList<Column<LedgerRow>> Columns =
    [
        new("scope", r => Cell.Of(r.Cluster is null ? "world" : "cluster")),
        new("rank", r => Cell.Of(r.Cluster?.Rank)),
        new("cluster_id", r => Cell.Of(r.Cluster?.Id)),
        new("kind", r => Cell.Of(r.Part.Kind.Word())),
        new("precision", r => Cell.Of(Word(r.Part.Precision))),
        new("method", r => Cell.Of(r.Part.Method)),
        new("cause", r => Cell.Of(r.Part.Cause)),
        new("strings", r => Cell.Of(r.Part.Strings)),
        new("mentions", r => Cell.Of(r.Part.Tally.Mentions)),
        new("mention_share", r => Cell.Percent(InsideTables.Percent(r.Part.Tally.Mentions, r.Whole.Mentions))),
        new("documents", r => Cell.Documents(r.Part.Tally.Shares, ExactDecimals)),
        new("document_share", r => Cell.Percent(InsideTables.Percent(r.Part.Tally.Shares, r.Whole.Shares))),
        new("expected_wrong_mentions", r => r.Part.Cause is null ? Cell.Of(r.Part.Expected.MentionThousandths / Thousand, MentionDecimals) : Cell.Missing),
        new("expected_wrong_documents", r => r.Part.Cause is null ? Cell.Documents(r.Part.Expected.Shares) : Cell.Missing),
    ];

    public static IEnumerable<LedgerRow> Rows(Edition edition, Ledger ledger)
    {
        var clusters = edition.Clusters.ToDictionary(c => c.Id, StringComparer.Ordinal);
        return Rows(null, ledger.World).Concat(ledger.Clusters.SelectMany(c => Rows(clusters[c.ClusterId], c.Parts)));
    }

    public static string Word(Precision precision) => precision.ToString().ToLowerInvariant();

    private static IEnumerable<LedgerRow> Rows(Cluster? cluster, IReadOnlyList<LedgerPart> parts) => parts.Select(part => new LedgerRow(
        cluster, part, parts.Where(p => p.Kind == part.Kind).Aggregate(default(Tally), (sum, p) => sum + p.Tally)));
}

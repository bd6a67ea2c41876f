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
        new("scope", "string", "world or cluster.", r => Cell.Of(r.Cluster is null ? "world" : "cluster")),
        new("rank", "integer", "The cluster's rank.", r => Cell.Of(r.Cluster?.Rank)),
        new("cluster_id", "string", "The cluster; empty for the world.", r => Cell.Of(r.Cluster?.Id)),
        new("kind", "string", "patent, publication or deal.", r => Cell.Of(r.Part.Kind.Word())),
        new("precision", "string", "coordinates, organisation, city, region, economy or none.", r => Cell.Of(Word(r.Part.Precision))),
        new("method", "string", "The geocoder's rule.", r => Cell.Of(r.Part.Method)),
        new("cause", "string", "Why there is no place; empty where there is one.", r => Cell.Of(r.Part.Cause)),
        new("strings", "integer", "Distinct addresses.", r => Cell.Of(r.Part.Strings)),
        new("mentions", "integer", "Listed inventors, authors and funded companies.", r => Cell.Of(r.Part.Tally.Mentions)),
        new("mention_share", "number", "Percent of the mentions of the scope and kind.",
            r => Cell.Percent(InsideTables.Percent(r.Part.Tally.Mentions, r.Whole.Mentions))),
        new("documents", "number", "Fractional count, exact.", r => Cell.Documents(r.Part.Tally.Shares, ExactDecimals)),
        new("document_share", "number", "Percent of the documents of the scope and kind, fractional count.",
            r => Cell.Percent(InsideTables.Percent(r.Part.Tally.Shares, r.Whole.Shares))),
        new("expected_wrong_mentions", "number", "Sum of 1 − confidence over the located mentions; empty where nothing is located.",
            r => r.Part.Cause is null ? Cell.Of(r.Part.Expected.MentionThousandths / Thousand, MentionDecimals) : Cell.Missing),
        new("expected_wrong_documents", "number", "The same, fractional count.",
            r => r.Part.Cause is null ? Cell.Documents(r.Part.Expected.Shares) : Cell.Missing),
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

using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <param name="List"><c>doubtful</c> or <c>unlocated</c>.</param>
internal sealed record LedgerStringRow(string List, int Position, LedgerString Item);

/// <summary>The columns of <c>ledger-strings.csv</c>: the heaviest strings that may be wrong, and what the ranking would be then.</summary>
internal static class LedgerStringTable
{
    public static IReadOnlyList<Column<LedgerStringRow>> Columns(Recipe recipe) =>
    [
        new("list", r => Cell.Of(r.List)),
        new("position", r => Cell.Of(r.Position)),
        new("match", r => Cell.Of(r.Item.Match)),
        new("strings", r => Cell.Of(r.Item.Addresses)),
        new("stated_economy", r => Cell.Of(r.Item.Address.Economy)),
        new("organisation", r => Cell.Of(r.Item.Address.Organisation)),
        new("organisation_id", r => Cell.Of(r.Item.Address.OrganisationId)),
        new("mentions", r => Cell.Of(r.Item.ByKind.Sum(t => t.Mentions))),
        .. RankingTable.Kinds(recipe).Select(kind => new Column<LedgerStringRow>(
            kind.Plural(), r => recipe.Counts(kind) ? Cell.Documents(r.Item.ByKind[(int)kind].Shares) : Cell.Missing)),
        new("weight", r => Cell.Percent(r.Item.Weight)),
        .. Place("", r => r.Item.Location),
        new("precision", r => Cell.Of(LedgerTable.Word(r.Item.Location.Precision))),
        new("confidence", r => r.Item.Location.Cause is null ? Cell.Of(r.Item.Location.Confidence, 3) : Cell.Missing),
        new("method", r => Cell.Of(r.Item.Location.Method)),
        new("cause", r => Cell.Of(r.Item.Location.Cause)),
        new("conflict", r => Cell.Of(r.Item.Location.Conflict)),
        new("cluster_id", r => Cell.Of(r.Item.ClusterId)),
        .. Effect("left_out", r => r.Item.LeftOut),
        .. Place("other_", r => r.Item.Other?.Location),
        new("other_cluster_id", r => Cell.Of(r.Item.Other?.ClusterId)),
        .. Effect("moved", r => r.Item.Other?.Effect),
        new("moved_other_rank_before", r => Cell.Of(Gainer(r)?.RankBefore)),
        new("moved_other_rank", r => Cell.Of(Gainer(r)?.RankAfter)),
        new("moved_other_score_change", r => Cell.Percent(Gainer(r)?.ScoreAfter - Gainer(r)?.ScoreBefore)),
        new("other_confidence", r => Cell.Of(r.Item.Location.Other?.Confidence, 3)),
    ];

    public static IEnumerable<LedgerStringRow> Rows(Ledger ledger) =>
        ledger.Doubtful.Select((s, i) => new LedgerStringRow("doubtful", i + 1, s))
            .Concat(ledger.Unlocated.Select((s, i) => new LedgerStringRow("unlocated", i + 1, s)));

    private static IEnumerable<Column<LedgerStringRow>> Place(string prefix, Func<LedgerStringRow, Location?> place) =>
    [
        new(prefix + "city", r => Cell.Of(place(r)?.City)),
        new(prefix + "admin1", r => Cell.Of(place(r)?.Admin1)),
        new(prefix + "economy", r => Cell.Of(place(r)?.Economy)),
        new(prefix + "lat", r => Cell.Of(place(r)?.Point?.Latitude, 6)),
        new(prefix + "lon", r => Cell.Of(place(r)?.Point?.Longitude, 6)),
    ];

    private static IEnumerable<Column<LedgerStringRow>> Effect(string prefix, Func<LedgerStringRow, RankingEffect?> effect)
    {
        ClusterMove? Own(LedgerStringRow row) => effect(row)?.Moves.FirstOrDefault(m => m.ClusterId == row.Item.ClusterId);
        return
        [
            new(prefix + "_rank_before", r => Cell.Of(Own(r)?.RankBefore)),
            new(prefix + "_rank", r => Cell.Of(Own(r)?.RankAfter)),
            new(prefix + "_score_change", r => Cell.Percent(Own(r)?.ScoreAfter - Own(r)?.ScoreBefore)),
            new(prefix + "_ranks_changed", r => Cell.Of(effect(r)?.RanksChanged)),
        ];
    }

    private static ClusterMove? Gainer(LedgerStringRow row) =>
        row.Item.Other?.Effect?.Moves.FirstOrDefault(m => m.ClusterId == row.Item.Other.ClusterId);
}

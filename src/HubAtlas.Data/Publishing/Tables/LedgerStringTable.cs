using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Tables;

/// <param name="List"><c>doubtful</c> or <c>unlocated</c>.</param>
internal sealed record LedgerStringRow(string List, int Position, LedgerString Item);

/// <summary>The columns of <c>ledger-strings.csv</c>: the heaviest strings that may be wrong, and what the ranking would be then.</summary>
internal static class LedgerStringTable
{
    public static IReadOnlyList<Column<LedgerStringRow>> Columns(Recipe recipe) =>
    [
        new("list", "string", "doubtful (located) or unlocated.", r => Cell.Of(r.List)),
        new("position", "integer", "By falling weight within the list.", r => Cell.Of(r.Position)),
        new("match", "string", "What a correction's column match must say.", r => Cell.Of(r.Item.Match)),
        new("strings", "integer", "Distinct addresses that say so.", r => Cell.Of(r.Item.Addresses)),
        new("stated_economy", "string", "The source's own column.", r => Cell.Of(r.Item.Address.Economy)),
        new("organisation", "string", "The source's own column.", r => Cell.Of(r.Item.Address.Organisation)),
        new("organisation_id", "string", "The registry id that the source gives.", r => Cell.Of(r.Item.Address.OrganisationId)),
        new("mentions", "integer", "All kinds together.", r => Cell.Of(r.Item.ByKind.Sum(t => t.Mentions))),
        .. RankingTable.Kinds(recipe).Select(kind => new Column<LedgerStringRow>(
            kind.Plural(), "number", "Fractional count.",
            r => recipe.Counts(kind) ? Cell.Documents(r.Item.ByKind[(int)kind].Shares) : Cell.Missing)),
        new("weight", "number", "What it adds to a score, percent points, fractional count.", r => Cell.Percent(r.Item.Weight)),
        .. Place("", "Where it is counted: ", r => r.Item.Location),
        new("precision", "string", "As in ledger.csv.", r => Cell.Of(LedgerTable.Word(r.Item.Location.Precision))),
        new("confidence", "number", "0 to 1.", r => r.Item.Location.Cause is null ? Cell.Of(r.Item.Location.Confidence, 3) : Cell.Missing),
        new("method", "string", "The geocoder's rule.", r => Cell.Of(r.Item.Location.Method)),
        new("cause", "string", "Why it is not located.", r => Cell.Of(r.Item.Location.Cause)),
        new("conflict", "string", "Label against text, and which of the two won.", r => Cell.Of(r.Item.Location.Conflict)),
        new("cluster_id", "string", "The cluster that it feeds.", r => Cell.Of(r.Item.ClusterId)),
        .. Effect("left_out", "if the string were in no place", r => r.Item.LeftOut),
        .. Place("other_", "What it may mean instead: ", r => r.Item.Other?.Location),
        new("other_cluster_id", "string", "The cluster that it would feed.", r => Cell.Of(r.Item.Other?.ClusterId)),
        .. Effect("moved", "if that were right", r => r.Item.Other?.Effect),
        new("moved_other_rank_before", "integer", "Rank of the other cluster.", r => Cell.Of(Gainer(r)?.RankBefore)),
        new("moved_other_rank", "integer", "Its rank if that were right.", r => Cell.Of(Gainer(r)?.RankAfter)),
        new("moved_other_score_change", "number", "Change of its score, percent points.", r => Cell.Percent(Gainer(r)?.ScoreAfter - Gainer(r)?.ScoreBefore)),
    ];

    public static IEnumerable<LedgerStringRow> Rows(Ledger ledger) =>
        ledger.Doubtful.Select((s, i) => new LedgerStringRow("doubtful", i + 1, s))
            .Concat(ledger.Unlocated.Select((s, i) => new LedgerStringRow("unlocated", i + 1, s)));

    private static IEnumerable<Column<LedgerStringRow>> Place(string prefix, string meaning, Func<LedgerStringRow, Location?> place) =>
    [
        new(prefix + "city", "string", meaning + "city.", r => Cell.Of(place(r)?.City)),
        new(prefix + "admin1", "string", meaning + "first-level region.", r => Cell.Of(place(r)?.Admin1)),
        new(prefix + "economy", "string", meaning + "ISO 3166 alpha-2.", r => Cell.Of(place(r)?.Economy)),
        new(prefix + "lat", "number", meaning + "latitude, degrees.", r => Cell.Of(place(r)?.Point?.Latitude, 6)),
        new(prefix + "lon", "number", meaning + "longitude, degrees.", r => Cell.Of(place(r)?.Point?.Longitude, 6)),
    ];

    private static IEnumerable<Column<LedgerStringRow>> Effect(string prefix, string when, Func<LedgerStringRow, RankingEffect?> effect)
    {
        ClusterMove? Own(LedgerStringRow row) => effect(row)?.Moves.FirstOrDefault(m => m.ClusterId == row.Item.ClusterId);
        return
        [
            new(prefix + "_rank_before", "integer", "Rank of its cluster.", r => Cell.Of(Own(r)?.RankBefore)),
            new(prefix + "_rank", "integer", $"Rank of its cluster {when}, the clusters' geometry as it is.", r => Cell.Of(Own(r)?.RankAfter)),
            new(prefix + "_score_change", "number", "Change of its cluster's score, percent points.", r => Cell.Percent(Own(r)?.ScoreAfter - Own(r)?.ScoreBefore)),
            new(prefix + "_ranks_changed", "integer", "Clusters whose rank would differ.", r => Cell.Of(effect(r)?.RanksChanged)),
        ];
    }

    private static ClusterMove? Gainer(LedgerStringRow row) =>
        row.Item.Other?.Effect?.Moves.FirstOrDefault(m => m.ClusterId == row.Item.Other.ClusterId);
}

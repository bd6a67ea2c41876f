using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>How sure movements are: empty where that was not measured.</summary>
internal static class ChangeColumns
{
    // Shares of at most 10,000 replicates: exact.
    private const int ShareDecimals = 4;

    public static readonly IReadOnlyList<Column<Movement>> All =
    [
        new("rank_change_low", m => Cell.Of(Rank(m)?.Low)),
        new("rank_change_high", m => Cell.Of(Rank(m)?.High)),
        new("move_distinguishable", m => YesNo(Rank(m)?.IsDistinguishable)),
        new("p_up", m => Cell.Of(Rank(m)?.Up, ShareDecimals)),
        new("p_down", m => Cell.Of(Rank(m)?.Down, ShareDecimals)),
        new("p_exists_both", m => Cell.Of(Rank(m)?.Together, ShareDecimals)),
        new("score_change_sd", m => Cell.Percent(Rank(m)?.ScoreChangeSd)),
        new("overtook", m => Cell.Of(Rank(m) is { } change ? string.Join(';', change.Overtaken) : null)),
        new("growth_low", m => Cell.Of(Growth(m)?.Low, Rounded.CountDecimals)),
        new("growth_high", m => Cell.Of(Growth(m)?.High, Rounded.CountDecimals)),
        new("growth_distinguishable", m => YesNo(Growth(m)?.IsDistinguishable)),
    ];

    private static RankChange? Rank(Movement movement) => movement.Uncertainty?.RankChange;

    private static GrowthInterval? Growth(Movement movement) => movement.Uncertainty?.Growth;

    private static Cell YesNo(bool? isYes) => Cell.Of(isYes switch { true => "yes", false => "no", null => null });
}

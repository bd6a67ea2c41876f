using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Wording;

/// <summary>How sure a rank is, in one language. Ranges are numbers, and shares are shares of replicates, never probabilities of a rank.</summary>
internal abstract class RankWords
{
    /// <summary>Tied clusters that are named; of more, the rest are counted and the last one named.</summary>
    protected const int Named = 3;

    /// <param name="tied">Names, by rank.</param>
    public abstract string Rank(int rank, RankInterval ranks, double level, IReadOnlyList<string> tied);

    /// <param name="alone">Of a hundred replicates.</param>
    /// <param name="into">Name of the cluster that it is a part of in <paramref name="absorbed"/> of a hundred; null: of none.</param>
    public abstract string Exists(int alone, int absorbed, string? into);

    /// <param name="gone">Of a hundred replicates.</param>
    public abstract string Gone(int gone);

    public abstract string Depends(string choice, IReadOnlyList<ChoiceEnd> ends);

    protected static string Percent(double level) => Math.Round(100 * level, 1).ToString("0.#", CultureInfo.InvariantCulture);
}

internal sealed class EnglishRankWords : RankWords
{
    public override string Rank(int rank, RankInterval ranks, double level, IReadOnlyList<string> tied)
    {
        var head = $"Rank {rank} ({ranks.Low} to {ranks.High} at {Percent(level)} %)";
        return tied.Count == 0 ? $"{head}." : $"{head}: not distinguishable from {Names(tied)}.";
    }

    public override string Exists(int alone, int absorbed, string? into) => into is null || absorbed == 0
        ? $"It is a cluster of its own in {alone} of 100 replicates; the interval holds for these."
        : $"It is a cluster of its own in {alone} of 100 replicates, and part of {into} in {absorbed}; the interval holds for the former.";

    public override string Gone(int gone) => $"Close to the minimum: absent in {gone} of 100.";

    public override string Depends(string choice, IReadOnlyList<ChoiceEnd> ends) =>
        $"Its rank depends mostly on the {choice}: {string.Join(", ", ends.Select(end => $"{end.Rank} at {end.Value}"))}.";

    private static string Names(IReadOnlyList<string> tied)
    {
        if (tied.Count == 1) return tied[0];
        // Names with a state have a comma of their own.
        var comma = tied.Any(name => name.Contains(',', StringComparison.Ordinal)) ? "; " : ", ";
        var named = Math.Min(Named, tied.Count - 1);
        var others = tied.Count - named;
        return $"{string.Join(comma, tied.Take(named))} and " + (others == 1 ? tied[^1] : $"{Show.Count(others)} others, down to {tied[^1]}");
    }
}

internal sealed class ChineseRankWords : RankWords
{
    public override string Rank(int rank, RankInterval ranks, double level, IReadOnlyList<string> tied)
    {
        var head = $"第{rank}名（{Percent(level)}%置信水平下为第{ranks.Low}至{ranks.High}名）";
        return tied.Count == 0 ? $"{head}。" : $"{head}：与{Names(tied)}无法区分。";
    }

    public override string Exists(int alone, int absorbed, string? into) => into is null || absorbed == 0
        ? $"在100次重复抽样中有{alone}次自成集群；区间只对这些情形成立。"
        : $"在100次重复抽样中有{alone}次自成集群，{absorbed}次并入{into}；区间只对前者成立。";

    public override string Gone(int gone) => $"接近最低门槛：100次中有{gone}次不存在。";

    private static string Word(string choice) => choice switch
    {
        "radius" => "半径",
        "minimum" => "最低门槛",
        "gap for merging" => "合并间距",
        "weight of patents" => "专利权重",
        "counting" => "计数方式",
        "window" => "年份窗口",
        _ => choice,
    };

    public override string Depends(string choice, IReadOnlyList<ChoiceEnd> ends) =>
        $"其名次主要取决于{Word(choice)}：{string.Join("，", ends.Select(end => $"{end.Value}时为第{end.Rank}名"))}。";

    private static string Names(IReadOnlyList<string> tied)
    {
        if (tied.Count == 1) return tied[0];
        var named = Math.Min(Named, tied.Count - 1);
        var others = tied.Count - named;
        return string.Join("、", tied.Take(named)) + (others == 1 ? $"和{tied[^1]}" : $"及另外{others}个集群（直至{tied[^1]}）");
    }
}

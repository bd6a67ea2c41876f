using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>Which moves are more than chance, in sentences; and where that was not measured, why.</summary>
internal static class ChangeFindings
{
    private const int Named = 5;

    public static IEnumerable<string> Of(Comparison comparison)
    {
        if (comparison.Uncertainty is not { } made)
        {
            if (comparison.WithoutUncertainty is { } why) yield return $"How sure moves are is not told. {why}";
            yield break;
        }

        yield return Moves(comparison, ChangeWords.Level(made.Level));
        var overtaking = Overtaking(comparison);
        yield return overtaking.Count == 0 ? "No cluster overtook another distinguishably: of every two that changed places, one order at least may be chance."
            : $"With both orders distinguishable, {Show.List(overtaking)}.";
        yield return Growth(comparison, ChangeWords.Level(made.Level));
    }

    private static string Moves(Comparison comparison, string level)
    {
        var ranked = comparison.Movements.Where(m => m.Uncertainty?.RankChange is not null).ToList();
        var moved = ranked.Where(m => m is { RankBefore: { } before, RankAfter: { } after } && before != after).ToList();
        var sure = moved.Where(m => m.Uncertainty!.RankChange!.IsDistinguishable).ToList();
        var named = sure.Count == 0 ? "" : $": {Show.List(Shortened([.. sure.Select(Move)]))}";
        return $"Of {Show.Plural(moved.Count, "cluster")} with another rank than before, {Show.Count(sure.Count)} moved distinguishably at {level}{named}.";
    }

    private static string Move(Movement m) =>
        $"{m.Name} ({Show.Count(m.RankBefore!.Value)} → {Show.Count(m.RankAfter!.Value)}; {ChangeWords.Gained(m.Uncertainty!.RankChange!)})";

    private static string Growth(Comparison comparison, string level)
    {
        var measured = comparison.Movements.Where(m => m.Uncertainty?.Growth is not null).ToList();
        var sure = measured.Count(m => m.Uncertainty!.Growth!.IsDistinguishable);
        return $"Of {Show.Plural(measured.Count, "cluster")}, {Show.Count(sure)} grew or shrank distinguishably at {level}.";
    }

    /// <summary>By the best ranked of those that overtook; one sentence for each that was overtaken.</summary>
    private static List<string> Overtaking(Comparison comparison)
    {
        var names = comparison.Movements.Where(m => m.RankAfter is not null).ToDictionary(m => m.ClusterId, m => m.Name, StringComparer.Ordinal);
        return Shortened([.. comparison.Movements.SelectMany(m => (m.Uncertainty?.RankChange?.Overtaken ?? []).Select(other => (m.Name, Other: other)))
            .GroupBy(pair => pair.Other, StringComparer.Ordinal).Select(by => $"{Who([.. by.Select(pair => pair.Name)])} overtook {names[by.Key]}")]);
    }

    private static string Who(List<string> names) => names.Count <= 2 ? Show.List(names) : $"{names[0]} and {Show.Count(names.Count - 1)} others";

    private static List<string> Shortened(List<string> texts) =>
        texts.Count <= Named ? texts : [.. texts.Take(Named), $"{Show.Count(texts.Count - Named)} more"];
}

using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>What a comparison says, in sentences.</summary>
internal static class ComparisonFindings
{
    private const int Named = 5;

    public static IEnumerable<string> Of(Comparison comparison)
    {
        yield return EconomyCounts(comparison);
        if (Climbers(comparison) is { Count: > 0 } climbers)
            yield return $"The largest climbs{Within(comparison)}: {Show.List(climbers.Select(Climb).ToList())}.";
        if (Fallers(comparison) is { Count: > 0 } fallers)
            yield return $"The largest falls: {Show.List(fallers.Select(Climb).ToList())}.";
        foreach (var sentence in ChangeFindings.Of(comparison)) yield return sentence;
        if (NotByRecords(comparison) is { Count: > 0 } others) yield return $"Places that come from redrawn boundaries, changed rules or geocoding: {Show.List(others)}.";
        foreach (var (what, sentence) in new[] { ("entered", "New in"), ("left", "Out of") })
        {
            if (IsLong(comparison) && Crossing(comparison, what) is { Count: > 0 } crossing)
                yield return $"{sentence} the first {comparison.After.Top}: {Show.List(Shortened(crossing))}.";
        }

        if (Growers(comparison) is { Count: > 0 } growers)
            yield return $"Output grew most in {Show.List(growers.Select(m => $"{m.Name} ({Growth(m)})").ToList())}.";
        foreach (var sentence in GroupSection.Findings(comparison)) yield return sentence;
        foreach (var (events, sentence) in Happenings)
        {
            var names = comparison.Movements.Where(m => m.Events.HasFlag(events)).Select(m => m.Name).ToList();
            if (names.Count > 0) yield return $"{sentence} {Show.List(Shortened(names))}.";
        }
    }

    public static string Signed(double number, int decimals = 2)
    {
        var text = Math.Abs(number).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text : (number < 0 ? "−" : "+") + text;
    }

    private static readonly (MovementEvents Events, string Sentence)[] Happenings =
    [
        (MovementEvents.Merged, "Merged from several clusters:"),
        (MovementEvents.Split, "Split off or divided:"),
        (MovementEvents.Entered, "New clusters:"),
        (MovementEvents.Left, "No longer clusters:"),
    ];

    private static string EconomyCounts(Comparison comparison)
    {
        var leaders = comparison.Economies.Where(e => e.ClustersAfter > 0).Take(3)
            .Select(e => $"{EconomyNames.Of(e.Economy)} {Show.Count(e.ClustersAfter)} ({Change(e)})").ToList();
        return $"Clusters{Within(comparison)} by economy: {Show.List(leaders)}.";
    }

    private static string Change(EconomyChange economy) => (economy.ClustersAfter - economy.ClustersBefore) switch
    {
        0 => "unchanged",
        > 0 and var more => $"up {Show.Count(more)} from {Show.Count(economy.ClustersBefore)}",
        var fewer => $"down {Show.Count(-fewer)} from {Show.Count(economy.ClustersBefore)}",
    };

    /// <summary>Whether there are more clusters than the headline list holds.</summary>
    private static bool IsLong(Comparison comparison) =>
        Math.Max(comparison.Movements.Max(m => m.RankAfter) ?? 0, comparison.Movements.Max(m => m.RankBefore) ?? 0) > comparison.After.Top;

    private static string Within(Comparison comparison) => IsLong(comparison) ? $" within the first {comparison.After.Top}" : "";

    /// <summary>Those that would stand at least two places elsewhere if rules, boundaries and geocoding had stayed.</summary>
    private static List<string> NotByRecords(Comparison comparison) => comparison.Movements
        .Where(m => m.RankAfter <= comparison.After.Top && m.Place is { InOrder: not null })
        .SelectMany(m => CauseTable.Causes.Where(c => c.Name != "data")
            .Select(cause => (Movement: m, cause.Name, Places: -cause.Of(m.Place!.InOrder!.Value))))
        .Where(p => Math.Abs(p.Places) >= 2)
        .OrderByDescending(p => Math.Abs(p.Places)).ThenBy(p => p.Movement.RankAfter).Take(Named)
        .Select(p => $"{p.Movement.Name} ({Signed(p.Places, 0)} by {p.Name})").ToList();

    private static List<Movement> Climbers(Comparison comparison) => comparison.Movements
        .Where(m => m.RankBefore > m.RankAfter && m.RankAfter <= comparison.After.Top)
        .OrderByDescending(m => m.RankBefore - m.RankAfter).ThenBy(m => m.RankAfter).Take(Named).ToList();

    private static List<string> Crossing(Comparison comparison, string what) =>
        comparison.Movements.Where(m => MovementTable.Top(m, comparison.After) == what).Select(m => m.Name).ToList();

    private static List<Movement> Fallers(Comparison comparison) => comparison.Movements
        .Where(m => m.RankBefore < m.RankAfter && m.RankBefore <= comparison.After.Top)
        .OrderByDescending(m => m.RankAfter - m.RankBefore).ThenBy(m => m.RankAfter).Take(Named).ToList();

    private static List<Movement> Growers(Comparison comparison) => comparison.Movements
        .Where(m => m.RankAfter <= comparison.After.Top && m.GrowthPercent > 0)
        .OrderByDescending(m => m.GrowthPercent).ThenBy(m => m.RankAfter).Take(Named).ToList();

    private static string Climb(Movement m) => $"{m.Name} ({Show.Count(m.RankBefore!.Value)} → {Show.Count(m.RankAfter!.Value)})";

    private static string Growth(Movement m) => $"{Signed(m.GrowthPercent!.Value, 1)} %" + m.Uncertainty?.Growth switch
    {
        null => "",
        { IsDistinguishable: true } growth => $"; {ChangeWords.Growth(growth)}",
        var growth => $"; {ChangeWords.Growth(growth)}, not distinguishable from none",
    };

    private static List<string> Shortened(List<string> names) =>
        names.Count <= 2 * Named ? names : [.. names.Take(2 * Named), $"{Show.Count(names.Count - (2 * Named))} more"];
}

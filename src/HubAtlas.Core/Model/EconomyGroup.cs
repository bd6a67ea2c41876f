namespace HubAtlas.Core.Model;

/// <summary>The groups that statistical offices put an economy in; empty where they put it in none.</summary>
/// <param name="Region">World Bank region.</param>
/// <param name="IncomeGroup">World Bank income group.</param>
/// <param name="UnRegion">Region of the UN's M49.</param>
/// <param name="UnSubregion">Sub-region of the UN's M49.</param>
public sealed record EconomyGroup(string Region, string IncomeGroup, string UnRegion, string UnSubregion);

/// <summary>Ways to put economies together.</summary>
public enum Grouping
{
    /// <summary>All economies: a cross-border cluster counts once.</summary>
    World = 0,
    UnRegion = 1,
    UnSubregion = 2,
    Region = 3,
    IncomeGroup = 4,

    /// <summary>Each economy by itself.</summary>
    Economy = 5,
}

public static class Groupings
{
    /// <summary>The name of the only group of <see cref="Grouping.World"/>.</summary>
    public const string World = "World";

    /// <summary>The groupings that put several economies together, in the order of tables.</summary>
    public static readonly IReadOnlyList<Grouping> OfSeveral =
        [Grouping.World, Grouping.UnRegion, Grouping.UnSubregion, Grouping.Region, Grouping.IncomeGroup];

    /// <summary>The word of tables: <c>un_region</c>.</summary>
    public static string Word(this Grouping grouping) => grouping switch
    {
        Grouping.World => "world",
        Grouping.UnRegion => "un_region",
        Grouping.UnSubregion => "un_subregion",
        Grouping.Region => "region",
        Grouping.IncomeGroup => "income_group",
        _ => "economy",
    };

    /// <summary>The group of an economy; empty where it is in none.</summary>
    public static string GroupOf(this IReadOnlyDictionary<string, EconomyGroup> groups, Grouping grouping, string economy) => grouping switch
    {
        Grouping.World => World,
        Grouping.Economy => economy,
        _ => groups.TryGetValue(economy, out var group) ? Of(group, grouping) : "",
    };

    /// <summary>The groups that a cluster's economies lie in, each once.</summary>
    public static IEnumerable<string> GroupsOf(
        this IReadOnlyDictionary<string, EconomyGroup> groups, Grouping grouping, IEnumerable<string> economies) =>
        economies.Select(e => groups.GroupOf(grouping, e)).Where(g => g.Length > 0).Distinct(StringComparer.Ordinal);

    private static string Of(EconomyGroup group, Grouping grouping) => grouping switch
    {
        Grouping.UnRegion => group.UnRegion,
        Grouping.UnSubregion => group.UnSubregion,
        Grouping.Region => group.Region,
        _ => group.IncomeGroup,
    };
}

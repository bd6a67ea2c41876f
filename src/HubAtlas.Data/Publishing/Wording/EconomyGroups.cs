using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Wording;

/// <summary>World Bank and UN groups of economies; the sources stand in the asset itself.</summary>
public static class EconomyGroups
{
    /// <summary>By ISO 3166 alpha-2 code.</summary>
    public static IReadOnlyDictionary<string, EconomyGroup> All { get; } = AssetFile.Lines("groups.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(parts => parts[0], parts => new EconomyGroup(parts[1], parts[2], parts[3], parts[4]), StringComparer.Ordinal);

    public static string Region(string code) => All.GroupOf(Grouping.Region, code);

    public static string IncomeGroup(string code) => All.GroupOf(Grouping.IncomeGroup, code);

    internal static string UnRegion(string code) => All.GroupOf(Grouping.UnRegion, code);

    internal static string UnSubregion(string code) => All.GroupOf(Grouping.UnSubregion, code);
}

namespace HubAtlas.Data.Publishing;

/// <summary>World Bank region and income group of economies; empty where the World Bank gives none.</summary>
public static class EconomyGroups
{
    private static readonly Dictionary<string, string[]> Groups = AssetFile.Lines("groups.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(parts => parts[0], StringComparer.Ordinal);

    public static string Region(string code) => Groups.TryGetValue(code, out var parts) ? parts[1] : "";

    public static string IncomeGroup(string code) => Groups.TryGetValue(code, out var parts) ? parts[2] : "";
}

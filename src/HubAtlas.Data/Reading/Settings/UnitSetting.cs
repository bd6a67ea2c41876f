using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Settings;

/// <summary>The key <c>by</c> of recipes: the kinds of unit that tables are made of.</summary>
internal static class UnitSetting
{
    private const int LongestWord = 60;

    /// <param name="known">The kinds that can be named, in the order of the tables.</param>
    /// <param name="isUsual">Those that are meant when the key is left out.</param>
    public static IReadOnlyList<LandscapeUnit> Read(SettingsObject root, IReadOnlyList<LandscapeUnit> known, Func<LandscapeUnit, bool> isUsual)
    {
        var words = root.Texts("by", LandscapeUnits.All.Count, LongestWord);
        foreach (var unknown in words.Where(word => !known.Any(unit => unit.Word() == word)))
            root.Report("by", $"found \"{unknown}\"; expected {string.Join(", ", known.Select(unit => unit.Word()))}");
        return [.. known.Where(unit => words.Count == 0 ? isUsual(unit) : words.Contains(unit.Word()))];
    }
}

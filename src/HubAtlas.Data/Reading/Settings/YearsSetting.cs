using System.Text.Json;

namespace HubAtlas.Data.Reading.Settings;

/// <summary>Two years in a settings file: <c>[first, last]</c>.</summary>
internal static class YearsSetting
{
    private const int Least = 1000, Most = 2999;

    /// <summary>Reported where they are missing.</summary>
    public static (int First, int Last) Required(SettingsObject root, string key)
    {
        if (root.Raw(key) is { } value) return Read(root, key, value) ?? (1, 1);
        root.Report(key, "is missing; expected [first year, last year]");
        return (1, 1);
    }

    /// <summary>Null, and reported, where the value is no such pair.</summary>
    public static (int First, int Last)? Read(SettingsObject root, string key, JsonElement years)
    {
        if (years.ValueKind == JsonValueKind.Array && years.GetArrayLength() == 2 && years.EnumerateArray().All(IsYear) && years[0].GetInt32() <= years[1].GetInt32())
            return (years[0].GetInt32(), years[1].GetInt32());
        return root.Wrong(key, years, "[first year, last year] in that order", ((int, int)?)null);
    }

    private static bool IsYear(JsonElement year) => year.ValueKind == JsonValueKind.Number && year.TryGetInt32(out var number) && number is >= Least and <= Most;
}

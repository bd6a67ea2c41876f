using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Settings;

/// <summary>How documents are counted, in a settings file; fractional where it is not said.</summary>
internal static class CountingSetting
{
    private static readonly Dictionary<string, CountingMethod> Methods = new() { ["fractional"] = CountingMethod.Fractional, ["full"] = CountingMethod.Full };

    public static CountingMethod Read(SettingsObject settings, string key) => settings.Choice(key, Methods, CountingMethod.Fractional);
}

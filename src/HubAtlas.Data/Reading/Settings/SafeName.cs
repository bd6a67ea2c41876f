using System.Text.RegularExpressions;

namespace HubAtlas.Data.Reading.Settings;

/// <summary>A name that is a folder's as well.</summary>
internal static partial class SafeName
{
    public const int Longest = 60;

    /// <summary>The key <c>name</c>.</summary>
    public static string Of(SettingsObject root)
    {
        var name = root.Text("name", isRequired: true, longest: Longest);
        if (name.Length > 0 && !Slug().IsMatch(name))
            root.Report("name", $"found \"{name}\", expected lower-case letters, digits and hyphens, at most {Longest}");
        else if (Device().IsMatch(name))
            root.Report("name", $"found \"{name}\", which Windows keeps for a device, so that no folder can be called so there; take another name");
        return name;
    }

    [GeneratedRegex("^(con|prn|aux|nul|com[0-9]|lpt[0-9])\\z")]
    private static partial Regex Device();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex Slug();
}

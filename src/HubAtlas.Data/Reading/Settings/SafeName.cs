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
        return name;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex Slug();
}

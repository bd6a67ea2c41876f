using System.Globalization;
using System.Text.Json;

namespace HubAtlas.Data.Reading.Settings;

/// <summary>
/// What no settings file needs, anywhere in it: numbers beyond a double, texts that are no Unicode, texts without end.
/// Found before anything else looks at the values, with the path of each.
/// </summary>
internal static class SettingsTexts
{
    public const int LongestText = 4_000;
    private const int LongestNumber = 100;

    /// <param name="report">Takes the path of what is wrong, and what.</param>
    public static void Check(JsonElement element, string path, Action<string, string> report)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject()) CheckProperty(property, path, report);
                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in element.EnumerateArray().Index()) Check(item, $"{path}[{index}]", report);
                break;
            case JsonValueKind.String:
                CheckText(TextOf(element.GetString), path, report);
                break;
            case JsonValueKind.Number:
                CheckNumber(element, path, report);
                break;
        }
    }

    /// <summary>Whether a text stays on its line and shows: no line ends, no other control characters.</summary>
    public static bool IsOneLine(string text) => !text.Any(letter =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static void CheckProperty(JsonProperty property, string path, Action<string, string> report)
    {
        if (TextOf(() => property.Name) is not { } name) report(path, "has a key that is not valid Unicode; write the key again");
        else if (name.Length > LongestText) report(path, $"has a key of {name.Length} characters; expected at most {LongestText}");
        else Check(property.Value, path.Length == 0 ? name : $"{path}.{name}", report);
    }

    private static void CheckText(string? text, string path, Action<string, string> report)
    {
        if (text is null) report(path, "found a text that is not valid Unicode (half of a surrogate pair); write the text again");
        else if (text.Length > LongestText) report(path, $"found a text of {text.Length} characters, expected at most {LongestText}");
    }

    private static void CheckNumber(JsonElement element, string path, Action<string, string> report)
    {
        var text = element.GetRawText();
        if (text.Length > LongestNumber) report(path, $"found a number of {text.Length} characters, expected at most {LongestNumber}");
        else if (!double.IsFinite(element.GetDouble())) report(path, $"found {text}, expected a number below 1.8e308");
    }

    /// <returns>Null where an escape stands for half of a surrogate pair, which no text can hold.</returns>
    private static string? TextOf(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

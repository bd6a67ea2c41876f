using System.Globalization;
using System.Text.Json;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Settings;

/// <summary>One object of a settings file; asking for a key makes it known, and keys nobody asked for are misspelt.</summary>
internal sealed class SettingsObject
{
    private readonly SettingsFile _file;
    private readonly string _path;
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public SettingsObject(SettingsFile file, string path, JsonElement element)
    {
        (_file, _path) = (file, path);
        foreach (var property in element.EnumerateObject())
        {
            if (!_values.TryAdd(property.Name, property.Value)) Report(property.Name, "is given twice; keep one");
        }
    }

    public IEnumerable<string> Keys => _values.Keys;

    public string PathOf(string key) => _path.Length == 0 ? key : $"{_path}.{key}";

    public void Report(string key, string problem) => _file.Report(PathOf(key), problem);

    /// <param name="mayBreak">Whether line ends and tabs may be in it, as in separators; else it is one line.</param>
    public string Text(string key, string fallback = "", bool isRequired = false, int longest = SettingsTexts.LongestText, bool mayBreak = false)
    {
        var value = Find(key, isRequired);
        if (value is not { } found) return fallback;
        if (found.ValueKind != JsonValueKind.String) return Wrong(key, found, "a text in quotes", fallback);
        var text = found.GetString()!;
        if (mayBreak ? text.Length <= longest : IsShortLine(text, longest)) return text;
        return Wrong(key, found, OneLine(longest), fallback);
    }

    /// <param name="isAllowed">Holds the limits that <paramref name="expected"/> states in words.</param>
    public double Number(string key, double fallback, Func<double, bool> isAllowed, string expected, bool isRequired = false)
    {
        var value = Find(key, isRequired);
        if (value is not { } found) return fallback;
        if (found.ValueKind == JsonValueKind.Number && found.TryGetDouble(out var number) && isAllowed(number)) return number;
        return Wrong(key, found, expected, fallback);
    }

    public int Whole(string key, int fallback, int least, int most, bool isRequired = false) =>
        (int)Number(
            key, fallback, n => n == Math.Floor(n) && n >= least && n <= most,
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most:N0}"), isRequired);

    public double? OptionalNumber(string key, Func<double, bool> isAllowed, string expected) =>
        Find(key, isRequired: false) is null ? null : Number(key, 0, isAllowed, expected);

    /// <summary>The choice that the text names; reported with the nearest one when it names none.</summary>
    public T Choice<T>(string key, IReadOnlyDictionary<string, T> choices, T fallback)
    {
        var value = Find(key, isRequired: false);
        if (value is not { } found) return fallback;
        if (found.ValueKind == JsonValueKind.String && choices.TryGetValue(found.GetString()!, out var choice)) return choice;
        return Wrong(key, found, string.Join(" or ", choices.Keys.Select(word => $"\"{word}\"")), fallback);
    }

    /// <param name="most">Texts in the list.</param>
    /// <param name="longest">Characters of each.</param>
    public IReadOnlyList<string> Texts(string key, int most, int longest)
    {
        var value = Find(key, isRequired: false);
        if (value is not { } found) return [];
        if (ItemsOf(found, JsonValueKind.String) is not { } items) return Wrong(key, found, "a list of texts", Array.Empty<string>());
        if (items.Count > most) Report(key, $"found {items.Count} texts, expected at most {most}");
        foreach (var (index, item) in items.Index().Where(i => !IsShortLine(i.Item.GetString()!, longest)).Take(1))
            Wrong($"{key}[{index}]", item, OneLine(longest), 0);
        return [.. items.Select(item => item.GetString()!)];
    }

    /// <summary>A raw value that the caller checks; null when absent.</summary>
    public JsonElement? Raw(string key) => Find(key, isRequired: false);

    /// <summary>An object inside; empty when absent.</summary>
    public SettingsObject Object(string key, bool isRequired = false)
    {
        var value = Find(key, isRequired);
        if (value is { ValueKind: JsonValueKind.Object } found) return new SettingsObject(_file, PathOf(key), found);
        if (value is { } other) Wrong(key, other, "an object {…}", 0);
        return new SettingsObject(_file, PathOf(key), JsonElement.Parse("{}"));
    }

    public IEnumerable<SettingsObject> Objects(string key)
    {
        var value = Find(key, isRequired: false);
        if (value is not { } found) return [];
        return ItemsOf(found, JsonValueKind.Object) is not { } items
            ? Wrong(key, found, "a list of objects", Array.Empty<SettingsObject>())
            : items.Select((item, index) => new SettingsObject(_file, $"{PathOf(key)}[{index}]", item));
    }

    public T Wrong<T>(string key, JsonElement found, string expected, T fallback)
    {
        var text = found.GetRawText();
        Report(key, $"found {(text.Length <= 60 ? text : text[..60] + "…")}, expected {expected}");
        return fallback;
    }

    /// <summary>Call after all keys were asked for: reports the others, each with the nearest known key.</summary>
    public void Close()
    {
        foreach (var key in _values.Keys.Where(key => !_known.Contains(key)))
        {
            var nearest = Nearest.Of(key, _known.Where(known => !_values.ContainsKey(known))) ?? Nearest.Of(key, _known);
            Report(key, "unknown key; " + (nearest is null ? $"known here: {string.Join(", ", _known)}" : $"did you mean \"{nearest}\"?"));
        }
    }

    private static bool IsShortLine(string text, int longest) => text.Length <= longest && SettingsTexts.IsOneLine(text);

    private static string OneLine(int longest) => $"one line of at most {longest} characters, without control characters";

    private static List<JsonElement>? ItemsOf(JsonElement list, JsonValueKind kind)
    {
        if (list.ValueKind != JsonValueKind.Array) return null;
        var items = list.EnumerateArray().ToList();
        return items.TrueForAll(item => item.ValueKind == kind) ? items : null;
    }

    private JsonElement? Find(string key, bool isRequired)
    {
        _known.Add(key);
        if (_values.TryGetValue(key, out var value) && value.ValueKind != JsonValueKind.Null) return value;
        if (isRequired) Report(key, "is missing");
        return null;
    }
}

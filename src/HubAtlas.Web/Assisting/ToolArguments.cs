using System.Text.Json;
using HubAtlas.Data.Reading.Text;
using HubAtlas.Web.Endpoints;

namespace HubAtlas.Web.Assisting;

/// <summary>What a tool takes, by its schema: texts and whole numbers, some of them left out or null.</summary>
/// <param name="schema">JSON Schema of an object.</param>
internal sealed class ToolArguments(string tool, JsonElement schema)
{
    private readonly Dictionary<string, JsonElement> _known = !schema.TryGetProperty("properties", out var properties) ? []
        : properties.EnumerateObject().ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);

    /// <returns>What is wrong with the arguments, in a sentence; null where nothing is.</returns>
    public string? Complaint(IDictionary<string, JsonElement> arguments) =>
        arguments.Keys.FirstOrDefault(name => !_known.ContainsKey(name)) is { } unknown ? Unknown(unknown)
        : Required().FirstOrDefault(name => !arguments.ContainsKey(name)) is { } missing ? $"Found no {missing}; expected {Expected(missing)}. {tool} needs it."
        : arguments.Where(argument => !Fits(argument.Key, argument.Value))
            .Select(argument => $"Found {argument.Key} {Shown(argument.Value)}; expected {Expected(argument.Key)}.").FirstOrDefault();

    /// <summary>A misspelt argument would be answered as if it had not been given.</summary>
    private string Unknown(string name) => $"Found no argument '{ErrorAnswers.Shown(name)}' of {tool}; "
        + (_known.Count == 0 ? "it takes none." : Nearest.Of(name, [.. _known.Keys]) is { } near ? $"did you mean {near}?" : $"it takes {string.Join(", ", _known.Keys)}.");

    private IEnumerable<string> Required() => schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];

    private bool Fits(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Takes(name, "string"),
        JsonValueKind.Number => Takes(name, "integer") && value.TryGetInt32(out _),
        JsonValueKind.Null => Takes(name, "null"),
        _ => false,
    };

    private bool Takes(string name, string type) =>
        _known[name].GetProperty("type") is var types && types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Any(one => one.ValueEquals(type)) : types.ValueEquals(type);

    private string Expected(string name) => Takes(name, "integer") ? $"a whole number from {int.MinValue} to {int.MaxValue}" : "a text";

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => ErrorAnswers.Shown(value.GetRawText()),
    };
}

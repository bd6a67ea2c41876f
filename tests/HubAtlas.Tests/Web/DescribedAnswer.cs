using System.Text.Json;

namespace HubAtlas.Tests.Web;

/// <summary>
/// Where an answer is not what /openapi.json says of it. Stricter than JSON Schema: a property that is not described is a fault too.
/// </summary>
internal sealed class DescribedAnswer(JsonElement description)
{
    public IReadOnlyList<string> Faults(string route, JsonElement answer) => [.. Faults(SchemaOf(route), answer, "$")];

    private JsonElement SchemaOf(string route) => description.GetProperty("paths").GetProperty(route).GetProperty("get").GetProperty("responses")
        .GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");

    private IEnumerable<string> Faults(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("$ref", out var named)) return Faults(Named(named.GetString()!), value, path);
        if (schema.TryGetProperty("oneOf", out var choices)) return OneOf(choices, value, path);
        if (schema.TryGetProperty("type", out var type) && !IsOf(type, value)) return [$"{path}: {value.ValueKind}, described as {type}"];
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => word.ValueEquals(value.GetString())))
            return [$"{path}: {value}, described as one of {words}"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(schema, value, path),
            JsonValueKind.Array => OfArray(schema, value, path),
            _ => [],
        };
    }

    private IEnumerable<string> OneOf(JsonElement choices, JsonElement value, string path)
    {
        var each = choices.EnumerateArray().Select(choice => Faults(choice, value, path).ToList()).ToList();
        return each.Any(faults => faults.Count == 0) ? [] : each.SelectMany(faults => faults);
    }

    private IEnumerable<string> OfObject(JsonElement schema, JsonElement value, string path)
    {
        var described = Part(schema, "properties")?.EnumerateObject().ToDictionary(p => p.Name, p => p.Value) ?? [];
        var missing = (Part(schema, "required")?.EnumerateArray() ?? default).Select(name => name.GetString()!)
            .Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{path}.{name}: missing");
        return missing.Concat(value.EnumerateObject().SelectMany(property =>
            described.TryGetValue(property.Name, out var own) ? Faults(own, property.Value, $"{path}.{property.Name}")
            : Part(schema, "additionalProperties") is { ValueKind: JsonValueKind.Object } any ? OfAny(any, property.Value, $"{path}.{property.Name}")
            : [$"{path}.{property.Name}: not described"]));
    }

    private IEnumerable<string> OfAny(JsonElement schema, JsonElement value, string path) =>
        schema.GetPropertyCount() == 0 ? [] : Faults(schema, value, path);

    private IEnumerable<string> OfArray(JsonElement schema, JsonElement value, string path)
    {
        if (Part(schema, "items") is not { } items) return [$"{path}: items are not described"];
        var (length, least, most) = (value.GetArrayLength(), Part(schema, "minItems")?.GetInt32() ?? 0, Part(schema, "maxItems")?.GetInt32() ?? int.MaxValue);
        return length < least || length > most ? [$"{path}: {length} items, described as {least} to {most}"]
            : value.EnumerateArray().SelectMany((item, index) => Faults(items, item, $"{path}[{index}]"));
    }

    private JsonElement Named(string reference) => description.GetProperty("components").GetProperty("schemas").GetProperty(reference.Split('/')[^1]);

    private static JsonElement? Part(JsonElement schema, string name) => schema.TryGetProperty(name, out var part) ? part : null;

    private static bool IsOf(JsonElement type, JsonElement value) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(one => IsOf(one, value)) : (type.GetString(), value.ValueKind) switch
        {
            ("null", JsonValueKind.Null) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number)
                or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
            _ => false,
        };
}

using System.Text.Json.Nodes;

namespace HubAtlas.Tests.Recipes;

/// <summary>A recipe made from docs/recipe.schema.json in which every key has a value of its own: a key that the schema gains is in it at once.</summary>
internal static class EveryKey
{
    public const string CorrectionFile = "geocoding.corrections.csv";

    private static readonly JsonObject Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "recipe.schema.json")))!.AsObject();

    public static JsonObject Recipe()
    {
        var recipe = Value(Schema, "", 0)!.AsObject();
        // Where an editor finds the schema is no choice of the edition.
        recipe.Remove("$schema");
        // A definition becomes fields, symbols and an assumption when the recipe is read; symbols are for patents.
        foreach (var (name, kind) in recipe["kinds"]!.AsObject())
        {
            kind!.AsObject().Remove("definition");
            if (name != "patent") kind.AsObject().Remove("symbols");
        }

        return recipe;
    }

    /// <summary>Into a folder, with the file of corrections that it names.</summary>
    public static string Write(string folder)
    {
        File.WriteAllText(Path.Combine(folder, CorrectionFile), "match,target,lat,lon,city,admin1,economy,note\nSomewhere,,1.5,2.5,Here,,JP,mine\n\"A, B\",place,,,,,FR,\n");
        var path = Path.Combine(folder, "every-key.json");
        File.WriteAllText(path, Recipe().ToJsonString());
        return path;
    }

    /// <summary>Path and text of every value that is not made of others.</summary>
    public static IEnumerable<(string Path, string Text)> Leaves(JsonNode? node, string path = "") => node switch
    {
        JsonObject parts => parts.SelectMany(part => Leaves(part.Value, path.Length == 0 ? part.Key : $"{path}.{part.Key}")),
        _ => [(path, node?.ToJsonString() ?? "null")],
    };

    private static JsonNode? Value(JsonObject schema, string path, int index)
    {
        if (schema["$ref"] is { } reference) schema = Schema["$defs"]![reference.GetValue<string>().Split('/')[^1]]!.AsObject();
        if (schema["examples"] is JsonArray examples) return examples[0]!.DeepClone();
        if (schema["enum"] is JsonArray choices) return choices[^1]!.DeepClone();
        return TypeOf(schema) switch
        {
            "object" => new JsonObject(schema["properties"]!.AsObject().Select((property, i) => KeyValuePair.Create(
                property.Key, Value(property.Value!.AsObject(), path.Length == 0 ? property.Key : $"{path}.{property.Key}", i)))),
            "array" when schema["uniqueItems"] is not null && schema["items"]!["enum"] is JsonArray all => all.DeepClone(),
            "array" when schema["contains"]?["const"] is { } own => new JsonArray(own.DeepClone(), Value(schema["items"]!.AsObject(), path, 0)),
            // A range that holds whatever the recipe's own value is.
            "array" when schema["minItems"] is not null && TypeOf(schema["items"]!.AsObject()) == "number" => Wide(schema["items"]!.AsObject()),
            "array" => new JsonArray([.. Enumerable.Range(1, 2).Select(i => Value(schema["items"]!.AsObject(), $"{path}.{i}", i))]),
            "boolean" => true,
            "integer" => (int)Bound(schema, "minimum", 0) + 17 + index,
            "number" => Number(schema, index),
            _ => path switch { "name" => "every-key", "geocoding.corrections" => CorrectionFile, _ => $"{path}, \"quoted\" ü" },
        };
    }

    private static string TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => several[0]!.GetValue<string>(),
        { } one => one.GetValue<string>(),
        null => "string",
    };

    private static double Number(JsonObject schema, int index)
    {
        var (least, most) = (Bound(schema, "minimum", 0), Math.Min(Bound(schema, "maximum", 60), Bound(schema, "exclusiveMaximum", 60)));
        return least + ((most - least) * (0.3 + (0.1 * (index % 6))));
    }

    private static JsonArray Wide(JsonObject number) => new(Bound(number, "minimum", 0) + 0.125, Math.Min(Bound(number, "maximum", 100), 100) - 0.125);

    private static double Bound(JsonObject schema, string name, double otherwise) => schema[name]?.GetValue<double>() ?? otherwise;
}

using System.Text.Json.Nodes;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Reading.Recipes;

namespace HubAtlas.Web.Live;

/// <summary>A question as a recipe of its own, and as the file that makes the same ranking with <c>hubatlas run</c>.</summary>
internal sealed record AskedRecipe(Recipe Recipe, JsonObject File)
{
    private const string Suffix = "-asked";
    private const int MostNamed = 4;

    /// <param name="edition">The edition's recipe.</param>
    /// <param name="asked">The same with the asked changes.</param>
    public static AskedRecipe Of(Recipe edition, Recipe asked)
    {
        var changed = asked with { Assumptions = Assumptions(edition, asked), Title = Title(edition, asked) };
        var file = RecipeWriter.Write(changed with { Name = changed.Name + Suffix });
        // The edition's hash is that of another recipe; this is the one that a run of the file has.
        return new(changed with { Hash = RecipeReader.HashOf(file.ToJsonString(), changed.Geocoding.Corrections) }, file);
    }

    /// <summary>The edition's with what differs, so that a run of the file is not taken for the edition: <c>World 2024 (radius_km 20; patent weight 2)</c>.</summary>
    private static string Title(Recipe edition, Recipe asked)
    {
        // What a technology adds is told by the title that it gives.
        var own = asked.Title == edition.Title ? edition : edition with { Title = asked.Title, Assumptions = asked.Assumptions, Kinds = [.. asked.Kinds.Select(kind => Own(edition, kind))] };
        var changes = Changes([], RecipeWriter.Write(own), RecipeWriter.Write(asked)).ToList();
        return changes.Count == 0 ? asked.Title : $"{asked.Title} ({string.Join("; ", changes)})";
    }

    private static KindRecipe Own(Recipe edition, KindRecipe kind) => edition.Kinds.First(own => own.Kind == kind.Kind) with { Fields = kind.Fields, Symbols = kind.Symbols };

    private static IEnumerable<string> Changes(IReadOnlyList<string> path, JsonNode? before, JsonNode? after) => (before, after) switch
    {
        _ when JsonNode.DeepEquals(before, after) => [],
        (JsonObject old, JsonObject now) => now.Select(p => p.Key).Union(old.Select(p => p.Key)).SelectMany(key => Changes([.. path, key], old[key], now[key])),
        _ => [$"{Named(path)} {Words(after)}"],
    };

    /// <summary>A key that every kind has is told with its kind.</summary>
    private static string Named(IReadOnlyList<string> path) => path[0] == "kinds" ? string.Join(" ", path.Skip(1)) : path[^1];

    private static string Words(JsonNode? value) => value switch
    {
        null => "none",
        JsonArray { Count: > MostNamed } many => FormattableString.Invariant($"{string.Join(", ", many.Take(MostNamed - 1).Select(Words))} and {many.Count - MostNamed + 1} more"),
        JsonArray all => string.Join(", ", all.Select(Words)),
        _ => value.ToString(),
    };

    /// <summary>What was assumed of a parameter that the visitor chose is assumed no more.</summary>
    private static IReadOnlyList<Assumption> Assumptions(Recipe edition, Recipe asked)
    {
        var (before, after) = (RecipeWriter.Write(edition), RecipeWriter.Write(asked));
        return
        [
            .. asked.Assumptions.Select(one => (Found(before, one.Parameter), Found(after, one.Parameter)) is var (old, now) && old != now
                ? one with { Value = now, Why = $"Asked for. The edition has {old}: {one.Why}" } : one),
        ];
    }

    /// <summary>The value at a path such as <c>clustering.radius_km</c>; the same for all that the recipe has no key of.</summary>
    private static string Found(JsonObject recipe, string path)
    {
        JsonNode? node = recipe;
        foreach (var key in path.Split('.')) node = (node as JsonObject)?[key];
        return node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node?.ToJsonString() ?? "null";
    }
}

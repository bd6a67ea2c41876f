using System.Globalization;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Recipes;

/// <summary>Reads a recipe's key <c>uncertainty</c>.</summary>
internal static class UncertaintyRecipeReader
{
    private const int MostFewerYears = 50;

    /// <param name="root">The recipe.</param>
    /// <param name="recipe">What was read of it so far: ranges of choices must hold its own.</param>
    public static UncertaintyRecipe? Read(SettingsObject root, Recipe recipe)
    {
        if (root.Raw("uncertainty") is null) return null;
        var (settings, usual) = (root.Object("uncertainty"), new UncertaintyRecipe());
        var read = new UncertaintyRecipe
        {
            Replicates = settings.Whole("replicates", usual.Replicates, UncertaintyRecipe.FewestReplicates, UncertaintyRecipe.MostReplicates),
            Seed = settings.Whole("seed", usual.Seed, least: 0, int.MaxValue),
            Level = settings.Number(
                "level", usual.Level, n => n is >= UncertaintyRecipe.LowestLevel and <= UncertaintyRecipe.HighestLevel, "a number from 0.5 to 0.999"),
            Layers = Layers(settings, usual),
            Choices = settings.Raw("choices") is null ? null : Choices(settings.Object("choices"), recipe),
        };
        settings.Close();
        return read;
    }

    private static IReadOnlyList<UncertaintyLayer> Layers(SettingsObject settings, UncertaintyRecipe usual)
    {
        if (settings.Raw("layers") is null) return usual.Layers;
        var words = settings.Texts("layers", most: 10, longest: 40);
        foreach (var word in words.Where(word => UncertaintyLayers.Parse(word) is null))
            settings.Report("layers", $"found \"{word}\", expected {UncertaintyLayers.Known}");
        if (words.Count == 0) settings.Report("layers", $"names none; expected {UncertaintyLayers.Known}");
        return UncertaintyLayers.InOrder(words.Select(UncertaintyLayers.Parse).OfType<UncertaintyLayer>());
    }

    private static ChoiceRanges Choices(SettingsObject settings, Recipe recipe)
    {
        var ranges = new ChoiceRanges
        {
            Points = settings.Whole("points", new ChoiceRanges().Points, least: 16, UncertaintyRecipe.MostPoints),
            RadiusKm = Range(settings, "radius_km", recipe.Clustering.RadiusKm, least: 0.001, most: 20_015),
            MinimumMentions = Range(settings, "minimum_mentions", recipe.Clustering.MinimumMentions, least: 1, most: 9_000_000_000),
            MergeGapKm = Range(settings, "merge_gap_km", recipe.Clustering.MergeGapKm, least: 0, most: 20_015),
            PatentWeight = Range(settings, "patent_weight", ChoiceRanges.OwnPatentWeight(recipe), least: 0, most: 1),
            Counting = Counting(settings, recipe),
            FewerYears = FewerYears(settings),
        };
        settings.Close();
        return ranges;
    }

    /// <param name="own">The recipe's value; null: it has none.</param>
    private static ValueRange? Range(SettingsObject settings, string key, double? own, double least, double most)
    {
        if (settings.Raw(key) is not { } raw) return null;
        var expected = string.Create(CultureInfo.InvariantCulture, $"[least, greatest] from {least} to {most:N0}");
        if (raw.ValueKind != JsonValueKind.Array || raw.GetArrayLength() != 2 || !TryNumber(raw[0], out var low) || !TryNumber(raw[1], out var high)
            || low < least || high > most || low >= high) return settings.Wrong<ValueRange?>(key, raw, expected, null);
        var range = new ValueRange(low, high);
        if (own is { } value && range.Holds(value)) return range;
        var found = own?.ToString(CultureInfo.InvariantCulture) ?? "none";
        return settings.Wrong<ValueRange?>(key, raw, $"a range that holds the recipe's own value, {found}", null);
    }

    private static bool TryNumber(JsonElement element, out double number)
    {
        number = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out number);
    }

    private static List<CountingMethod> Counting(SettingsObject settings, Recipe recipe)
    {
        if (settings.Raw("counting") is not { } raw) return [];
        var words = settings.Texts("counting", most: 10, longest: 40).Distinct(StringComparer.Ordinal).ToList();
        if (words.TrueForAll(word => word is "fractional" or "full"))
        {
            var methods = words.Select(word => word == "full" ? CountingMethod.Full : CountingMethod.Fractional).Order().ToList();
            if (methods.Contains(recipe.Counting.Method)) return methods;
        }

        return settings.Wrong<List<CountingMethod>>("counting", raw, "\"fractional\", \"full\" or both, with the recipe's own among them", []);
    }

    private static List<int> FewerYears(SettingsObject settings)
    {
        if (settings.Raw("fewer_years") is not { } raw) return [];
        var years = new List<int>();
        if (raw.ValueKind == JsonValueKind.Array)
            foreach (var element in raw.EnumerateArray())
                if (TryNumber(element, out var number) && number == Math.Floor(number) && number is >= 0 and <= MostFewerYears) years.Add((int)number);
        return raw.ValueKind == JsonValueKind.Array && years.Count == raw.GetArrayLength() && years.Contains(0)
            ? [.. years.Distinct().Order()]
            : settings.Wrong<List<int>>("fewer_years", raw, $"a list of whole numbers from 0 to {MostFewerYears} with 0, the recipe's own, among them", []);
    }
}

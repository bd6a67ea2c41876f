using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Recipes;

/// <summary>Reads a recipe: every choice that makes an edition, checked before anything is computed.</summary>
public static class RecipeReader
{
    /// <summary>Half of the earth's circumference: no two points are further apart.</summary>
    private const double LongestKm = 20_015.2;

    // Far above what any question needs, and low enough that every product and sum stays within its number, every name within a file's name.
    private const int LongestTitle = 300;
    private const int LongestLabel = 200;
    private const int MostLabels = 10_000;
    private const double LargestWeight = 1_000_000;
    private const double MostMentions = 9_000_000_000;
    private const int MostRows = 1_000_000;

    /// <exception cref="AtlasException">The file is missing, no JSON, or wrong; the message lists everything that is wrong.</exception>
    public static Recipe Read(string path) => From(SettingsFile.Open(path, "a recipe"), Path.GetDirectoryName(Path.GetFullPath(path)));

    /// <param name="name">Name to use in messages.</param>
    public static Recipe Parse(string name, string json) => From(SettingsFile.Parse(name, "a recipe", json), null);

    /// <param name="folder">Where the files are that the recipe names; null: nowhere.</param>
    private static Recipe From(SettingsFile file, string? folder)
    {
        var root = file.Root;
        var definitions = new KindDefinitions(folder);
        var recipe = new Recipe
        {
            Name = SafeName.Of(root),
            Title = root.Text("title", isRequired: true, longest: LongestTitle),
            Kinds = ReadKinds(root, definitions),
            Counting = ReadCounting(root.Object("counting")),
            Clustering = ReadClustering(root.Object("clustering", isRequired: true)),
            Profiling = ReadProfiling(root.Object("profiling")),
            Top = root.Whole("top", 100, least: 1, MostRows),
            Assumptions = [.. root.Objects("assumptions").Select(ReadAssumption), .. definitions.Assumptions],
            Geocoding = ReadGeocoding(root.Object("geocoding"), folder),
            Hash = definitions.Sha256.Aggregate(file.Hash, SettingsFile.Combined),
        };
        recipe = recipe with { Uncertainty = UncertaintyRecipeReader.Read(root, recipe) };
        root.Text("$schema");
        root.Close();
        file.ThrowIfWrong();
        return recipe.Geocoding.Corrections is { } corrections ? recipe with { Hash = SettingsFile.Combined(recipe.Hash, corrections.Sha256) } : recipe;
    }

    /// <summary>The hash that a recipe read from a file of this content has.</summary>
    public static string HashOf(string json, CorrectionSet? corrections)
    {
        var hash = SettingsFile.Parse("recipe", "a recipe", json).Hash;
        return corrections is null ? hash : SettingsFile.Combined(hash, corrections.Sha256);
    }

    private static GeocodingRecipe ReadGeocoding(SettingsObject settings, string? folder)
    {
        var name = settings.Text("corrections");
        settings.Close();
        if (name.Length == 0) return new();
        try
        {
            if (folder is not null) return new() { Corrections = CorrectionReader.Read(Path.Combine(folder, name)) };
            settings.Report("corrections", "names a file, which only a recipe in a file can do");
        }
        catch (AtlasException error)
        {
            settings.Report("corrections", error.Message);
        }

        return new();
    }

    private static List<KindRecipe> ReadKinds(SettingsObject root, KindDefinitions definitions)
    {
        var kinds = root.Object("kinds", isRequired: true);
        var found = new List<KindRecipe>();
        foreach (var kind in DocumentKinds.All)
        {
            if (kinds.Raw(kind.Word()) is not null) found.Add(ReadKind(kind, kinds.Object(kind.Word()), definitions));
        }

        kinds.Close();
        if (found.Count == 0) root.Report("kinds", "names no kind; expected at least one of patent, publication, deal");
        return found;
    }

    private static KindRecipe ReadKind(DocumentKind kind, SettingsObject settings, KindDefinitions definitions)
    {
        var (first, last) = ReadYears(settings);
        var weight = settings.Number("weight", 1, n => n is >= 0 and <= LargestWeight, "a number from 0 to 1,000,000");
        var recipe = new KindRecipe(kind, first, last, weight, Labels(settings, "types"), Labels(settings, "fields"))
        {
            ExcludeFields = Labels(settings, "exclude_fields"),
            Symbols = Symbols(kind, settings),
        };
        recipe = definitions.Read(recipe, settings);
        settings.Close();
        return recipe;
    }

    private static IReadOnlyList<string> Symbols(DocumentKind kind, SettingsObject settings)
    {
        var symbols = Labels(settings, "symbols");
        if (symbols.Count > 0 && kind != DocumentKind.Patent) settings.Report("symbols", "are for patents only; leave them out");
        foreach (var symbol in symbols)
            if (SymbolFilter.Parse(symbol, out var problem) is null) settings.Report("symbols", problem);
        return symbols;
    }

    private static IReadOnlyList<string> Labels(SettingsObject settings, string key) => settings.Texts(key, MostLabels, LongestLabel);

    private static (int? First, int? Last) ReadYears(SettingsObject kind)
    {
        const string expected = "[first year, last year] in that order, or null for all";
        if (kind.Raw("years") is not { } years) return (null, null);
        var isPair = years.ValueKind == JsonValueKind.Array && years.GetArrayLength() == 2;
        if (isPair && TryYear(years[0], out var first) && TryYear(years[1], out var last) && first <= last) return (first, last);
        return kind.Wrong<(int?, int?)>("years", years, expected, (null, null));
    }

    private static bool TryYear(JsonElement element, out int year)
    {
        year = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out year) && year is >= 1000 and <= 9999;
    }

    private static CountingRecipe ReadCounting(SettingsObject settings)
    {
        var recipe = new CountingRecipe(CountingSetting.Read(settings, "method"));
        settings.Close();
        return recipe;
    }

    private static ClusteringRecipe ReadClustering(SettingsObject settings)
    {
        var weights = new Dictionary<string, PointWeight> { ["mentions"] = PointWeight.Mentions, ["shares"] = PointWeight.Shares };
        var recipe = new ClusteringRecipe(
            settings.Number("radius_km", 0, n => n is > 0 and <= LongestKm, "kilometres above 0 and at most 20,015", isRequired: true),
            settings.Number("minimum_mentions", 0, n => n is >= 1 and <= MostMentions, "a number from 1 to 9,000,000,000", isRequired: true),
            settings.OptionalNumber("merge_gap_km", n => n is >= 0 and <= LongestKm, "kilometres from 0 to 20,015, or null for no merging"),
            settings.Choice("point_weight", weights, PointWeight.Mentions))
        {
            MergeTies = settings.Raw("merge_ties") is null ? null : ReadTieRule(settings.Object("merge_ties")),
        };
        settings.Close();
        return recipe;
    }

    private static TieRule ReadTieRule(SettingsObject settings)
    {
        var rule = new TieRule(
            settings.Number("within_km", 0, n => n is >= 0.0001 and <= LongestKm, "kilometres from 0.0001 to 20,015", isRequired: true),
            settings.Number("minimum_share", 0, n => n is >= 0 and < 1, "a share from 0 to below 1"));
        settings.Close();
        return rule;
    }

    // Three cities and half of the first one: docs/decisions/0003-naming.md. The other two are ours, for recipes that say nothing.
    private static ProfilingRecipe ReadProfiling(SettingsObject settings)
    {
        var recipe = new ProfilingRecipe(
            settings.Whole("name_cities", 3, least: 1, most: 20),
            settings.Number("name_city_minimum_share", 0.5, IsShare, "a share from 0 to 1"),
            settings.Number("economy_minimum_share", 0.05, IsShare, "a share from 0 to 1"),
            settings.Whole("leaders", 10, least: 0, MostRows));
        recipe = recipe with
        {
            Fields = settings.Whole("fields", recipe.Fields, least: 0, MostRows),
            FieldMinimumDocuments = settings.Number(
                "field_minimum_documents", recipe.FieldMinimumDocuments, n => n is >= 0 and <= MostMentions, "a number from 0 to 9,000,000,000"),
        };
        settings.Close();
        return recipe;
    }

    private static bool IsShare(double number) => number is >= 0 and <= 1;

    private static Assumption ReadAssumption(SettingsObject settings)
    {
        var value = settings.Raw("value");
        var text = value is { ValueKind: JsonValueKind.String } ? value.Value.GetString()! : value?.GetRawText() ?? "null";
        var assumption = new Assumption(settings.Text("parameter", isRequired: true), text, settings.Text("why", isRequired: true));
        settings.Close();
        return assumption;
    }
}

using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Indexes;

/// <summary>Reads the recipe of a composite index; all that is wrong with it is told at once.</summary>
public static class IndexRecipeReader
{
    private const int LongestName = 60, LongestTitle = 300, LongestPath = 1000;

    internal static readonly Dictionary<string, AggregationMethod> Means = new(StringComparer.Ordinal)
    {
        ["arithmetic"] = AggregationMethod.Arithmetic,
        ["geometric"] = AggregationMethod.Geometric,
        ["harmonic"] = AggregationMethod.Harmonic,
        ["power"] = AggregationMethod.Power,
        ["median"] = AggregationMethod.Median,
        ["copeland"] = AggregationMethod.Copeland,
    };

    internal static readonly Dictionary<string, ScalingMethod> Scalings = new(StringComparer.Ordinal)
    {
        ["min-max"] = ScalingMethod.MinMax,
        ["goalposts"] = ScalingMethod.Goalposts,
        ["z-score"] = ScalingMethod.ZScore,
        ["rank"] = ScalingMethod.Rank,
        ["percentile"] = ScalingMethod.Percentile,
        ["distance-to-best"] = ScalingMethod.DistanceToBest,
        ["none"] = ScalingMethod.None,
    };

    /// <exception cref="AtlasException">The file is missing, no JSON, or wrong.</exception>
    public static IndexPlan Read(string path)
    {
        var plan = From(SettingsFile.Open(path, "a recipe of an index"));
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return plan with { Values = [.. plan.Values.Select(v => Path.Combine(folder, v))] };
    }

    /// <summary>A word, in the singular; economies where it names none. Recipes whose values come from tables may say anything.</summary>
    private static UnitKind UnitsOf(SettingsObject root)
    {
        var word = root.Text("units", longest: LongestName);
        if (StatisticalWords.TryParse(word, out var kind)) return kind;
        if (word.Length > 0 && root.Objects("tree").Any(node => node.Keys.Contains("measure"))) root.Report("units", $"found \"{word}\", expected {string.Join(" or ", StatisticalWords.KindWords)}");
        return UnitKind.Economy;
    }

    private static IndexPlan From(SettingsFile file)
    {
        var root = file.Root;
        var (treatment, scaling) = (StepReader.Treatment(root.Object("treatment"), new()), StepReader.Scaling(root.Object("scaling"), new()));
        var aggregation = StepReader.Aggregation(root, "aggregate") ?? new(AggregationMethod.Arithmetic);
        var recipe = new IndexRecipe
        {
            Name = SafeName.Of(root),
            Title = root.Text("title", isRequired: true, longest: LongestTitle),
            Year = (int?)root.OptionalNumber("year", n => n == Math.Floor(n) && n is >= 1000 and <= 9999, "a year"),
            OldestYears = (int?)root.OptionalNumber("max_age", n => n == Math.Floor(n) && n is >= 0 and <= 1000, "a whole number of years from 0"),
            Root = new TreeReader(root, treatment, scaling).Read(),
            Treatment = treatment,
            Scaling = scaling,
            Aggregation = aggregation,
            Coverage = StepReader.Coverage(root.Object("coverage")),
            Marks = StepReader.Marks(root.Object("marks")),
            Robustness = root.Raw("uncertainty") is null ? null : StepReader.Robustness(root.Object("uncertainty")),
            IsSimulated = root.Choice("data", new Dictionary<string, bool>(StringComparer.Ordinal) { ["real"] = false, ["simulated"] = true }, false),
            Hash = file.Hash,
            Units = UnitsOf(root),
        };
        IReadOnlyList<string> values = root.Raw("values") is { ValueKind: JsonValueKind.String } ? [root.Text("values", longest: LongestPath)] : root.Texts("values", most: 100, LongestPath);
        root.Text("$schema");
        NodeNames.Check(root, recipe);
        root.Close();
        file.ThrowIfWrong();
        return new(recipe, values) { Json = file.Canonical };
    }
}

/// <param name="Recipe">As read.</param>
/// <param name="Values">Paths of the tables of values; none where the recipe names none.</param>
public sealed record IndexPlan(IndexRecipe Recipe, IReadOnlyList<string> Values)
{
    /// <summary>The recipe's canonical JSON.</summary>
    public string Json { get; init; } = "";
}

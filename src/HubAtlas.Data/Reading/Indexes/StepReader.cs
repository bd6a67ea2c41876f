using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Indexes;

/// <summary>Reads the steps of an index: treatment, scaling, means, coverage, marks, uncertainty.</summary>
internal static class StepReader
{
    private static readonly Dictionary<string, TreatmentRule> Rules = new(StringComparer.Ordinal)
    {
        ["none"] = TreatmentRule.None,
        ["skew-kurtosis"] = TreatmentRule.SkewnessAndKurtosis,
        ["always"] = TreatmentRule.Always,
    };

    private static readonly Dictionary<string, Transformation> Transformations = new(StringComparer.Ordinal)
    {
        ["none"] = Transformation.None,
        ["log"] = Transformation.Log,
        ["log-ct"] = Transformation.ShiftedLog,
        ["ln"] = Transformation.PlainLog,
        ["yeo-johnson"] = Transformation.YeoJohnson,
    };

    /// <param name="usual">What is not named stays as here.</param>
    public static TreatmentRecipe Treatment(SettingsObject settings, TreatmentRecipe usual)
    {
        var lambda = settings.OptionalNumber("yeo_johnson", n => n is >= -5 and <= 5, "a number from -5 to 5");
        var then = settings.Choice("then", Transformations, usual.Otherwise);
        var isOwn = lambda is not null || (settings.Raw("then") is not null && settings.Raw("rule") is null && usual.Rule == TreatmentRule.None);
        var read = new TreatmentRecipe(
            settings.Choice("rule", Rules, isOwn ? TreatmentRule.Always : usual.Rule),
            settings.Number("skew", usual.Skewness, n => n is >= 0 and <= 1000, "a number from 0 to 1000"),
            settings.Number("kurtosis", usual.Kurtosis, n => n is >= 0 and <= 1000, "a number from 0 to 1000"),
            settings.Whole("winsorise_max", usual.MostPoints, least: 0, most: 1_000_000),
            lambda is null ? then : Transformation.YeoJohnson, lambda ?? usual.Lambda);
        settings.Close();
        return read;
    }

    /// <param name="usual">What is not named stays as here.</param>
    public static ScalingRecipe Scaling(SettingsObject settings, ScalingRecipe usual)
    {
        var method = settings.Choice("method", IndexRecipeReader.Scalings, usual.Method);
        var (from, to) = Pair(settings, "to") ?? (usual.From, usual.To);
        var needsPosts = method == ScalingMethod.Goalposts && usual.Method != ScalingMethod.Goalposts;
        var low = settings.Number("low", usual.Low, double.IsFinite, "a number", needsPosts);
        var high = settings.Number("high", usual.High, double.IsFinite, "a number", needsPosts);
        if (low >= high) settings.Report("high", "is not above low; goalposts need a low and a high value");
        var isClipped = settings.Choice("beyond", new Dictionary<string, bool>(StringComparer.Ordinal) { ["clip"] = true, ["keep"] = false }, usual.IsClipped);
        settings.Close();
        return new(method, from, to, low, high, isClipped);
    }

    /// <summary>A word, or an object with method, power and floor.</summary>
    public static Aggregation? Aggregation(SettingsObject parent, string key)
    {
        if (parent.Raw(key) is not { } raw) return null;
        if (raw.ValueKind == JsonValueKind.String) return new(parent.Choice(key, IndexRecipeReader.Means, AggregationMethod.Arithmetic));
        var settings = parent.Object(key);
        var read = new Aggregation(
            settings.Choice("method", IndexRecipeReader.Means, AggregationMethod.Arithmetic),
            settings.Number("power", 1, n => n != 0 && double.IsFinite(n), "a number other than 0"),
            settings.OptionalNumber("floor", n => n >= 0, "a number from 0"));
        settings.Close();
        return read;
    }

    public static IndexCoverage Coverage(SettingsObject settings)
    {
        var read = new IndexCoverage(
            settings.Number("unit_minimum", 0, n => n is >= 0 and <= 1, "a share from 0 to 1"),
            settings.Number("indicators_per_subpillar", 0, n => n is >= 0 and <= 1, "a share from 0 to 1"),
            settings.Whole("subpillars_per_pillar", 0, least: 0, most: 1000))
        {
            Levels = settings.Texts("unit_levels", most: 1000, longest: 60),
        };
        settings.Close();
        return read;
    }

    public static MarkRecipe Marks(SettingsObject settings)
    {
        var usual = new MarkRecipe();
        var read = new MarkRecipe(
            settings.Whole("count", usual.Count, least: 1, most: 1000), settings.Whole("top", usual.Top, least: 0, most: 1000),
            settings.Whole("elite", usual.Elite, least: 0, most: 1000), settings.Text("elite_group", usual.EliteGroup));
        settings.Close();
        return read;
    }

    public static RobustnessRecipe Robustness(SettingsObject settings)
    {
        var usual = new RobustnessRecipe();
        var read = new RobustnessRecipe(
            settings.Whole("runs", usual.Runs, least: 1, RobustnessRecipe.MostRuns),
            settings.Whole("seed", usual.Seed, least: 0, int.MaxValue),
            settings.Number("level", usual.Level, n => n is > 0 and < 1, "a number between 0 and 1"))
        {
            Weights = [.. settings.Objects("draw").Select(Draw)],
            Aggregations = Words(settings, "aggregate", IndexRecipeReader.Means),
            Scalings = Words(settings, "scaling", IndexRecipeReader.Scalings),
            LeavesOut = settings.Choice("leave_out", new Dictionary<string, bool>(StringComparer.Ordinal) { ["none"] = false, ["indicator"] = true }, false),
        };
        settings.Close();
        return read;
    }

    private static WeightDraw Draw(SettingsObject settings)
    {
        var read = new WeightDraw(
            settings.Text("node", isRequired: true), settings.Number("width", 0.25, n => n is >= 0 and <= 1, "a part of each weight, from 0 to 1"));
        settings.Close();
        return read;
    }

    private static List<T> Words<T>(SettingsObject settings, string key, Dictionary<string, T> known)
    {
        var words = settings.Texts(key, most: 20, longest: 40);
        foreach (var word in words.Where(word => !known.ContainsKey(word))) settings.Report(key, $"found \"{word}\", expected {string.Join(", ", known.Keys)}");
        return [.. words.Where(known.ContainsKey).Select(word => known[word])];
    }

    private static (double, double)? Pair(SettingsObject settings, string key)
    {
        if (settings.Raw(key) is not { } raw) return null;
        if (raw.ValueKind == JsonValueKind.Array && raw.GetArrayLength() == 2 && raw[0].ValueKind == JsonValueKind.Number && raw[1].ValueKind == JsonValueKind.Number
            && raw[0].GetDouble() < raw[1].GetDouble()) return (raw[0].GetDouble(), raw[1].GetDouble());
        return settings.Wrong<(double, double)?>(key, raw, "[least, greatest]", null);
    }
}

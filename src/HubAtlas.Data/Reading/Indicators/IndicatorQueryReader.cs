using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Indicators;

/// <summary>Reads a question to statistics from a JSON file; all that is wrong with it is told at once.</summary>
public static class IndicatorQueryReader
{
    private const int LongestName = 300, MostUnits = 10_000, MostParts = 20;
    private const string Subject = "a question to statistics";
    private const int FirstYear = 1500, LastYear = 2200;

    /// <exception cref="AtlasException">The file is missing, no JSON, or wrong.</exception>
    public static IndicatorQuery Read(string path) => Of(SettingsFile.Open(path, Subject));

    /// <param name="json">The content of such a file.</param>
    /// <exception cref="AtlasException">No JSON, or wrong.</exception>
    public static IndicatorQuery Parse(string json) => Of(SettingsFile.Parse("question", Subject, json));

    private static IndicatorQuery Of(SettingsFile file)
    {
        var root = file.Root;
        var (from, to) = Years(root);
        var query = new IndicatorQuery
        {
            Measures = Measures(root),
            By = root.Raw("by") is null ? null : root.Choice("by", StatisticalWords.KindWords.ToDictionary(w => w, w => StatisticalWords.TryParse(w, out var kind) ? kind : default, StringComparer.Ordinal), UnitKind.Economy),
            Where = Where(root),
            SumOver = root.Texts("sum", MostParts, LongestName),
            Each = root.Texts("each", MostParts, LongestName),
            Units = root.Texts("units", MostUnits, LongestName),
            FirstYear = from,
            LastYear = root.OptionalNumber("latest", IsYear, "a year") is { } latest ? (int)latest : to,
            IsLatest = root.Raw("latest") is not null,
            OldestYears = (int?)root.OptionalNumber("max_age", n => n == Math.Floor(n) && n is >= 0 and <= 1000, "a whole number of years from 0"),
            Source = Given(root, "source"),
            Derive = Derive(root),
            Denominator = Given(root, "denominator"),
            DenominatorSource = Given(root, "denominator_source"),
            Factor = root.OptionalNumber("per", n => n is > 0 and <= 1e15, "a number above 0") is { } factor ? (decimal)factor : 1,
            Tolerance = root.Whole("tolerance", 5, 0, 1000),
            BaseYear = (int?)root.OptionalNumber("base_year", IsYear, "a year"),
            Rounding = root.OptionalNumber("rounding", n => n is > 0 and <= 1e15, "the step to which figures were rounded, above 0") is { } step ? (decimal)step : null,
        };
        root.Text("$schema");
        root.Close();
        foreach (var problem in IndicatorProblems.Of(query)) root.Report(problem.Key, problem.Text);
        file.ThrowIfWrong();
        return query;
    }

    private static IReadOnlyList<string> Measures(SettingsObject root)
    {
        IReadOnlyList<string> measures = root.Raw("measures") is null
            ? root.Text("measure", longest: LongestName) is { Length: > 0 } one ? [one] : [] : root.Texts("measures", IndicatorQuery.MostMeasures, LongestName);
        if (root.Raw("measures") is not null) root.Text("measure");
        return measures;
    }

    private static (int? From, int? To) Years(SettingsObject root)
    {
        if (root.Raw("years") is not { } years) return (null, null);
        if (years.ValueKind == JsonValueKind.Array && years.GetArrayLength() == 2 && years.EnumerateArray().All(y => y.ValueKind == JsonValueKind.Number && IsYear(y.GetDouble())))
            return ((int)years[0].GetDouble(), (int)years[1].GetDouble());
        return root.Wrong("years", years, "two years, the first and the last", ((int?)null, (int?)null));
    }

    private static Dictionary<string, string> Where(SettingsObject root)
    {
        var where = root.Object("where");
        var parts = where.Keys.ToDictionary(key => key, key => where.Text(key, longest: LongestName), StringComparer.Ordinal);
        where.Close();
        return parts;
    }

    private static IReadOnlyList<Derivation> Derive(SettingsObject root)
    {
        var found = new List<Derivation>();
        foreach (var word in root.Texts("derive", Derivations.ByWord.Count, LongestName))
        {
            if (Derivations.ByWord.TryGetValue(word, out var derivation)) found.Add(derivation);
            else root.Report("derive", IndicatorProblems.NoDerivation(word));
        }

        return found;
    }

    private static string? Given(SettingsObject root, string key) => root.Text(key, longest: LongestName) is { Length: > 0 } text ? text : null;

    private static bool IsYear(double number) => number == Math.Floor(number) && number is >= FirstYear and <= LastYear;
}

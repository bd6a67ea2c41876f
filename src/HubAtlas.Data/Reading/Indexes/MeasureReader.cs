using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Indexes;

/// <summary>Reads which statistics of the store are an indicator's values: a code, or an object that says more.</summary>
internal static class MeasureReader
{
    private const int LongestName = 300, MostParts = 20, UsualTolerance = 5;

    /// <returns>Null where a table has the values.</returns>
    public static IndexMeasure? Read(SettingsObject node)
    {
        if (node.Raw("measure") is not { } raw) return null;
        if (raw.ValueKind == JsonValueKind.String) return new(node.Text("measure", longest: LongestName), null, null, 1, UsualTolerance, null, null);
        var settings = node.Object("measure");
        var where = settings.Object("where");
        var kinds = StatisticalWords.KindWords.ToDictionary(word => word, word => StatisticalWords.TryParse(word, out var kind) ? kind : default, StringComparer.Ordinal);
        var measure = new IndexMeasure(
            settings.Text("of", isRequired: true, longest: LongestName),
            settings.Raw("by") is null ? null : settings.Choice("by", kinds, UnitKind.Economy),
            Given(settings, "denominator"),
            settings.OptionalNumber("per", n => n is > 0 and <= 1e15, "a number above 0") is { } factor ? (decimal)factor : 1,
            settings.Whole("tolerance", UsualTolerance, 0, 1000), Given(settings, "source"), Given(settings, "denominator_source"))
        {
            Where = where.Keys.ToDictionary(key => key, key => where.Text(key, longest: LongestName), StringComparer.Ordinal),
            SumOver = settings.Texts("sum", MostParts, LongestName),
        };
        where.Close();
        settings.Close();
        return measure;
    }

    private static string? Given(SettingsObject settings, string key) => settings.Text(key, longest: LongestName) is { Length: > 0 } text ? text : null;
}

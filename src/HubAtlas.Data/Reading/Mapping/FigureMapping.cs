using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Mapping;

/// <summary>Which columns of a table of figures mean what; null or empty: found by their names.</summary>
/// <param name="Unit">Column of the unit's code or name.</param>
/// <param name="Year">Column; null where a constant says it, or where there is a column a year.</param>
/// <param name="Breakdown">Columns that say what part is counted.</param>
internal sealed record FigureMapping(
    UnitKind Kind, string? Unit, string? Name, string? Measure, string? Year, string? Value, string? Flag, IReadOnlyList<string> Breakdown)
{
    private const int LongestName = 300, MostParts = 20;

    /// <summary>Where all figures are one unit's.</summary>
    public string ConstantUnit { get; init; } = "";

    public string ConstantMeasure { get; init; } = "";

    public string ConstantName { get; init; } = "";

    public string Scale { get; init; } = "";

    public int? ConstantYear { get; init; }

    /// <summary>The columns that are named, which the table must have.</summary>
    public IEnumerable<string> Named => ((string?[])[Unit, Name, Measure, Year, Value, Flag, .. Breakdown]).OfType<string>();

    public static FigureMapping From(SettingsObject root)
    {
        var (figures, constants) = (root.Object("figures"), root.Object("constants"));
        string? Column(string key) => figures.Text(key, longest: LongestName) is { Length: > 0 } text ? text : null;
        var kinds = StatisticalWords.KindWords.ToDictionary(word => word, word => StatisticalWords.TryParse(word, out var kind) ? kind : default, StringComparer.Ordinal);
        var mapping = new FigureMapping(
            figures.Choice("kind", kinds, UnitKind.Economy), Column("unit"), Column("name"), Column("measure"), Column("year"), Column("value"), Column("flag"),
            figures.Texts("breakdown", MostParts, LongestName))
        {
            ConstantUnit = constants.Text("unit", longest: LongestName),
            ConstantMeasure = constants.Text("measure", longest: LongestName),
            ConstantName = constants.Text("measure_name", longest: LongestName),
            Scale = constants.Text("scale", longest: LongestName),
            ConstantYear = (int?)constants.OptionalNumber("year", n => n == Math.Floor(n) && n is >= 1500 and <= 2200, "a year from 1500 to 2200"),
        };
        figures.Close();
        constants.Close();
        return mapping;
    }
}

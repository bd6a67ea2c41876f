using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;
using HubAtlas.Data.Publishing.Tables;

namespace HubAtlas.Data.Publishing.Indicators;

/// <summary>Answers of statistics, and the list of what there is, as CSV.</summary>
public static class IndicatorTable
{
    // More than any source prints, and few enough to be the same on every machine.
    private const int Digits = 10;

    private static readonly IReadOnlyList<Column<MeasureSummary>> Listed =
    [
        new("measure", m => Cell.Of(m.Measure)), new("name", m => Cell.Of(m.Name)), new("scale", m => Cell.Of(m.Scale)), new("by", m => Cell.Of(m.Kind.Word())),
        new("breakdown", m => Cell.Of(string.Join(',', m.Breakdowns))), new("units", m => Cell.Of(m.Units)), new("first_year", m => Cell.Of(m.FirstYear)), new("last_year", m => Cell.Of(m.LastYear)),
        new("figures", m => Cell.Of(m.Observations)), new("coverage_percent", m => Cell.Of(100 * m.Coverage, 1)), new("source", m => Cell.Of(m.Source)), new("sha256", m => Cell.Of(m.Sha256)),
    ];

    public static void Write(TextWriter text, IReadOnlyList<MeasureSummary> measures) => CsvTable.Write(text, Listed, measures);

    public static void Write(TextWriter text, IndicatorAnswer answer) => CsvTable.Write(text, ColumnsOf(answer), answer.Rows);

    private static IReadOnlyList<Column<IndicatorRow>> ColumnsOf(IndicatorAnswer answer) =>
    [
        new("measure", r => Cell.Of(r.Measure)), new("by", r => Cell.Of(r.Kind.Word())), new("unit", r => Cell.Of(r.Unit)), new("name", r => Cell.Of(r.Name)),
        new("breakdown", r => Cell.Of(r.Breakdown)), new("year", r => Cell.Of(r.Year)), new("value", r => new(r.Value.ToString(CultureInfo.InvariantCulture), true)),
        .. answer.Columns.Index().Select(column => new Column<IndicatorRow>(column.Item, r => r.Derived[column.Index] is { } number ? new(Text(number), true) : Cell.Missing)),
        new("flag", r => Cell.Of(r.Flag.Word())), new("figures", r => Cell.Of(r.Figures)), new("note", r => Cell.Of(r.Note)), new("source", r => Cell.Of(r.Source)),
    ];

    private static string Text(decimal number)
    {
        var whole = number == 0 ? 0 : (int)Math.Floor(Elementary.Log10((double)Math.Abs(number))) + 1;
        return decimal.Round(number, Math.Clamp(Digits - whole, 0, 28)).ToString("0.############################", CultureInfo.InvariantCulture);
    }
}

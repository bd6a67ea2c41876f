using System.Text.RegularExpressions;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Data.Reading.Sources.Statistics;

/// <summary>
/// The World Bank's CSV: of one indicator (four lines before the header), in bulk, or a selection of its DataBank. Codes that are no economy's
/// are aggregates.
/// </summary>
internal sealed partial class WorldBankForm : StatisticsForm
{
    public override string Title => "indicators of the World Bank (CSV)";

    public override Recognition Recognise(FileSample sample, ReadOptions options) => Found(LayoutOf(sample), 0.98, "World Bank indicators, a row an economy and indicator");

    public override void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var layout = LayoutOf(FileSample.Take(file)) ?? throw NotThis(file, ["columns Country Code, Indicator Code and years"]);
        var (code, name) = (layout.Find("Country Code"), layout.Find("Country Name"));
        var (measure, title) = (layout.Find("Indicator Code", "Series Code"), layout.Find("Indicator Name", "Series Name"));
        using var rows = Open(file, layout, options, sink, IsFooter);
        var row = new WideRow(file, layout, rows, sink);
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsFooter(rows.Text(0))) continue;
            if (rows.Field(code).IsEmpty || rows.Field(measure).IsEmpty)
            {
                row.Reject(rows.Field(code).IsEmpty ? code : measure, rows.Field(code).IsEmpty ? "the country code is missing" : "the indicator code is missing");
                continue;
            }

            var unit = StatisticalUnit.OfEconomy(rows.Text(code), name < 0 ? "" : rows.Text(name));
            var called = title < 0 ? rows.Text(measure) : rows.Text(title);
            row.Take(new(unit.Kind, unit.Code, unit.Name, rows.Text(measure), called, Scale().Match(called) is { Success: true } scale ? scale.Groups[1].Value : "", ""));
        }
    }

    private static StatisticsLayout? LayoutOf(FileSample sample) => StatisticsLayout.Find(
        sample, layout => layout.Find("Country Code") >= 0 && layout.Find("Indicator Code", "Series Code") >= 0 && layout.Periods.Count > 0);

    private static bool IsFooter(string text) =>
        text.StartsWith("Data from database:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Last Updated:", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the last parentheses say: <c>Research expenditure (% of GDP)</c>.</summary>
    [GeneratedRegex("\\(([^()]+)\\)\\z")]
    private static partial Regex Scale();
}

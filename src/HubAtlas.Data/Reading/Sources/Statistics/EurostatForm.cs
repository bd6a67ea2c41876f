using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Data.Reading.Sources.Statistics;

/// <summary>Eurostat's TSV: the dimensions of a row stand in its first cell, joined by commas, and letters behind a figure qualify it.</summary>
internal sealed class EurostatForm : StatisticsForm
{
    private static readonly string[] Areas = ["geo", "ref_area", "c_birth", "citizen", "partner"];

    public override string Title => "tables of Eurostat (TSV)";

    public override Recognition Recognise(FileSample sample, ReadOptions options) => Found(
        LayoutOf(sample), 0.98, "Eurostat table, a column a year", "The file does not say which table it is: its name is taken for the measure.");

    public override void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var layout = LayoutOf(FileSample.Take(file)) ?? throw NotThis(file, ["a first column such as freq,unit,geo\\TIME_PERIOD"]);
        var dimensions = layout.Columns[0].Split('\\')[0].Split(',');
        var area = Array.FindIndex(dimensions, d => Areas.Contains(d.Trim(), StringComparer.OrdinalIgnoreCase));
        var unitAt = Array.IndexOf(dimensions, "unit");
        var measure = MeasureOf(file.Name);
        using var rows = Open(file, layout, options, sink);
        var row = new WideRow(file, layout, rows, sink);
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var cells = rows.Text(0).Split(',');
            if (cells.Length != dimensions.Length || cells[area].Length == 0)
            {
                row.Reject(0, $"the first cell has not the parts {string.Join(',', dimensions)}");
                continue;
            }

            var unit = StatisticalUnit.OfEconomy(EconomyOf(cells[area]), "");
            var parts = dimensions.Index().Where(d => d.Index != area && d.Item != "freq").Select(d => (d.Item, cells[d.Index]));
            row.Take(new(unit.Kind, unit.Code, unit.Name, measure, measure, unitAt < 0 ? "" : cells[unitAt], StatisticalSeries.BreakdownOf(parts)));
        }
    }

    /// <summary>Eurostat's own codes of two economies.</summary>
    private static string EconomyOf(string code) => code switch { "EL" => "GR", "UK" => "GB", _ => code };

    private static string MeasureOf(string name)
    {
        var stem = Path.GetFileName(name).Split('.')[0];
        return stem.StartsWith("estat_", StringComparison.OrdinalIgnoreCase) ? stem["estat_".Length..] : stem;
    }

    private static StatisticsLayout? LayoutOf(FileSample sample) => StatisticsLayout.Find(sample, layout =>
        layout.Preamble.Count == 0 && layout.Dialect.Delimiter == '\t' && layout.Periods.Count > 0 && layout.Columns[0].Contains('\\', StringComparison.Ordinal)
        && layout.Columns[0].Split('\\')[0].Split(',').Any(d => Areas.Contains(d.Trim(), StringComparer.OrdinalIgnoreCase)));
}

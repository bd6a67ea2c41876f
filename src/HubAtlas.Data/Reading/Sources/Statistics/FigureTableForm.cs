using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Mapping;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Statistics;

/// <summary>
/// Any other table of figures: a row a figure (unit, measure, year, value), or a row a unit with a column a year. A mapping says what columns
/// mean that are called otherwise.
/// </summary>
internal sealed class FigureTableForm : StatisticsForm
{
    private static readonly string[] Units = ["unit", "code", "economy_code", "country_code", "iso3", "iso_code", "iso2", "economy", "country", "country_name", "ref_area", "cluster_id"];
    private static readonly string[] Names = ["name", "unit_name", "economy_name", "country_name"], Measures = ["measure", "indicator_code", "indicator", "variable", "series"];
    private static readonly string[] Years = ["year", "time_period", "time"], Values = ["value", "obs_value"], Flags = ["flag", "status", "obs_status"];

    public override string Title => "figures: a row a figure, or a row a unit with a column a year (CSV, TSV)";

    public override Recognition Recognise(FileSample sample, ReadOptions options)
    {
        var mapping = options.Mapping?.Figures;
        if (LayoutOf(sample, mapping) is not { } layout) return Recognition.None(Word);
        var missing = Missing(layout, mapping);
        var sureness = mapping is not null ? 1 : layout.Find(Values) >= 0 ? 0.6 : 0.55;
        var what = layout.Find(Values) >= 0 || mapping?.Value is not null ? "a row a figure" : "a row a unit, a column a year";
        return Found(layout, sureness, what, Notes(layout, mapping)) with { Missing = missing };
    }

    public override string Identity(ReadOptions options) => options.Mapping?.Figures is null ? "" : options.Mapping.Hash;

    public override void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var (file, mapping) = (set.First, options.Mapping?.Figures);
        if (LayoutOf(FileSample.Take(file), mapping) is not { } layout) throw NotThis(file, ["a column of units (code, economy, iso3 …), and value or columns of years"]);
        if (Missing(layout, mapping) is { Count: > 0 } missing) throw NotThis(file, missing);
        using var rows = Open(file, layout, options, sink);
        var columns = new FigureColumns(layout, mapping, MeasureOf(file));
        var wide = new WideRow(file, columns.IsWide ? layout : layout with { Periods = [] }, rows, sink);
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (columns.Unit >= 0 && rows.Field(columns.Unit).IsEmpty && (columns.Name < 0 || rows.Field(columns.Name).IsEmpty)) wide.Reject(columns.Unit, "the unit is missing");
            else if (columns.IsWide) wide.Take(columns.SeriesOf(rows));
            else TakeOne(rows, layout, columns, wide, sink);
        }
    }

    private static void TakeOne(DelimitedReader rows, StatisticsLayout layout, FigureColumns columns, WideRow row, IRecordSink sink)
    {
        var (year, period) = (columns.ConstantYear, "");
        if (columns.Year >= 0 && !rows.Field(columns.Year).IsEmpty)
        {
            if (!Figures.TryPeriod(rows.Text(columns.Year), out var found, out period))
            {
                row.Reject(columns.Year, "the period is not a year or a part of one");
                return;
            }

            year = found;
        }

        if (columns.Measure >= 0 && rows.Field(columns.Measure).IsEmpty) row.Reject(columns.Measure, "the measure is missing");
        else if (!Figures.TryReadFlagged(rows.Text(columns.Value), layout.HasDecimalComma, out var value, out var flag)) row.Reject(columns.Value, "the figure is not a number");
        else if (value is { } figure) sink.Add(new Observation(columns.SeriesOf(rows), year, period, figure, flag | columns.FlagOf(rows), rows.Line));
    }

    private static string MeasureOf(SourceFile file) => Path.GetFileName(file.Name) is var name && name.LastIndexOf('.') is > 0 and var end ? name[..end] : name;

    private static StatisticsLayout? LayoutOf(FileSample sample, FigureMapping? mapping) => StatisticsLayout.Find(sample, layout => mapping is null
        ? layout.Preamble.Count == 0 && IsFigures(layout)
        : mapping.Named.All(name => layout.Columns.Contains(name, StringComparer.OrdinalIgnoreCase)) && layout.Columns.Count > 1);

    private static bool IsFigures(StatisticsLayout layout) => layout.Find(Units) >= 0
        && ((layout.Find(Measures) >= 0 && layout.Find(Values) >= 0) || (layout.Find(Units) == 0 && layout.Periods.Count >= 2 && layout.Columns.Count - layout.Periods.Count <= 2));

    private static IReadOnlyList<string> Missing(StatisticsLayout layout, FigureMapping? mapping)
    {
        var columns = new FigureColumns(layout, mapping, "");
        var missing = new List<string>();
        if (columns.Unit < 0 && mapping is not { ConstantUnit.Length: > 0 }) missing.Add($"a column of units: {string.Join(", ", Units.Take(5))}, or \"unit\" in the mapping");
        if (columns.Value < 0 && layout.Periods.Count == 0) missing.Add("a column of values, or columns of years");
        return missing;
    }

    private static string[] Notes(StatisticsLayout layout, FigureMapping? mapping) =>
        mapping?.Measure is null && layout.Find(Measures) < 0 && mapping is not { ConstantMeasure.Length: > 0 }
            ? ["The file does not say what it measures: its name is taken for the measure; a mapping can say more (docs/indicators.md)."] : [];

    private sealed class FigureColumns
    {
        private readonly FigureMapping? _mapping;
        private readonly StatisticsLayout _layout;
        private readonly string _fallback;
        private readonly int _flag, _kind, _scale, _measureName;
        private readonly int[] _breakdown;

        public FigureColumns(StatisticsLayout layout, FigureMapping? mapping, string fallback)
        {
            (_layout, _mapping, _fallback) = (layout, mapping, fallback);
            int Find(string? named, string[] known) => named is null ? layout.Find(known) : layout.Columns.ToList().FindIndex(c => string.Equals(c, named, StringComparison.OrdinalIgnoreCase));
            (Unit, Name) = (mapping is { ConstantUnit.Length: > 0 } ? -1 : Find(mapping?.Unit, Units), Find(mapping?.Name, Names));
            Measure = mapping is { ConstantMeasure.Length: > 0 } ? -1 : Find(mapping?.Measure, Measures);
            (Year, Value, _flag) = (Find(mapping?.Year, Years), Find(mapping?.Value, Values), Find(mapping?.Flag, Flags));
            (_kind, _scale, _measureName) = (layout.Find("unit_kind"), layout.Find("scale", "unit_of_measure"), layout.Find("measure_name", "indicator_name"));
            _breakdown = [.. (mapping?.Breakdown ?? []).Select(name => Find(name, []))];
            if (Name == Unit) Name = -1;
        }

        public int Unit { get; }

        public int Name { get; }

        public int Measure { get; }

        public int Year { get; }

        public int Value { get; }

        public int? ConstantYear => _mapping?.ConstantYear;

        public bool IsWide => Value < 0;

        public StatisticalSeries SeriesOf(DelimitedReader rows)
        {
            string Text(int column) => column < 0 ? "" : rows.Text(column);
            var kind = _kind >= 0 && StatisticalWords.TryParse(Text(_kind), out var said) ? said : _mapping?.Kind ?? (Unit >= 0 && Nearest.Fold(_layout.Columns[Unit]) == "clusterid" ? UnitKind.Cluster : UnitKind.Economy);
            var unit = StatisticalUnit.Of(kind, Unit < 0 ? _mapping!.ConstantUnit : Text(Unit), Text(Name));
            var measure = Measure >= 0 ? Text(Measure) : _mapping is { ConstantMeasure.Length: > 0 } ? _mapping.ConstantMeasure : _fallback;
            var name = Text(_measureName) is { Length: > 0 } own ? own : _mapping is { ConstantName.Length: > 0 } ? _mapping.ConstantName : measure;
            var breakdown = _breakdown.Select(column => (_layout.Columns[column].ToLowerInvariant(), Text(column)));
            return new(unit.Kind, unit.Code, unit.Name, measure, name, Text(_scale) is { Length: > 0 } scale ? scale : _mapping?.Scale ?? "", StatisticalSeries.BreakdownOf(breakdown));
        }

        public ObservationFlag FlagOf(DelimitedReader rows) => _flag < 0 ? ObservationFlag.None : Figures.FlagOf(rows.Text(_flag));
    }
}

using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Statistics;

/// <summary>SDMX-CSV, as OECD, Eurostat, UNESCO's UIS and others give it: a row a figure, a column a dimension.</summary>
internal sealed class SdmxForm : StatisticsForm
{
    private static readonly string[] Areas = ["REF_AREA", "geo", "LOCATION", "COUNTRY", "GEO_PICT", "AREA", "COUNTRY_ID"];
    private static readonly string[] Times = ["TIME_PERIOD", "TIME", "YEAR"], Values = ["OBS_VALUE", "VALUE"], Flows = ["DATAFLOW", "STRUCTURE_ID"];
    private static readonly string[] Measures = ["INDICATOR", "MEASURE", "SUBJECT", "INDICATOR_ID"];
    private static readonly HashSet<string> Structure = new(["dataflow", "structureid", "structure", "structurename", "action", "lastupdate", "freq", "frequency"], StringComparer.Ordinal);
    private static readonly string[] Statuses = ["OBS_STATUS", "OBS_FLAG", "QUALIFIER"];

    public override string Title => "SDMX-CSV (OECD, Eurostat, UIS and others)";

    public override Recognition Recognise(FileSample sample, ReadOptions options) => Found(LayoutOf(sample), 0.97, "SDMX-CSV, a row a figure");

    public override void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var layout = LayoutOf(FileSample.Take(file)) ?? throw NotThis(file, ["columns REF_AREA (or geo), TIME_PERIOD and OBS_VALUE"]);
        var columns = new SdmxColumns(layout, Path.GetFileNameWithoutExtension(file.Name));
        using var rows = Open(file, layout, options, sink);
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (rows.Field(columns.Value).IsEmpty) continue;
            if (!Figures.TryPeriod(SdmxColumns.Code(rows.Text(columns.Time)), out var year, out var period)) Reject(columns.Time, "the period is not a year or a part of one");
            else if (rows.Field(columns.Area).IsEmpty) Reject(columns.Area, "the area is missing");
            else if (!Figures.TryRead(rows.Text(columns.Value), layout.HasDecimalComma, out var value)) Reject(columns.Value, "the figure is not a number");
            else if (value is { } figure) sink.Add(new Observation(columns.SeriesOf(rows), year, period, figure, columns.FlagOf(rows), rows.Line));
        }

        void Reject(int column, string cause) => sink.Reject(new Reject(file.Name, rows.Line, layout.Columns[column], rows.Text(column), cause));
    }

    private static StatisticsLayout? LayoutOf(FileSample sample) => StatisticsLayout.Find(sample, layout => layout.Preamble.Count == 0 && IsSdmx(layout));

    private static bool IsSdmx(StatisticsLayout layout)
    {
        int Find(string[] names) => SdmxColumns.Find(layout, names);
        return Find(Areas) >= 0 && ((Find(["TIME_PERIOD"]) >= 0 && Find(["OBS_VALUE"]) >= 0) || (Find(["INDICATOR_ID"]) >= 0 && Find(["COUNTRY_ID"]) >= 0 && Find(["YEAR"]) >= 0 && Find(["VALUE"]) >= 0));
    }

    /// <summary>What the columns of one file mean. With labels, <c>REF_AREA: Reference area</c> heads <c>AUT: Austria</c>, or a column of names follows.</summary>
    private sealed class SdmxColumns
    {
        private readonly StatisticsLayout _layout;
        private readonly string _fallback;
        private readonly int[] _dimensions;
        private readonly int _flow, _measure, _unit, _multiplier, _status;
        private readonly bool _hasNameColumns;

        public SdmxColumns(StatisticsLayout layout, string fallback)
        {
            (_layout, _fallback) = (layout, fallback);
            (Area, Time, Value) = (Find(layout, Areas), Find(layout, Times), Find(layout, Values));
            (_flow, _measure, _status) = (Find(layout, Flows), Find(layout, Measures), Find(layout, Statuses));
            (_unit, _multiplier) = (Find(layout, ["UNIT_MEASURE", "unit"]), Find(layout, ["UNIT_MULT"]));
            _hasNameColumns = Area >= 0 && CodeOf(layout.Columns[Area]).All(letter => letter == '_' || char.IsAsciiLetterUpper(letter));
            _dimensions = [.. Enumerable.Range(0, Math.Min(Time, Value)).Where(IsDimension)];
        }

        public int Area { get; }

        public int Time { get; }

        public int Value { get; }

        public static int Find(StatisticsLayout layout, string[] names) =>
            names.Select(name => layout.Columns.ToList().FindIndex(column => Nearest.Fold(CodeOf(column)) == Nearest.Fold(name))).FirstOrDefault(index => index >= 0, -1);

        /// <summary>The code of a cell that may have its label behind it.</summary>
        public static string Code(string cell) => cell.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end ? cell[..end] : cell;

        public StatisticalSeries SeriesOf(DelimitedReader rows)
        {
            var area = rows.Text(Area);
            var unit = StatisticalUnit.OfEconomy(Code(area), Label(rows, Area));
            var flow = _flow < 0 ? "" : FlowOf(Code(rows.Text(_flow)));
            var measure = _measure < 0 ? "" : Code(rows.Text(_measure));
            var code = string.Join(':', ((string[])[flow, measure]).Where(part => part.Length > 0));
            var name = _measure < 0 ? "" : Label(rows, _measure);
            var scale = _unit < 0 ? "" : Code(rows.Text(_unit));
            if (_multiplier >= 0 && rows.Text(_multiplier) is { Length: > 0 } power && Code(power) is not "0" and var ten) scale = $"{scale} ×10^{ten}".Trim();
            if (code.Length == 0) code = _fallback;
            return new(unit.Kind, unit.Code, unit.Name, code, name.Length > 0 ? name : code, scale, StatisticalSeries.BreakdownOf(
                _dimensions.Select(column => (CodeOf(_layout.Columns[column]).ToLowerInvariant(), Code(rows.Text(column)))).Where(part => part.Item2 != "_Z")));
        }

        public ObservationFlag FlagOf(DelimitedReader rows) => _status < 0 ? ObservationFlag.None : Figures.FlagOf(Code(rows.Text(_status)));

        private bool IsDimension(int column)
        {
            var name = CodeOf(_layout.Columns[column]);
            if (column == Area || column == _measure || Structure.Contains(Nearest.Fold(name))) return false;
            return !_hasNameColumns || !name.Any(char.IsAsciiLetterLower);
        }

        private string Label(DelimitedReader rows, int column)
        {
            var cell = rows.Text(column);
            if (cell.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end) return cell[(end + 2)..];
            return _hasNameColumns && column + 1 < _layout.Columns.Count && _layout.Columns[column + 1].Any(char.IsAsciiLetterLower) ? rows.Text(column + 1) : "";
        }

        private static string CodeOf(string column) => Code(column);

        /// <summary><c>ESTAT:RD_E_GERDTOT(1.0)</c> and <c>OECD.STI:DSD_MSTI@DF_MSTI(1.3)</c>: the flow without agency and version.</summary>
        private static string FlowOf(string text)
        {
            var flow = text[(text.LastIndexOf(':') + 1)..];
            return flow.IndexOf('(', StringComparison.Ordinal) is > 0 and var end ? flow[..end] : flow;
        }
    }
}

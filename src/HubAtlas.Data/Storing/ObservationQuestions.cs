using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>What the store answers about statistics. Dispose to free its memory.</summary>
public sealed class ObservationQuestions : IDisposable
{
    private readonly Connection _connection;

    internal ObservationQuestions(Connection connection) => _connection = connection;

    /// <summary>Every measure by its code, kind of unit and file.</summary>
    public IReadOnlyList<MeasureSummary> Measures() => _connection.List("""
        SELECT s.measure, min(s.measure_name), min(s.scale), s.unit_kind,
               coalesce(string_agg(DISTINCT regexp_replace(s.breakdown, '=[^;]*', '', 'g'), ';' ORDER BY regexp_replace(s.breakdown, '=[^;]*', '', 'g')), ''),
               count(DISTINCT s.unit), min(o.year), max(o.year), count(*), count(DISTINCT (s.unit, s.breakdown)), count(DISTINCT (o.year, o.period)), f.name, f.sha256
        FROM observations o JOIN series s USING (series_id) JOIN files f USING (file_id)
        GROUP BY s.measure, s.unit_kind, f.name, f.sha256 ORDER BY s.measure, s.unit_kind, f.name, f.sha256
        """, ReadSummary);

    /// <summary>All figures of some measures, by measure, unit, breakdown, year, period and file.</summary>
    public IReadOnlyList<StoredObservation> Of(IReadOnlyCollection<string> measures)
    {
        var found = new List<StoredObservation>();
        var series = new Dictionary<StatisticalSeries, StatisticalSeries>();
        foreach (var measure in measures.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            using var rows = _connection.Query("""
                SELECT s.unit_kind, s.unit, s.unit_name, s.measure, s.measure_name, s.scale, s.breakdown, o.year, o.period, o.value, o.flag, o.row, f.name, f.sha256
                FROM observations o JOIN series s USING (series_id) JOIN files f USING (file_id) WHERE s.measure = $1
                ORDER BY s.unit_kind, s.unit, s.breakdown, o.year, o.period, f.sha256
                """, measure);
            while (rows.Read()) found.Add(Read(rows, series));
        }

        return found;
    }

    private static MeasureSummary ReadSummary(Rows rows)
    {
        IReadOnlyList<string> keys = [.. rows.Text(4)!.Split(';', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var cells = rows.Long(9) * rows.Long(10);
        return new(
            rows.Text(0)!, rows.Text(1)!, rows.Text(2)!, (UnitKind)rows.Int(3), keys, rows.Long(5), rows.IsNull(6) ? null : rows.Int(6), rows.IsNull(7) ? null : rows.Int(7),
            rows.Long(8), (double)rows.Long(8) / cells, rows.Text(11)!, rows.Text(12)!);
    }

    private static StoredObservation Read(Rows rows, Dictionary<StatisticalSeries, StatisticalSeries> known)
    {
        var series = new StatisticalSeries(
            (UnitKind)rows.Int(0), rows.Text(1)!, rows.Text(2)!, rows.Text(3)!, rows.Text(4)!, rows.Text(5)!, rows.Text(6)!);
        if (!known.TryAdd(series, series)) series = known[series];
        var value = decimal.Parse(rows.Text(9)!, NumberStyles.Number, CultureInfo.InvariantCulture);
        return new(
            new(series, rows.IsNull(7) ? null : rows.Int(7), rows.Text(8)!, value, (ObservationFlag)rows.Int(10), rows.Long(11)), rows.Text(12)!, rows.Text(13)!);
    }

    public void Dispose() => _connection.Dispose();
}

using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>The figures of one import while they wait.</summary>
internal sealed class ObservationSpools : IDisposable
{
    private static readonly Table StagedSeries = new("series", $"ordinal BIGINT, {Schema.Series.Definition}");
    private static readonly Table StagedObservations = new("observations", """
        ordinal BIGINT, key_id BIGINT, series_id BIGINT, year INTEGER, period VARCHAR, value VARCHAR, flag INTEGER, row BIGINT
        """);

    private readonly Dictionary<StatisticalSeries, (long Key, long Id)> _known = [];
    private readonly ContentId _ids;

    internal ObservationSpools(Func<Table, Spool> spool, ContentId ids) => (Series, Rows, _ids) = (spool(StagedSeries), spool(StagedObservations), ids);

    internal Spool Series { get; }

    internal Spool Rows { get; }

    internal long Count { get; private set; }

    internal void Add(Observation observation)
    {
        var (key, id) = IdsOf(observation.Series);
        Rows.Add(Count++).Add(key).Add(id).Add(observation.Year).Add(observation.Period);
        Rows.Add(observation.Value.ToString(CultureInfo.InvariantCulture)).Add((int)observation.Flag).Add(observation.Row).EndRow();
    }

    private (long Key, long Id) IdsOf(StatisticalSeries series)
    {
        if (_known.TryGetValue(series, out var known)) return known;
        known = (_ids.KeyOf(series), _ids.OfSeries(series));
        Series.Add((long)_known.Count).Add(known.Id).Add(known.Key).Add((int)series.Kind).Add(series.Unit).Add(series.UnitName);
        Series.Add(series.Measure).Add(series.MeasureName).Add(series.Scale).Add(series.Breakdown).EndRow();
        _known.Add(series, known);
        return known;
    }

    internal void Flush()
    {
        Series.Flush();
        Rows.Flush();
    }

    public void Dispose()
    {
        Series.Dispose();
        Rows.Dispose();
    }
}

using System.Diagnostics;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Editions;

/// <summary>What went through each stage, how long it took; kept beside the edition and shown while it runs.</summary>
/// <param name="report">Told of each stage when it ends; null: nobody listens.</param>
public sealed class StageLog(Action<StageRecord, StageTime>? report = null)
{
    private readonly List<StageRecord> _records = [];
    private readonly List<StageTime> _times = [];

    public IReadOnlyList<StageRecord> Records => _records;

    public IReadOnlyList<StageTime> Times => _times;

    /// <summary>Runs a stage; its rows are what the stage says of its result.</summary>
    public T Run<T>(string name, Func<T> stage, Func<T, (long RowsIn, long RowsOut, IReadOnlyList<DroppedRows> Dropped)> rows)
    {
        var clock = Stopwatch.StartNew();
        var result = stage();
        var (rowsIn, rowsOut, dropped) = rows(result);
        _records.Add(new(name, rowsIn, rowsOut, dropped));
        _times.Add(new(name, clock.Elapsed.TotalSeconds, Process.GetCurrentProcess().PeakWorkingSet64 / 1e6));
        report?.Invoke(_records[^1], _times[^1]);
        return result;
    }

    public T Run<T>(string name, Func<T> stage, Func<T, (long RowsIn, long RowsOut)> rows) =>
        Run(name, stage, result => (rows(result).RowsIn, rows(result).RowsOut, (IReadOnlyList<DroppedRows>)[]));
}

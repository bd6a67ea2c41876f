using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Sources.Statistics;

/// <summary>Rows with a column a year: hands over a figure for each cell that has one, a reject for each that cannot be read.</summary>
internal sealed class WideRow(SourceFile file, StatisticsLayout layout, DelimitedReader rows, IRecordSink sink)
{
    /// <summary>Told of each figure that is handed over; null: nobody is.</summary>
    public Action<StatisticalSeries, int, decimal>? OnFigure { get; init; }

    public void Take(StatisticalSeries series)
    {
        foreach (var (index, year, period) in layout.Periods)
        {
            if (rows.Field(index).IsEmpty) continue;
            var cell = rows.Text(index);
            if (!Figures.TryReadFlagged(cell, layout.HasDecimalComma, out var value, out var flag))
            {
                sink.Reject(new Reject(file.Name, rows.Line, layout.Columns[index], cell, "the figure is not a number"));
                continue;
            }

            if (value is not { } figure) continue;
            sink.Add(new Observation(series, year, period, figure, flag, rows.Line));
            OnFigure?.Invoke(series, year, figure);
        }
    }

    public void Reject(int column, string cause) =>
        sink.Reject(new Reject(file.Name, rows.Line, column < 0 ? "" : layout.Columns[column], column < 0 ? "" : rows.Text(column), cause));
}

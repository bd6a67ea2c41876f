using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Indexes;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Statistics;

/// <summary>The Global Innovation Index as it was exported up to 2019: a row a node, five blocks of columns with an economy each (<see cref="GiiBlocks"/>).</summary>
internal sealed class GiiBlockForm : StatisticsForm
{
    private const int Scores = 1, Values = 2;

    public override string Title => "the Global Innovation Index (export up to 2019)";

    public override Recognition Recognise(FileSample sample, ReadOptions options) => Found(
        LayoutOf(sample), 0.98, "Global Innovation Index, five blocks of economies", GiiForm.NotesOf(sample.File.Name, "The file does not say of which year each value is: the edition's stands for it."));

    public override void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var layout = LayoutOf(FileSample.Take(file)) ?? throw NotThis(file, ["five blocks of the same economies: rank, score, value and two kinds of marks"]);
        var (starts, count) = GiiBlocks.StartsIn(layout.Columns)!.Value;
        var (edition, year) = GiiForm.EditionOf(file.Name);
        string[] economies = [.. layout.Columns.Skip(starts[0]).Take(count).Select(name => EconomyOf(name, file, layout, sink))];
        using var rows = Open(file, layout, options, sink);
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (GiiBlocks.IdOf(rows.Text(0)) is not { } node) continue;
            var name = rows.Text(1).Trim() is { Length: > 0 } said ? said : rows.Text(0).Trim();
            foreach (var block in (int[])[Scores, Values])
            {
                for (var unit = 0; unit < count; unit++)
                {
                    var column = starts[block] + unit;
                    if (economies[unit].Length == 0) continue;
                    if (!Figures.TryRead(rows.Text(column).Trim('[', ']', ' '), layout.HasDecimalComma, out var value))
                        sink.Reject(new Reject(file.Name, rows.Line, layout.Columns[column], rows.Text(column), "the figure is not a number"));
                    else if (value is { } figure)
                        sink.Add(new Observation(GiiForm.SeriesOf(economies[unit], layout.Columns[column], $"{edition}:{node.Id}{(block == Scores ? ":score" : "")}", name, block == Scores), year, "", figure, ObservationFlag.None, rows.Line));
                }
            }
        }
    }

    /// <returns>Empty, and told: no economy has the name.</returns>
    private static string EconomyOf(string name, SourceFile file, StatisticsLayout layout, IRecordSink sink)
    {
        if (EconomyCodes.OfName(name) is { } economy) return economy;
        sink.Reject(new Reject(file.Name, layout.Preamble.Count + 1, name, name, "no economy is known by this name: its column is left out"));
        return "";
    }

    private static StatisticsLayout? LayoutOf(FileSample sample) => StatisticsLayout.Find(sample, layout => GiiBlocks.StartsIn(layout.Columns) is not null);
}

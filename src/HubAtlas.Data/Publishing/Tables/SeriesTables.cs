using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Tables;

/// <summary>The columns of <c>series.csv</c> (one row a line and edition) and <c>series-growth.csv</c> (one row a line).</summary>
internal static class SeriesTables
{
    public sealed record Step(int Number, SeriesLine Line, Recipe Edition, SeriesPoint Point);

    public static IEnumerable<Step> Steps(Series series) => series.Lines.SelectMany((line, number) =>
        line.Points.Select((point, i) => new Step(number + 1, line, series.Editions[i], point)));

    public static readonly IReadOnlyList<Column<Step>> Points =
    [
        new("line", s => Cell.Of(s.Number)),
        new("cluster", s => Cell.Of(s.Line.Name)),
        new("economies", s => Cell.Of(string.Join('/', s.Line.Economies))),
        new("edition", s => Cell.Of(s.Edition.Name)),
        new("cluster_id", s => Cell.Of(s.Point.ClusterId)),
        new("rank", s => Cell.Of(s.Point.Rank)),
        new("score", s => Cell.Percent(s.Point.Score)),
        .. DocumentKinds.All.Select(kind => new Column<Step>(kind.Plural(), s => s.Point.Shares.Count == 0 ? Cell.Missing : Counted(s, kind, s.Point.Shares))),
        .. DocumentKinds.All.Select(kind => new Column<Step>($"{kind.Plural()}_fixed", s => Counted(s, kind, s.Point.FixedShares))),
    ];

    public static IReadOnlyList<Column<SeriesLine>> Growth(Series series) =>
    [
        new("line", l => Cell.Of(Number(series, l))),
        new("cluster", l => Cell.Of(l.Name)),
        new("first_rank", l => Cell.Of(l.Points[0].Rank)),
        new("last_rank", l => Cell.Of(l.Points[^1].Rank)),
        .. Columns("fixed", l => l.Fixed),
        .. Columns("moving", l => l.Moving),
    ];

    private static IEnumerable<Column<SeriesLine>> Columns(string suffix, Func<SeriesLine, SeriesGrowth> growth) =>
    [
        new($"growth_{suffix}", l => Cell.Of(growth(l).Percent, Rounded.CountDecimals)),
        .. DocumentKinds.All.Select(kind => new Column<SeriesLine>(
            $"growth_{kind.Plural()}_{suffix}", l => Cell.Of(growth(l).PercentByKind[(int)kind], Rounded.CountDecimals))),
        new($"cagr_{suffix}", l => Cell.Of(growth(l).CagrPercent, Rounded.CountDecimals)),
        .. DocumentKinds.All.Select(kind => new Column<SeriesLine>(
            $"cagr_{kind.Plural()}_{suffix}", l => Cell.Of(growth(l).CagrByKind[(int)kind], Rounded.CountDecimals))),
    ];

    private static int Number(Series series, SeriesLine line)
    {
        for (var i = 0; i < series.Lines.Count; i++) if (ReferenceEquals(series.Lines[i], line)) return i + 1;
        throw new ArgumentException("The line is of another series.", nameof(line));
    }

    private static Cell Counted(Step step, DocumentKind kind, IReadOnlyList<long> shares) =>
        step.Edition.Counts(kind) ? Cell.Documents(shares[(int)kind]) : Cell.Missing;
}

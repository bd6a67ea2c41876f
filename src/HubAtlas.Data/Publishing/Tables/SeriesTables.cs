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
        new("line", "integer", "1-based: the same for one cluster's line through all editions.", s => Cell.Of(s.Number)),
        new("cluster", "string", "Name of the line's last cluster.", s => Cell.Of(s.Line.Name)),
        new("economies", "string", "Its economies, ISO 3166 alpha-2 codes joined by a slash.", s => Cell.Of(string.Join('/', s.Line.Economies))),
        new("edition", "string", "Name of the edition.", s => Cell.Of(s.Edition.Name)),
        new("cluster_id", "string", "Id in this edition; empty where no cluster stood there.", s => Cell.Of(s.Point.ClusterId)),
        new("rank", "integer", "Rank in this edition.", s => Cell.Of(s.Point.Rank)),
        new("score", "number", "Score in this edition, percent.", s => Cell.Percent(s.Point.Score)),
        .. DocumentKinds.All.Select(kind => new Column<Step>(
            kind.Plural(), "number", "Inside the cluster's own boundary of this edition, fractional count.",
            s => s.Point.Shares.Count == 0 ? Cell.Missing : Counted(s, kind, s.Point.Shares))),
        .. DocumentKinds.All.Select(kind => new Column<Step>(
            $"{kind.Plural()}_fixed", "number", "Inside the boundary of the line's last cluster, fractional count.",
            s => Counted(s, kind, s.Point.FixedShares))),
    ];

    public static IReadOnlyList<Column<SeriesLine>> Growth(Series series) =>
    [
        new("line", "integer", "1-based, as in series.csv.", l => Cell.Of(Number(series, l))),
        new("cluster", "string", "Name of the line's last cluster.", l => Cell.Of(l.Name)),
        new("first_rank", "integer", "Rank in the first edition.", l => Cell.Of(l.Points[0].Rank)),
        new("last_rank", "integer", "Rank in the last edition.", l => Cell.Of(l.Points[^1].Rank)),
        .. Columns("fixed", "inside the boundary of the line's last cluster", series.Unit, l => l.Fixed),
        .. Columns("moving", "inside the cluster's own boundary of each edition", series.Unit, l => l.Moving),
    ];

    private static IEnumerable<Column<SeriesLine>> Columns(string suffix, string where, string unit, Func<SeriesLine, SeriesGrowth> growth) =>
    [
        new($"growth_{suffix}", "number", $"Percent from first to last edition, all documents, {where}; empty from zero.",
            l => Cell.Of(growth(l).Percent, Rounded.CountDecimals)),
        .. DocumentKinds.All.Select(kind => new Column<SeriesLine>(
            $"growth_{kind.Plural()}_{suffix}", "number", $"The same of {kind.Plural()}.",
            l => Cell.Of(growth(l).PercentByKind[(int)kind], Rounded.CountDecimals))),
        new($"cagr_{suffix}", "number", $"Compound growth a {unit}, percent.", l => Cell.Of(growth(l).CagrPercent, Rounded.CountDecimals)),
        .. DocumentKinds.All.Select(kind => new Column<SeriesLine>(
            $"cagr_{kind.Plural()}_{suffix}", "number", $"The same of {kind.Plural()}.",
            l => Cell.Of(growth(l).CagrByKind[(int)kind], Rounded.CountDecimals))),
    ];

    private static int Number(Series series, SeriesLine line)
    {
        for (var i = 0; i < series.Lines.Count; i++) if (ReferenceEquals(series.Lines[i], line)) return i + 1;
        throw new ArgumentException("The line is of another series.", nameof(line));
    }

    private static Cell Counted(Step step, DocumentKind kind, IReadOnlyList<long> shares) =>
        step.Edition.Counts(kind) ? Cell.Documents(shares[(int)kind]) : Cell.Missing;
}

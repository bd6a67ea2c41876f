using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Points;

/// <summary>Rows of latitude, longitude and how many inventors or authors are there: counts, with or without a column of documents.</summary>
internal sealed class PointsReader : IReader
{
    public string Source => "points";

    public string Title => "points with counts (CSV or TSV)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        if (sample.Dialect is not { } dialect) return Recognition.None(Source);
        if (PointsColumns.Aliases.Missing(dialect.Columns).Count == PointsColumns.RequiredCount) return PointsWithoutHeader.Recognise(Source, dialect);
        var missing = PointsColumns.Missing(dialect.Columns);
        return new Recognition
        {
            Source = Source,
            Sureness = missing.Count > 0 ? 0.2 : Sureness(dialect.Columns),
            What = $"{dialect.DelimiterName}-separated points",
            Columns = dialect.Columns,
            Missing = missing,
            Notes = Notes(dialect.Columns, options),
        };
    }

    public string Identity(ReadOptions options) =>
        string.Create(CultureInfo.InvariantCulture, $"kind={(options.Kind ?? default).Word()};year={options.Year}") +
        (options.Type is { } type ? $";type={type}" : "");

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var dialect = FileSample.Take(file).Dialect;
        var missing = PointsColumns.Missing(dialect?.Columns ?? []);
        if (dialect is null || missing.Count > 0) throw Rejections.NotUsable(file, Title, missing);
        using var rows = new DelimitedReader(
            file.OpenText(options.OnBytes), dialect, options.MaximumRowBytes,
            (line, value, cause) => sink.Reject(new Reject(file.Name, line, "", value, cause)));
        var row = new PointsRow(rows, dialect.Columns, options);
        if (row.NamesDocuments)
        {
            new PointDocuments(file.Name, rows, row).Read(options, sink, cancellation);
            return;
        }

        var prefix = $"points:{file.Sha256[..12]}:";
        for (var number = 1L; rows.Read(); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (row.TryRead(prefix + number.ToString(CultureInfo.InvariantCulture), out var document, out var bad)) sink.Add(document);
            else sink.Reject(new Reject(file.Name, rows.Line, bad.Column, bad.Value, bad.Cause));
        }
    }

    // Tables of documents have coordinates too; a column of ids, of whatever, makes points unlikely.
    private static double Sureness(IReadOnlyList<string> columns) =>
        columns.Any(column => Nearest.Fold(column).EndsWith("id", StringComparison.Ordinal)) ? 0.4 : 0.9;

    private static List<string> Notes(IReadOnlyList<string> columns, ReadOptions options)
    {
        var found = PointsColumns.Aliases.Find(columns);
        var notes = new List<string>();
        if (found[PointsColumns.Mentions] < 0) notes.Add("No column of counts: every row counts once.");
        if (found[PointsColumns.Document] >= 0) notes.Add("Rows of one document are read together, and its share is divided among its mentions.");
        if (found[PointsColumns.Kind] < 0 && options.Kind is null) notes.Add("Taken as patents; --kind says otherwise.");
        if (found[PointsColumns.Year] < 0 && options.Year is null) notes.Add("No year: --year gives one.");
        if (found[PointsColumns.Type] < 0 && options.Type is null) notes.Add(MissingType.Note(options.Kind ?? default));
        return notes;
    }
}

/// <summary>Points whose first line is data already: known for what they are, so that the cure can be named.</summary>
internal static class PointsWithoutHeader
{
    private const int MostColumns = 3;

    public static Recognition Recognise(string source, DelimitedDialect dialect)
    {
        var cells = dialect.Columns;
        if (cells.Count is < PointsColumns.RequiredCount or > MostColumns || !cells.All(IsNumber)) return Recognition.None(source);
        if (Math.Abs(Number(cells[0])) > 90 || Math.Abs(Number(cells[1])) > 180) return Recognition.None(source);
        return new Recognition
        {
            Source = source,
            Sureness = 0.3,
            What = $"{dialect.DelimiterName}-separated points without a header",
            Columns = cells,
            Missing = [$"a first line that names the columns, such as lat,lon,mentions: the first line is data ({string.Join(", ", cells)})"],
        };
    }

    private static bool IsNumber(string cell) => double.IsFinite(Number(cell));

    private static double Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}

using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Data.Reading.Affiliations;

/// <summary>A CSV export of a bibliographic database: one publication a row, in columns with known names.</summary>
/// <param name="columns">The first is that of the id, by which the database is known.</param>
/// <param name="fewest">How many of the columns, the id's among them, the database's exports have at least.</param>
internal abstract class PublicationTable(string source, string name, ColumnAliases columns, int fewest) : IReader
{
    protected const string NoAuthors = "no authors listed";

    private const int Id = 0;

    public string Source => source;

    public string Title => $"{name} export (CSV)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        if (sample.Dialect?.Columns is not { } header || columns.Indexes(header)[Id] < 0 || columns.CountIn(header) < fewest) return Recognition.None(Source);
        var missing = Missing(header);
        return new Recognition
        {
            Source = Source,
            Sureness = missing.Count == 0 ? 0.95 : 0.6,
            What = $"{name} records",
            Columns = header,
            Missing = missing,
        };
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var sample = FileSample.Take(file);
        var dialect = sample.Dialect;
        var missing = Missing(dialect?.Columns ?? []);
        if (dialect is null || missing.Count > 0) throw Rejections.NotUsable(file, Title, missing);
        using var rows = new DelimitedReader(
            file.OpenText(options.OnBytes), dialect, options.MaximumRowBytes,
            (line, value, cause) => sink.Reject(new Reject(file.Name, line, "", value, cause)));
        var row = new Row(rows, columns.Indexes(dialect.Columns));
        var citations = new TableCitations(dialect.Columns, sample.Text);
        var text = options.WantsText ? new TableText(dialect.Columns) : null;
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var byline = ReadPeople(row);
            if (Build(row, byline.People, out var cause) is { } document)
                byline.Give(document with { Citations = citations.Read(rows, document.Type), Text = text?.Read(rows) }, sink, file.Name, rows.Line);
            else sink.Reject(new Reject(file.Name, rows.Line, "", row[Id], cause));
        }
    }

    /// <summary>What an import needs and the export lacks.</summary>
    protected virtual IReadOnlyList<string> Missing(IReadOnlyList<string> header) => columns.Missing(header);

    protected abstract Byline ReadPeople(Row row);

    /// <param name="cause">Why there is no document.</param>
    protected abstract Document? Build(Row row, IReadOnlyList<Person> people, out string cause);

    /// <summary>The row last read, by a column's position in the list; empty where the file lacks the column.</summary>
    protected sealed class Row(DelimitedReader rows, int[] index)
    {
        public string this[int column] => rows.Text(index[column]);

        public int? Year(int column) => Values.TryYear(rows.Field(index[column]), out var year) ? year : null;
    }
}

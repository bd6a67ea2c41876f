using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Grouping;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Tables;

/// <summary>Rows of a document, a person and an address, in columns that a mapping names; rows of a document may stand anywhere.</summary>
internal sealed class TableReader : IReader
{
    public string Source => "table";

    public string Title => "a table described by a mapping (CSV or TSV)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        if (sample.Dialect is not { } dialect) return Recognition.None(Source);
        IReadOnlyList<string> missing = options.Mapping is { } mapping
            ? TableRows.Missing(mapping, dialect.Columns)
            : ["a mapping that says what the columns mean: import table --mapping FILE.json (see docs/data.md)"];
        return new Recognition
        {
            Source = Source,
            Sureness = options.Mapping is null ? 0.1 : missing.Count == 0 ? 1 : 0.2,
            What = $"{dialect.DelimiterName}-separated table",
            Columns = dialect.Columns,
            Missing = missing,
        };
    }

    public string Identity(ReadOptions options) => options.Mapping?.Hash ?? "";

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var mapping = options.Mapping ??
            throw new AtlasException($"{file.Name}: a table needs --mapping FILE.json that says what its columns mean.");
        var dialect = FileSample.Take(file).Dialect;
        var missing = TableRows.Missing(mapping, dialect?.Columns ?? []);
        if (dialect is null || missing.Count > 0) throw Rejections.NotUsable(file, Title, missing);
        using var groups = new RowGroups(options.TempFolder, options.GroupingBytes);
        using (var rows = new DelimitedReader(
            file.OpenText(options.OnBytes), dialect, DelimitedLimits.RowBytes(options),
            (line, value, cause) => sink.Reject(new Reject(file.Name, line, "", value, cause))))
        {
            var table = new TableRows(mapping, rows, dialect.Columns, file.Name);
            while (rows.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                if (table.TryWrite(groups.Row) is { } reject) sink.Reject(reject);
                else groups.Add();
            }
        }

        var documents = new TableDocuments(mapping);
        foreach (var group in groups.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            sink.Add(documents.Build(group));
        }
    }
}

using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Dimensions;

/// <summary>CSV exports of Dimensions, with the line "About the data" before their header.</summary>
internal sealed class DimensionsReader : IReader
{
    public string Source => "dimensions";

    public string Title => "Dimensions export (CSV)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        if (sample.Dialect is not { } dialect || new ColumnAlias("Publication ID", true).FindIn(dialect.Columns) < 0) return Recognition.None(Source);
        if (DimensionsColumns.Aliases.CountIn(dialect.Columns) < 3) return Recognition.None(Source);
        var missing = DimensionsColumns.Aliases.Missing(dialect.Columns);
        return new Recognition
        {
            Source = Source,
            Sureness = missing.Count == 0 ? 0.95 : 0.6,
            What = "Dimensions publications",
            Columns = dialect.Columns,
            Missing = missing,
        };
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var dialect = FileSample.Take(file).Dialect;
        var missing = DimensionsColumns.Aliases.Missing(dialect?.Columns ?? []);
        if (dialect is null || missing.Count > 0) throw Rejections.NotUsable(file, Title, missing);
        using var rows = new DelimitedReader(
            file.OpenText(options.OnBytes), dialect, DelimitedLimits.RowBytes(options),
            (line, value, cause) => sink.Reject(new Reject(file.Name, line, "", value, cause)));
        var index = DimensionsColumns.Aliases.Indexes(dialect.Columns);
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (Build(rows, index, out var cause) is { } document) sink.Add(document);
            else sink.Reject(new Reject(file.Name, rows.Line, "", rows.Text(index[DimensionsColumns.Id]), cause));
        }
    }

    private static Document? Build(DelimitedReader rows, int[] index, out string cause)
    {
        var id = rows.Text(index[DimensionsColumns.Id]);
        var people = DimensionsPeople.Read(rows.Text(index[DimensionsColumns.Pairs]), rows.Text(index[DimensionsColumns.Authors]));
        cause = id.Length == 0 ? "no Publication ID" : people.Count == 0 ? "no authors listed" : "";
        if (cause.Length > 0) return null;
        var (fields, labels) = ResearchFields.Read(rows.Text(index[DimensionsColumns.Research]));
        return new Document
        {
            Id = "dimensions:" + id,
            Kind = DocumentKind.Publication,
            Year = Values.TryYear(rows.Field(index[DimensionsColumns.Year]), out var year) ? year : null,
            Type = rows.Text(index[DimensionsColumns.Type]) is { Length: > 0 } type ? type : null,
            Fields = fields,
            Labels = labels,
            People = people,
        };
    }
}

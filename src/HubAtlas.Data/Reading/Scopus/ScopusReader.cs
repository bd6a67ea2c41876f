using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Scopus;

/// <summary>CSV exports of Scopus.</summary>
internal sealed class ScopusReader : IReader
{
    public string Source => "scopus";

    public string Title => "Scopus export (CSV)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        if (sample.Dialect is not { } dialect) return Recognition.None(Source);
        var missing = ScopusColumns.Aliases.Missing(dialect.Columns);
        var isScopus = new ColumnAlias("EID", true).FindIn(dialect.Columns) >= 0 && ScopusColumns.Aliases.CountIn(dialect.Columns) >= 4;
        if (!isScopus) return Recognition.None(Source);
        return new Recognition
        {
            Source = Source,
            Sureness = missing.Count == 0 ? 0.95 : 0.6,
            What = "Scopus records",
            Columns = dialect.Columns,
            Missing = missing,
        };
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var dialect = FileSample.Take(file).Dialect;
        var missing = ScopusColumns.Aliases.Missing(dialect?.Columns ?? []);
        if (dialect is null || missing.Count > 0) throw Rejections.NotUsable(file, Title, missing);
        using var rows = new DelimitedReader(
            file.OpenText(options.OnBytes), dialect, DelimitedLimits.RowBytes(options),
            (line, value, cause) => sink.Reject(new Reject(file.Name, line, "", value, cause)));
        var index = ScopusColumns.Aliases.Indexes(dialect.Columns);
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (Build(rows, index, out var cause) is { } document) sink.Add(document);
            else sink.Reject(new Reject(file.Name, rows.Line, "", rows.Text(index[ScopusColumns.Eid]), cause));
        }
    }

    private static Document? Build(DelimitedReader rows, int[] index, out string cause)
    {
        var id = rows.Text(index[ScopusColumns.Eid]) is { Length: > 0 } eid ? eid : rows.Text(index[ScopusColumns.Doi]);
        var people = ScopusPeople.Read(
            rows.Text(index[ScopusColumns.Pairs]), rows.Text(index[ScopusColumns.Affiliations]), rows.Text(index[ScopusColumns.Authors]));
        cause = id.Length == 0 ? "no id (EID or DOI)" : people.Count == 0 ? "no authors listed" : "";
        if (cause.Length > 0) return null;
        return new Document
        {
            Id = "scopus:" + id,
            Kind = DocumentKind.Publication,
            Year = Values.TryYear(rows.Field(index[ScopusColumns.Year]), out var year) ? year : null,
            Type = rows.Text(index[ScopusColumns.Type]) is { Length: > 0 } type ? type : null,
            People = people,
        };
    }
}

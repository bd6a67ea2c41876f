using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Json;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Sources.Ror;

/// <summary>Organisations of the Research Organization Registry: JSON of schema 1 and 2, the CSV dump, tables with like columns.</summary>
internal sealed class RorReader : IReader
{
    // The registry's own dump is one bare array.
    private static readonly string[] Containers = ["items"];

    public string Source => "ror";

    public string Title => "ROR organisations (JSON, CSV or TSV)";

    public Recognition Recognise(FileSample sample, ReadOptions options) =>
        sample.Dialect is { } dialect ? RecogniseTable(dialect) : RecogniseJson(sample);

    public IReadOnlyList<SourceSet> Group(IReadOnlyList<RecognisedFile> files) => [.. RorForms.Choose(files).Select(file => new SourceSet([file]))];

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var sample = FileSample.Take(file);
        if (sample.Dialect is { } dialect) ReadTable(file, dialect, options, sink, cancellation);
        else ReadJson(file, options, sink, cancellation);
    }

    private Recognition RecogniseTable(DelimitedDialect dialect)
    {
        var missing = RorColumns.Aliases.Missing(dialect.Columns);
        var likeness = RorColumns.Aliases.Likeness(dialect.Columns);
        if (likeness < 0.5) return Recognition.None(Source);
        return new Recognition
        {
            Source = Source,
            Sureness = missing.Count == 0 ? 0.95 : 0.4,
            What = "ROR table",
            Columns = dialect.Columns,
            Missing = missing,
        };
    }

    private Recognition RecogniseJson(FileSample sample)
    {
        var record = JsonSample.Take(sample, Containers);
        if (!record.Id.StartsWith("https://ror.org/", StringComparison.Ordinal)) return Recognition.None(Source);
        var schema = record.Has("locations") ? "ROR schema 2" : "ROR schema 1";
        return new Recognition { Source = Source, Sureness = 1, What = schema, Columns = record.Keys };
    }

    private static void ReadJson(SourceFile file, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        using var text = file.OpenText(options.OnBytes);
        new JsonRecords(text, options.MaximumRecordBytes, cancellation).Read(Containers, Take, Reject);

        bool Take(long number, ReadOnlySpan<byte> json)
        {
            if (!RorJson.TryParse(json, out var organisation, out var cause)) return false;
            if (organisation is not null) sink.Add(organisation);
            else Reject(number, JsonRecords.Excerpt(json), cause);
            return true;
        }

        void Reject(long number, string value, string cause) => sink.Reject(new Reject(file.Name, number, "", value, cause));
    }

    private void ReadTable(SourceFile file, DelimitedDialect dialect, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var missing = RorColumns.Aliases.Missing(dialect.Columns);
        if (missing.Count > 0) throw Rejections.NotUsable(file, Title, missing);
        using var rows = new DelimitedReader(
            file.OpenText(options.OnBytes), dialect, options.MaximumRowBytes,
            (line, value, cause) => sink.Reject(new Reject(file.Name, line, "", value, cause)));
        var row = new RorRow(rows, dialect.Columns);
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var bad = row.Read(out var organisation);
            if (bad is { } found) sink.Reject(new Reject(file.Name, rows.Line, found.Column, found.Value, found.Cause));
            else sink.Add(organisation!);
        }
    }
}

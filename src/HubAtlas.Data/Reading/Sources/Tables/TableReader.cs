using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Grouping;
using HubAtlas.Data.Reading.Mapping;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Sources.Tables;

/// <summary>Rows of a document, a person and an address, in columns that a mapping names; rows of a document may stand anywhere.</summary>
internal sealed class TableReader : IReader
{
    public string Source => "table";

    public string Title => "a table described by a mapping (CSV or TSV)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        if (options.Mapping?.Figures is not null || DialectOf(sample, options.Mapping) is not { } dialect) return Recognition.None(Source);
        var missing = Missing(options, dialect.Columns, sample.File);
        return new Recognition
        {
            Source = Source,
            Sureness = SurenessOf(options, dialect, missing),
            What = $"{dialect.DelimiterName}-separated table",
            Columns = dialect.Columns,
            Missing = missing,
            Notes = Notes(options, dialect),
        };
    }

    public string Identity(ReadOptions options) => (options.Mapping?.Hash ?? "") + options.Given;

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var mapping = options.Mapping ??
            throw new AtlasException($"{file.Name}: a table needs --mapping FILE.json that says what its columns mean.");
        var dialect = DialectOf(FileSample.Take(file), mapping);
        var missing = Missing(options, dialect?.Columns ?? [], file);
        if (dialect is null || missing.Count > 0) throw Rejections.NotUsable(file, Title, missing);
        using var groups = new RowGroups(options.TempFolder, options.GroupingBytes);
        using (var rows = new DelimitedReader(
            file.OpenText(options.OnBytes), dialect, options.MaximumRowBytes,
            (line, value, cause) => sink.Reject(new Reject(file.Name, line, "", value, cause))))
        {
            var table = new TableRows(mapping, rows, dialect.Columns, file);
            while (rows.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                if (table.TryWrite(groups.Row) is { } reject) sink.Reject(reject);
                else groups.Add();
            }
        }

        var documents = new TableDocuments(mapping, options);
        foreach (var group in groups.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            sink.Add(documents.Build(group));
        }
    }

    /// <summary>Above a guess where the columns are those of a mapping that ships.</summary>
    private static double SurenessOf(ReadOptions options, DelimitedDialect dialect, IReadOnlyList<string> missing) =>
        options.Mapping is not null ? (missing.Count == 0 ? 1 : 0.2) : ShippedMappings.Fitting(dialect.Columns).Count > 0 ? 0.93 : 0.1;

    private static DelimitedDialect? DialectOf(FileSample sample, TableMapping? mapping) =>
        mapping is { HasHeader: false } ? sample.Dialect?.WithoutHeader() : sample.Dialect;

    private static IReadOnlyList<string> Missing(ReadOptions options, IReadOnlyList<string> columns, SourceFile file)
    {
        if (options.Mapping is not { } mapping) return [MissingMapping(columns, file)];
        var missing = MappedHeader.Missing(mapping, columns);
        return mapping.Kind is null && options.Kind is null ? [.. missing, "the kind of document: \"kind\" in the mapping, or --kind"] : missing;
    }

    private static string MissingMapping(IReadOnlyList<string> columns, SourceFile file) =>
        ShippedMappings.Fitting(columns) is { Count: > 0 } fitting
            ? $"the mapping that fits, by its name: {string.Join(", or ", fitting.Select(fit => $"import table --mapping {fit.Name} {file.Name}"))}"
            : "a mapping that says what the columns mean: import table --mapping FILE.json (see docs/data.md)";

    private static List<string> Notes(ReadOptions options, DelimitedDialect dialect)
    {
        var notes = new List<string>();
        if (options.Mapping is not { } mapping) notes.AddRange(ShippedMappings.Fitting(dialect.Columns).Select(fit => fit.Note));
        else notes.AddRange(Notes(mapping, options));
        if (dialect.HasHeader && dialect.Columns.Any(LooksLikeData))
            notes.Add("The first line looks like data: where there is no header, say \"header\": false in the mapping and name columns by number.");
        return notes;
    }

    private static IEnumerable<string> Notes(TableMapping mapping, ReadOptions options)
    {
        if (!mapping.SaysType && options.Type is null) yield return MissingType.Note(mapping.Kind ?? options.Kind ?? default);
        if (!mapping.SaysYear && options.Year is null) yield return MissingYear.Note;
        if (mapping.RowsAreDocuments)
            yield return "Every row is a document, known by its file and line: the file's order decides, and another copy of the same rows is counted again.";
    }

    /// <summary>A name is not empty and no number.</summary>
    private static bool LooksLikeData(string name) => name.Length == 0 || double.TryParse(name, CultureInfo.InvariantCulture, out _);
}

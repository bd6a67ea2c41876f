using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Sources.Tables;

namespace HubAtlas.Data.Reading.Sources.Deals;

/// <summary>Venture-capital deals: a table whose columns bear common names, so that it needs no mapping.</summary>
internal sealed class DealsReader : IReader
{
    private static readonly TableReader Table = new();

    public string Source => "deals";

    public string Title => "venture-capital deals (CSV or TSV)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        if (options.Mapping is not null || sample.Dialect is not { } dialect) return Recognition.None(Source);
        if (!DealsColumns.IsLikely(dialect.Columns)) return Recognition.None(Source);
        var missing = DealsColumns.Missing(dialect.Columns);
        return new Recognition
        {
            Source = Source,
            Sureness = missing.Count > 0 ? 0.15 : DealsColumns.SpeaksOfDeals(dialect.Columns) ? 0.85 : 0.4,
            What = "table of deals",
            Columns = dialect.Columns,
            Missing = missing,
            Notes = missing.Count == 0 ? DealsColumns.Notes(dialect.Columns, options) : [],
        };
    }

    public string Identity(ReadOptions options) => (options.Mapping?.Hash ?? "") + options.Given;

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var columns = FileSample.Take(set.First).Dialect?.Columns ?? [];
        if (options.Mapping is null && DealsColumns.Missing(columns) is { Count: > 0 } missing) throw Rejections.NotUsable(set.First, Title, missing);
        Table.Read(set, options with { Mapping = options.Mapping ?? DealsColumns.MappingFor(columns) }, sink, cancellation);
    }
}

using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Streams;
using HubAtlas.Data.Reading.Tables;

namespace HubAtlas.Data.Reading.Deals;

/// <summary>Venture-capital deals: a table whose columns bear common names, so that it needs no mapping.</summary>
internal sealed class DealsReader : IReader
{
    private static readonly TableReader Table = new();

    /// <summary>Meaning and names of the columns; a mapping file describes any other table.</summary>
    private static readonly IReadOnlyDictionary<TableColumn, ColumnAlias> Aliases = new Dictionary<TableColumn, ColumnAlias>
    {
        [TableColumn.Document] = new(
            "deal_id", true, "deal", "deal_no", "deal_number", "round_id", "funding_round_id", "transaction_id", "funding_round_uuid"),
        [TableColumn.Year] = new("year", false, "deal_year", "deal_date", "announced_on", "announced_date", "date"),
        [TableColumn.Type] = new("type", false, "deal_type", "round", "stage", "series", "investment_type"),
        [TableColumn.Field] = new("field", false, "industry", "sector", "vertical", "primary_industry"),
        [TableColumn.Organisation] = new("company", true, "company_name", "organization", "organisation", "org_name", "startup", "target"),
        [TableColumn.Address] = new("address", false, "company_address", "headquarters", "hq_location", "location"),
        [TableColumn.City] = new("city", false, "company_city", "hq_city"),
        [TableColumn.Region] = new("region", false, "state", "province", "company_state", "hq_state", "state_code"),
        [TableColumn.Economy] = new("economy", false, "country", "country_code", "company_country", "hq_country"),
        [TableColumn.Lat] = new("lat", false, "latitude"),
        [TableColumn.Lon] = new("lon", false, "lng", "longitude"),
    };

    private static readonly TableColumn[] Places = [TableColumn.City, TableColumn.Address, TableColumn.Lat];

    public string Source => "deals";

    public string Title => "venture-capital deals (CSV or TSV)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        if (options.Mapping is not null || sample.Dialect is not { } dialect) return Recognition.None(Source);
        var missing = Missing(dialect.Columns);
        var required = Aliases.Values.Where(alias => alias.IsRequired).ToList();
        if (required.All(alias => alias.FindIn(dialect.Columns) < 0)) return Recognition.None(Source);
        return new Recognition
        {
            Source = Source,
            Sureness = missing.Count == 0 ? 0.85 : 0.15,
            What = "table of deals",
            Columns = dialect.Columns,
            Missing = missing,
        };
    }

    public string Identity(ReadOptions options) => (options.Mapping?.Hash ?? "") + options.Given;

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var columns = FileSample.Take(set.First).Dialect?.Columns ?? [];
        if (options.Mapping is null && Missing(columns) is { Count: > 0 } missing) throw Rejections.NotUsable(set.First, Title, missing);
        Table.Read(set, options with { Mapping = options.Mapping ?? MappingFor(columns) }, sink, cancellation);
    }

    private static List<string> Missing(IReadOnlyList<string> columns)
    {
        var missing = Aliases.Values
            .Where(alias => alias.IsRequired && alias.FindIn(columns) < 0)
            .Select(alias => alias.DescribeMissing(columns)).ToList();
        var saysWhere = Places.Any(place => Aliases[place].FindIn(columns) >= 0);
        if (!saysWhere) missing.Add("a column that says where the company is (city, address, lat and lon)");
        return missing;
    }

    /// <summary>Years may be given as dates; every row is a funded company of its deal.</summary>
    private static TableMapping MappingFor(IReadOnlyList<string> columns) => new()
    {
        Dataset = "deals",
        Kind = DocumentKind.Deal,
        Columns = Aliases
            .Select(pair => (Meaning: pair.Key, Index: pair.Value.FindIn(columns)))
            .Where(found => found.Index >= 0)
            .ToDictionary(
                found => found.Meaning,
                found => new MappedColumn(columns[found.Index], found.Meaning == TableColumn.Year ? TableColumns.YearInDate : null)),
    };
}

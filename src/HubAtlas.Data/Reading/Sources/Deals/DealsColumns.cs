using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Mapping;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Deals;

/// <summary>Meaning and names of the columns of deals; a mapping file describes any other table.</summary>
internal static class DealsColumns
{
    private static readonly ColumnAlias Company = new(
        "company", true, "company_name", "organization", "organisation", "org_name", "organization_name", "startup", "target", "companies",
        "company_permalink", "company_uuid", "object_id", "org_uuid");

    /// <summary>Tells the companies of a deal apart; a company in several rows (one for each investor) is one.</summary>
    private static readonly ColumnAlias CompanyId = new(
        "company_id", false, ["company_permalink", "company_uuid", "org_uuid", "object_id", "organization_name_url", Company.Name, .. Company.Aliases]);

    private static readonly IReadOnlyDictionary<TableColumn, ColumnAlias> Aliases = new Dictionary<TableColumn, ColumnAlias>
    {
        [TableColumn.Document] = new(
            "deal_id", true, "deal", "deal_no", "deal_number", "round_id", "funding_round_id", "funding_round_uuid", "funding_round_permalink",
            "transaction_id", "round_uuid", "transaction_name_url", "uuid"),
        [TableColumn.Year] = new(
            "year", false, "deal_year", "deal_date", "announced_on", "announced_date", "announced_at", "funded_at", "funded_on", "funding_date", "funded_date",
            "funded_year", "closed_on", "closed_date", "round_date", "date"),
        [TableColumn.Type] = new(
            "deal_type", false, "funding_round_type", "investment_type", "funding_type", "round_type", "round", "stage", "series", "type"),
        [TableColumn.Field] = new(
            "field", false, "industry", "sector", "vertical", "primary_industry", "company_category_list", "category_list", "organization_industries",
            "primary_industry_group", "industries"),
        [TableColumn.Person] = CompanyId,
        [TableColumn.Organisation] = Company,
        [TableColumn.Address] = new(
            "address", false, "company_address", "headquarters", "hq_location", "headquarters_location", "organization_location", "location"),
        [TableColumn.City] = new("city", false, "company_city", "hq_city", "organization_city"),
        [TableColumn.Region] = new(
            "state", false, "company_state_code", "state_code", "company_state", "company_state_province", "hq_state", "province", "region", "company_region"),
        [TableColumn.Economy] = new(
            "economy", false, "country", "country_code", "company_country", "company_country_code", "company_country_territory_region", "hq_country"),
        [TableColumn.Lat] = new("lat", false, "latitude"),
        [TableColumn.Lon] = new("lon", false, "lng", "longitude"),
    };

    // The order of the numbers stands in the name; other names leave it open, and a mapping says it.
    private static readonly ColumnAlias LatLon = new("lat_lon", false, "lat_lng", "lat_long", "latitude_longitude");
    private static readonly ColumnAlias LonLat = new("lon_lat", false, "lng_lat", "long_lat", "longitude_latitude");

    // One of these stands in the header of every list of deals that was seen.
    private static readonly string[] WordsOfDeals = ["deal", "round", "fund", "invest", "raised", "transaction", "series", "stage"];

    private static ColumnAlias Id => Aliases[TableColumn.Document];

    /// <summary>Whether a column names the company, or the deal in a table that speaks of deals.</summary>
    public static bool IsLikely(IReadOnlyList<string> header) => Company.FindIn(header) >= 0 || (Id.FindIn(header) >= 0 && SpeaksOfDeals(header));

    /// <summary>Lists of companies have ids, towns and years too.</summary>
    public static bool SpeaksOfDeals(IReadOnlyList<string> header) =>
        header.Select(Nearest.Fold).Any(column => WordsOfDeals.Any(word => column.Contains(word, StringComparison.Ordinal)));

    public static List<string> Missing(IReadOnlyList<string> header)
    {
        var missing = new List<string>();
        if (Id.FindIn(header) < 0 && StandIns(header) is not { Count: > 1 }) missing.Add(Id.DescribeMissing(header));
        if (Company.FindIn(header) < 0) missing.Add(Company.DescribeMissing(header));
        if (!SaysWhere(header)) missing.Add("a column that says where the company is (city, address, lat and lon)");
        return missing;
    }

    public static List<string> Notes(IReadOnlyList<string> header, ReadOptions options)
    {
        var notes = new List<string>();
        if (Id.FindIn(header) < 0)
            notes.Add($"No id of the deal: {string.Join(" + ", StandIns(header).Select(column => column.Name))} stand for it; rows that agree in them are one deal.");
        if (Aliases[TableColumn.Year].FindIn(header) < 0 && options.Year is null) notes.Add(MissingYear.Note);
        return notes;
    }

    /// <summary>Years may be given as dates; every row is a funded company of its deal.</summary>
    public static TableMapping MappingFor(IReadOnlyList<string> header)
    {
        var columns = Aliases
            .Select(pair => (Meaning: pair.Key, Index: pair.Value.FindIn(header)))
            .Where(found => found.Index >= 0)
            .ToDictionary(found => found.Meaning, found => new MappedColumn(header[found.Index], found.Meaning == TableColumn.Year ? TableColumns.YearInDate : null));
        var id = columns.ContainsKey(TableColumn.Document) ? [] : StandIns(header);
        if (id.Count > 0) columns[TableColumn.Document] = id[0];
        AddPoint(columns, header);
        return new TableMapping
        {
            Dataset = "deals",
            Kind = DocumentKind.Deal,
            Columns = columns,
            MoreOfDocument = [.. id.Skip(1)],
            FieldSeparator = "|",
        };
    }

    /// <summary>Company, round and date: what is known of a deal that has no id. A company alone is none.</summary>
    private static List<MappedColumn> StandIns(IReadOnlyList<string> header)
    {
        if (CompanyId.FindIn(header) is var company && (company < 0 || !SpeaksOfDeals(header))) return [];
        TableColumn[] others = [TableColumn.Type, TableColumn.Year];
        return [.. others.Select(column => Aliases[column].FindIn(header)).Where(index => index >= 0).Prepend(company).Distinct().Select(index => new MappedColumn(header[index]))];
    }

    private static bool SaysWhere(IReadOnlyList<string> header) =>
        ((TableColumn[])[TableColumn.City, TableColumn.Address, TableColumn.Lat]).Any(place => Aliases[place].FindIn(header) >= 0)
        || LatLon.FindIn(header) >= 0 || LonLat.FindIn(header) >= 0;

    private static void AddPoint(Dictionary<TableColumn, MappedColumn> columns, IReadOnlyList<string> header)
    {
        if (columns.ContainsKey(TableColumn.Lat)) return;
        var isLatFirst = LatLon.FindIn(header) >= 0;
        var index = isLatFirst ? LatLon.FindIn(header) : LonLat.FindIn(header);
        if (index < 0) return;
        columns[TableColumn.Lat] = new MappedColumn(header[index], Part: isLatFirst ? PointPart.First : PointPart.Second);
        columns[TableColumn.Lon] = new MappedColumn(header[index], Part: isLatFirst ? PointPart.Second : PointPart.First);
    }
}

using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Sources.Points;

internal static class PointsColumns
{
    public const string Latitude = "lat";
    public const string Longitude = "lon";
    public const string Mentions = "mentions";
    public const string Kind = "kind";
    public const string Year = "year";
    public const string Type = "type";
    public const string Document = "document";
    public const int RequiredCount = 2;

    public static readonly ColumnAliases Aliases = new(
        new ColumnAlias(Latitude, true, "latitude", "lat_deg", "y"),
        new ColumnAlias(Longitude, true, "lng", "long", "longitude", "lon_deg", "x"),
        new ColumnAlias(Mentions, false, "inventor_mentions", "author_mentions", "inventors", "authors", "count", "weight", "n"),
        new ColumnAlias(Kind, false, "document_kind"),
        new ColumnAlias(Year, false, "publication_year", "pub_year", "app_year", "filing_year"),
        new ColumnAlias(Type, false, "document_type"),
        new ColumnAlias(Document, false));

    /// <summary>Columns that name documents: rows of a table of documents, not counts by place.</summary>
    private static readonly ColumnAlias DocumentId = new(
        "document_id", false, "appln_id", "application_id", "app_nbr", "appln_nbr", "application_number", "patent_id", "patent_number", "pgpub_id",
        "pct_nbr", "pat_publn_id", "publication_number", "publication_id", "docdb_family_id", "family_id", "doc_id", "doi", "paper_id", "paper_key",
        "paper_doi", "work_id", "article_id", "pmid", "eid", "lens_id", "project_id", "deal_id", "funding_round_id", "accession_number");

    /// <summary>One sentence for each thing that keeps the columns from being points.</summary>
    public static IReadOnlyList<string> Missing(IReadOnlyList<string> header)
    {
        var missing = Aliases.Missing(header);
        if (DocumentId.FindIn(header) is var index && index < 0) return missing;
        return [.. missing, $"counts by place: the column {header[index]} names documents; read the file with `import table --mapping FILE.json`, so that people of one document stay together; or, where rows hold nothing else, call the column {Document}"];
    }
}

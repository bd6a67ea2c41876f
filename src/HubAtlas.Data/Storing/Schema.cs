using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>The tables of <c>atlas.duckdb</c>, which any DuckDB client may read.</summary>
internal static class Schema
{
    /// <summary>Raised whenever a table changes its meaning; a program refuses a file with another number.</summary>
    internal const int Version = 7;

    internal const string VersionName = "schema_version";

    /// <summary>The address of a person whom the source puts nowhere; it has no row in <c>addresses</c>.</summary>
    internal const long NoAddress = Incidence.IncidenceFile.NoAddress;

    /// <summary>How this store came to be, not what it holds: no part of its content hash.</summary>
    internal static readonly Table Meta = new("meta", "name VARCHAR, value VARCHAR");

    internal static readonly Table Organisations = new("organisations", """
        id VARCHAR, name VARCHAR, other_names VARCHAR, acronyms VARCHAR, economy VARCHAR, region VARCHAR, city VARCHAR,
        latitude DOUBLE, longitude DOUBLE, types VARCHAR, is_active BOOLEAN, related_count BIGINT
        """);

    internal static readonly Table Addresses = new("addresses", """
        address_id BIGINT USING COMPRESSION uncompressed, text VARCHAR USING COMPRESSION fsst, organisation VARCHAR,
        organisation_id VARCHAR, city VARCHAR, region VARCHAR, economy VARCHAR, latitude DOUBLE, longitude DOUBLE
        """);

    /// <summary>The runner-up of an address, <c>other_…</c>, is null where it has none; confidences are probabilities of three decimals.</summary>
    private static readonly Table Locations = new("locations", $"""
        address_id BIGINT, place_key BIGINT, latitude DOUBLE, longitude DOUBLE, city VARCHAR, admin1 VARCHAR, economy VARCHAR,
        precision INTEGER, confidence DOUBLE, method VARCHAR, cause VARCHAR, gate VARCHAR, conflict VARCHAR, correction INTEGER,
        {OtherColumns}
        """);

    private const string OtherColumns = "other_place_key BIGINT, other_latitude DOUBLE, other_longitude DOUBLE, other_city VARCHAR, "
        + "other_admin1 VARCHAR, other_economy VARCHAR, other_confidence DOUBLE";

    /// <summary>Documents that are not to be stored: <c>since</c> is a date as yyyymmdd, null when their source does not say.</summary>
    private static readonly Table Withdrawn = new("withdrawn", "document_id BIGINT, since INTEGER");

    /// <summary>What rows of statistics files are about. <c>key_id</c> leaves out what is only printed: names and scale.</summary>
    internal static readonly Table Series = new("series", """
        series_id BIGINT, key_id BIGINT, unit_kind INTEGER, unit VARCHAR, unit_name VARCHAR, measure VARCHAR, measure_name VARCHAR,
        scale VARCHAR, breakdown VARCHAR
        """);

    /// <summary>Figures of statistics files; <c>value</c> is a decimal with the digits that were printed, <c>flag</c> the model's number.</summary>
    private static readonly Table Observations = new("observations", """
        series_id BIGINT, year INTEGER, period VARCHAR, value VARCHAR, flag INTEGER, file_id BIGINT, row BIGINT
        """);

    /// <summary>What is known of patents: dates are yyyymmdd; null is unknown.</summary>
    internal const string PatentColumns = "office VARCHAR USING COMPRESSION dictionary, family VARCHAR USING COMPRESSION fsst, first_filing INTEGER, first_filing_year INTEGER, "
        + "first_publication_year INTEGER, is_granted BOOLEAN, granted_year INTEGER";

    /// <summary>What is known of publications, as the source stated it on a day; <c>cited_by_year</c> is written by <see cref="Core.Model.YearCounts"/>.</summary>
    internal const string CitationColumns = "cited_by INTEGER, cited_by_year VARCHAR USING COMPRESSION fsst, cited_percentile DOUBLE USING COMPRESSION alp, "
        + "fwci DOUBLE USING COMPRESSION alp, cited_on INTEGER, journal_id VARCHAR USING COMPRESSION dictionary, is_retracted BOOLEAN";

    internal static readonly Table Documents = new("documents", """
        document_id BIGINT USING COMPRESSION uncompressed, key VARCHAR USING COMPRESSION fsst, kind INTEGER, year INTEGER,
        type VARCHAR, multiplicity BIGINT, version INTEGER, contributions INTEGER, content BIGINT USING COMPRESSION uncompressed, file_id BIGINT
        """) { Later = $"{PatentColumns}, {CitationColumns}" };

    /// <summary>Full symbols of patent classifications, each once a document; see <see cref="Core.Model.PatentSymbol"/>.</summary>
    internal static readonly Table Symbols = new("document_symbols", "document_id BIGINT, scheme INTEGER, symbol VARCHAR USING COMPRESSION dictionary") { IsLater = true };

    /// <summary>Applicants of patents: a role of their own, whose shares add up to one document beside the inventors'.</summary>
    internal static readonly Table Applicants = new("applicants", """
        document_id BIGINT, position INTEGER, name VARCHAR USING COMPRESSION fsst, economy VARCHAR, share BIGINT
        """) { IsLater = true };

    /// <summary>Tables that have rows of documents, by <c>document_id</c>.</summary>
    internal static readonly IReadOnlyList<string> OfDocuments = ["documents", "document_fields", "contributions", Symbols.Name, Applicants.Name];

    /// <summary>
    /// Shares are billionths; kinds and precisions are the numbers of the model's enums; ids come from content (<see cref="ContentId"/>).
    /// No primary keys: their indexes would slow imports tenfold. Merging keeps ids unique and <c>check</c> proves it.
    /// Where every value is another, the compression is named: DuckDB would try all that it has and come to the same.
    /// </summary>
    internal static readonly IReadOnlyList<Table> Content =
    [
        new("files", """
            file_id BIGINT, sha256 VARCHAR, name VARCHAR, source VARCHAR, bytes BIGINT, is_simulated BOOLEAN,
            documents_read BIGINT, rejected BIGINT, observations_read BIGINT
            """),
        Documents,
        new("document_fields", "document_id BIGINT, position INTEGER, level VARCHAR USING COMPRESSION dictionary, field VARCHAR USING COMPRESSION dictionary"),
        new("contributions", "document_id BIGINT, person INTEGER, address_id BIGINT, share BIGINT"),
        Symbols,
        Applicants,
        Addresses,
        Locations,
        Organisations,
        Withdrawn,
        Series,
        Observations,
        new("rejects", "file_id BIGINT, file VARCHAR, line BIGINT, column_name VARCHAR, value VARCHAR, cause VARCHAR"),
    ];

    /// <summary>The oldest schema that <see cref="Migrate"/> brings up to date.</summary>
    internal const int OldestVersion = 2;

    /// <summary>
    /// From schema 2: locations say more. They are made again from the addresses, so nothing is imported twice.
    /// From schema 3: withdrawn documents are remembered, from now on.
    /// From schema 4: locations have runner-ups, which those made before lack until the addresses are located again.
    /// From schema 5: there are observations.
    /// From schema 6: documents say more, once their files are imported again (<see cref="OlderFiles"/>).
    /// </summary>
    internal static void Migrate(Connection connection, int from) => connection.InTransaction(() =>
    {
        if (from == 2)
        {
            connection.Execute($"DROP TABLE {Locations.Name}");
            connection.Execute($"CREATE TABLE {Locations.Name}({Locations.Definition})");
            connection.Execute("DELETE FROM meta WHERE name = $1", LocationTable.GeocoderName);
        }
        else if (from <= 4)
        {
            foreach (var column in OtherColumns.Split(", ")) connection.Execute($"ALTER TABLE {Locations.Name} ADD COLUMN {column}");
            LocationTable.NoteLackOfOthers(connection);
        }

        if (from <= 3) connection.Execute($"CREATE TABLE {Withdrawn.Name}({Withdrawn.Definition})");
        if (from <= 5)
        {
            foreach (var table in (Table[])[Series, Observations]) connection.Execute($"CREATE TABLE {table.Name}({table.Definition})");
            connection.Execute("ALTER TABLE files ADD COLUMN observations_read BIGINT DEFAULT 0");
        }

        foreach (var column in Documents.LaterColumns) connection.Execute($"ALTER TABLE {Documents.Name} ADD COLUMN {column}");
        foreach (var table in (Table[])[Symbols, Applicants]) connection.Execute($"CREATE TABLE {table.Name}({table.Definition})");
        OlderFiles.Note(connection);
        connection.Execute("UPDATE meta SET value = $1 WHERE name = $2", $"{Version}", VersionName);
    });

    internal static void Create(Connection connection) => connection.InTransaction(() =>
    {
        foreach (var table in Content.Prepend(Meta)) connection.Execute($"CREATE TABLE {table.Name}({table.FullDefinition})");
        connection.Execute($"INSERT INTO meta VALUES ('{VersionName}', '{Version}')");
    });
}

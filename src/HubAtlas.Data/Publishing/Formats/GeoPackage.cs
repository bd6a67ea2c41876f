using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;
using Microsoft.Data.Sqlite;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>GeoPackage 1.3 (OGC 12-128r17): a layer of clusters as outlines and one of all places as points, for GIS programs.</summary>
internal static class GeoPackage
{
    // "GPKG" and version 1.3, as the standard wants them in the file's header.
    private const int ApplicationId = 0x47504B47, UserVersion = 10_300;

    // Instead of the clock, so that two exports are the same bytes.
    private const string LastChange = "1980-01-01T00:00:00.000Z";

    private const string Frame = """
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
          organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
        CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
          description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
          CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
          srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
          CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
          CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
          CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
        CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
          CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
        CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope TEXT NOT NULL DEFAULT 'dataset',
          md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '');
        CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT, row_id_value INTEGER,
          timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
          CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
          CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id));
        INSERT INTO gpkg_extensions VALUES
          ('gpkg_metadata', NULL, 'gpkg_metadata', 'http://www.geopackage.org/spec130/#extension_metadata', 'read-write'),
          ('gpkg_metadata_reference', NULL, 'gpkg_metadata', 'http://www.geopackage.org/spec130/#extension_metadata', 'read-write');
        INSERT INTO gpkg_spatial_ref_sys VALUES
          ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
          ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
          ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]', 'longitude and latitude in degrees');
        """;

    public static void Write(string path, Edition edition, RunRecord run, IReadOnlyList<DataTable> tables, IReadOnlyList<Member> members)
    {
        File.Delete(path);
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        database.Open();
        Execute(database, string.Create(
            CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {UserVersion}; PRAGMA journal_mode = MEMORY;"));
        using var transaction = database.BeginTransaction();
        Execute(database, Frame);
        var provenance = Provenance.Line(edition, run);
        Add(database, "clusters", "MULTIPOLYGON", provenance, tables.Single(t => t.File == EditionFiles.Ranking),
            edition.Clusters.Select(c => PackageGeometry.Of(c.Shape.Outline)));
        Add(database, "places", "POINT", provenance, tables.Single(t => t.File == EditionFiles.Members),
            members.Select(m => PackageGeometry.Of(m.Counted.Place.Point)));
        Licence(database, provenance);
        transaction.Commit();
    }

    private static void Add(
        SqliteConnection database, string layer, string geometry, string provenance, DataTable table, IEnumerable<PackageGeometry> shapes)
    {
        var columns = string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\" {TypeOf(c.Type)}"));
        Execute(database, $"CREATE TABLE {layer} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom {geometry}, {columns})");
        using var insert = database.CreateCommand();
        insert.CommandText = $"INSERT INTO {layer} VALUES (NULL, $g, {string.Join(", ", table.Columns.Select((_, i) => "$" + Index(i)))})";
        var shape = insert.Parameters.Add("$g", SqliteType.Blob);
        var values = table.Columns.Select((_, i) => insert.Parameters.AddWithValue("$" + Index(i), DBNull.Value)).ToList();
        var bounds = PackageGeometry.NoBounds;
        foreach (var (row, geom) in table.Rows.Zip(shapes))
        {
            shape.Value = (object?)geom.Blob ?? DBNull.Value;
            bounds = bounds.Including(geom.Bounds);
            for (var i = 0; i < row.Count; i++) values[i].Value = Value(row[i], table.Columns[i].Type);
            insert.ExecuteNonQuery();
        }

        Describe(database, layer, geometry, $"{table.Sheet}. {provenance}", bounds);
    }

    private static void Describe(SqliteConnection database, string layer, string geometry, string description, PackageBounds bounds)
    {
        using var contents = database.CreateCommand();
        contents.CommandText =
            $"INSERT INTO gpkg_contents VALUES ('{layer}', 'features', '{layer}', $description, '{LastChange}', $west, $south, $east, $north, 4326); "
            + $"INSERT INTO gpkg_geometry_columns VALUES ('{layer}', 'geom', '{geometry}', 4326, 0, 0);";
        contents.Parameters.AddWithValue("$description", description);
        foreach (var (name, value) in new[] { ("$west", bounds.West), ("$south", bounds.South), ("$east", bounds.East), ("$north", bounds.North) })
            contents.Parameters.AddWithValue(name, double.IsFinite(value) ? value : DBNull.Value);
        contents.ExecuteNonQuery();
    }

    /// <summary>Sources and licences of the whole file, where GIS programs look for them.</summary>
    private static void Licence(SqliteConnection database, string provenance)
    {
        using var metadata = database.CreateCommand();
        metadata.CommandText =
            "INSERT INTO gpkg_metadata VALUES (1, 'dataset', 'http://purl.org/dc/terms/rights', 'text/plain', $text); "
            + $"INSERT INTO gpkg_metadata_reference VALUES ('geopackage', NULL, NULL, NULL, '{LastChange}', 1, NULL);";
        metadata.Parameters.AddWithValue("$text", provenance);
        metadata.ExecuteNonQuery();
    }

    private static object Value(Cell cell, string type) => cell.IsMissing ? DBNull.Value : type switch
    {
        "integer" => long.Parse(cell.Text, CultureInfo.InvariantCulture),
        "number" => double.Parse(cell.Text, CultureInfo.InvariantCulture),
        _ => cell.Text,
    };

    private static string TypeOf(string type) => type switch { "integer" => "INTEGER", "number" => "DOUBLE", _ => "TEXT" };

    private static string Index(int i) => "v" + i.ToString(CultureInfo.InvariantCulture);

    private static void Execute(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

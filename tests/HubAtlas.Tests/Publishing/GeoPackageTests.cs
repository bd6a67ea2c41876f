using HubAtlas.Data.Publishing;
using HubAtlas.Data.Publishing.Formats;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace HubAtlas.Tests.Publishing;

/// <summary>The GeoPackage read back by SQLite and by a geometry library, as a GIS program would.</summary>
public sealed class GeoPackageTests : IDisposable
{
    // Two letters, version, flags, reference system, four numbers of envelope.
    private const int HeaderBytes = 8 + (4 * 8);

    private readonly ScratchFolder _scratch = new();
    private readonly string _file;

    public GeoPackageTests()
    {
        Publisher.Publish(AwkwardWorld.Edition(), AwkwardWorld.Members(), [], PlausibleWorld.Run, _scratch.Edition, AwkwardWorld.Ties());
        _file = Exporter.Export(_scratch.Edition, ["geopackage"], null).Files[0];
    }

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void It_is_a_whole_database_with_the_mark_and_version_of_the_standard()
    {
        Assert.Equal(0x47504B47L, Ask("PRAGMA application_id")[0][0]);
        Assert.Equal(10_300L, Ask("PRAGMA user_version")[0][0]);
        Assert.Equal("ok", Ask("PRAGMA integrity_check")[0][0]);
        Assert.Empty(Ask("PRAGMA foreign_key_check"));
        Assert.Equal([-1L, 0L, 4326L], Ask("SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1").Select(r => r[0]));
        Assert.Equal(
            [("clusters", "MULTIPOLYGON"), ("places", "POINT")],
            Ask("SELECT table_name, geometry_type_name FROM gpkg_geometry_columns ORDER BY 1").Select(r => ((string)r[0], (string)r[1])));
    }

    [Fact]
    public void Its_layers_have_the_rows_values_and_gaps_of_the_tables()
    {
        var edition = AwkwardWorld.Edition();
        Assert.Equal(
            edition.Clusters.Select(c => ((long)c.Rank, c.Id, c.Name)),
            Ask("SELECT rank, cluster_id, name FROM clusters ORDER BY fid").Select(r => ((long)r[0], (string)r[1], (string)r[2])));
        Assert.Equal((long)AwkwardWorld.Members().Count, Ask("SELECT count(*) FROM places")[0][0]);
        Assert.Contains(Ask("SELECT patent_share FROM clusters"), r => r[0] is DBNull);
        Assert.Equal(AwkwardWorld.Formula, Ask($"SELECT top_patent_organisation FROM clusters WHERE fid = 2")[0][0]);
    }

    [Fact]
    public void Its_outlines_and_points_are_those_of_the_edition()
    {
        var reader = new WKBReader();
        var shapes = Ask("SELECT geom FROM clusters ORDER BY fid").Select(r => r[0] is byte[] blob ? reader.Read(Body(blob)) : null).ToList();
        foreach (var (cluster, shape) in AwkwardWorld.Edition().Clusters.Zip(shapes))
        {
            var rings = cluster.Shape.Outline.Select(ExteriorRing.Of).OfType<IReadOnlyList<HubAtlas.Core.Model.GeoPoint>>().ToList();
            Assert.Equal(rings.Count, shape is MultiPolygon polygons ? polygons.NumGeometries : 0);
            for (var i = 0; i < rings.Count; i++)
                Assert.Equal(rings[i].Select(p => (p.Longitude, p.Latitude)), shape!.GetGeometryN(i).Coordinates.Select(c => (c.X, c.Y)));
        }

        var points = Ask("SELECT geom, lat, lon FROM places").Select(r => (Point: (Point)reader.Read(Body((byte[])r[0])), Lat: (double)r[1], Lon: (double)r[2]));
        Assert.All(points, p => Assert.Equal((p.Lon, p.Lat), (p.Point.X, p.Point.Y)));
    }

    [Fact]
    public void Every_envelope_holds_its_shape_and_every_layer_says_its_bounds_and_where_it_comes_from()
    {
        foreach (var row in Ask("SELECT geom FROM clusters WHERE geom IS NOT NULL"))
        {
            var blob = (byte[])row[0];
            var bounds = new WKBReader().Read(Body(blob)).EnvelopeInternal;
            Assert.Equal(
                [bounds.MinX, bounds.MaxX, bounds.MinY, bounds.MaxY],
                Enumerable.Range(0, 4).Select(i => BitConverter.ToDouble(blob, 8 + (8 * i))));
        }

        Assert.All(Ask("SELECT min_x, min_y, max_x, max_y, description FROM gpkg_contents"), row =>
        {
            Assert.True((double)row[0] <= (double)row[2] && (double)row[1] <= (double)row[3]);
            Assert.Contains(PlausibleWorld.Run.RecipeHash, (string)row[4]);
        });
    }

    [Fact]
    public void Two_packages_of_one_edition_are_the_same_bytes() => Assert.Equal(
        File.ReadAllBytes(_file), File.ReadAllBytes(Exporter.Export(_scratch.Edition, ["geopackage"], Path.Combine(_scratch.Root, "b")).Files[0]));

    private static byte[] Body(byte[] blob)
    {
        Assert.Equal("GP"u8.ToArray(), blob[..2]);
        Assert.Equal(4326, BitConverter.ToInt32(blob, 4));
        return blob[HeaderBytes..];
    }

    private List<object[]> Ask(string sql)
    {
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _file,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}

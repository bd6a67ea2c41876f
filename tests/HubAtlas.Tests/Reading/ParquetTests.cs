using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Streams;
using HubAtlas.Data.Storing;
using HubAtlas.Data.Storing.DuckDb;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Reading;

/// <summary>Parquet says the same as the text it was made from.</summary>
public sealed class ParquetTests : IDisposable
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("HUBATLAS_FUZZ"), out var rounds) ? rounds : 80;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private string Make(string name, string sql)
    {
        var path = Path.Combine(_files.Folder, name);
        Directory.CreateDirectory(_files.Folder);
        using var database = Database.Open(":memory:", []);
        using var connection = database.Connect();
        connection.Execute($"COPY ({sql}) TO '{path}' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
        return path;
    }

    private static SourceFile File(string path) => Assert.Single(InputFiles.Expand([path]));

    private Harvest Read(string source, string path, string? mapping = null) => Harvest.Of(source, File(path), _files.Options(mapping));

    [Fact]
    public void Works_are_known_by_their_content_and_read_like_the_lines_they_were_made_from()
    {
        var lines = Repository.SampleData("publications_openalex_works/works_full_200.jsonl.gz");
        var parquet = Make("part_0000.bin", $"SELECT * FROM read_json('{lines}', format = 'newline_delimited', maximum_object_size = 50000000, sample_size = -1)");
        var found = Formats.Recognise(File(parquet), _files.Options()).Recognition;
        Assert.Equal(("openalex", 1.0, true), (found.Source, found.Sureness, found.IsUsable));
        var expected = Harvest.Of("openalex", SourceFile.FromPath(lines), _files.Options());
        var harvest = Read("openalex", parquet);
        Assert.Equal(200, expected.Documents.Count + expected.Rejects.Count);
        Assert.Equal(expected.Documents.Select(Harvest.Describe), harvest.Documents.Select(Harvest.Describe));
        Assert.Equal(expected.Documents.Select(d => string.Join(';', d.Labels)), harvest.Documents.Select(d => string.Join(';', d.Labels)));
        Assert.Equal(expected.Rejects.Select(r => r.Cause), harvest.Rejects.Select(r => r.Cause));
    }

    [Fact]
    public void Objects_that_a_writer_kept_as_text_are_read_as_objects()
    {
        var parquet = Make("w.parquet", """
            SELECT 'https://openalex.org/W1' AS id, 2020 AS publication_year, TIMESTAMP '2024-05-06 07:08:09' AS updated_date, {'a': 1} AS geo,
                   '[{"raw_affiliation_strings":["Graz, \"A\""]},{}]' AS authorships, '{"field":{"display_name":"F"}}' AS primary_topic
            """);
        Assert.Equal("openalex:W1 publication 2020  [F] x1 v20240506 Graz, \"A\"|||||| / ", Harvest.Describe(Assert.Single(Read("openalex", parquet).Documents)));
    }

    [Fact]
    public void Institutions_come_with_their_names_and_coordinates()
    {
        var parquet = Make("i.parquet", """
            SELECT 'https://openalex.org/I1' AS id, 'https://ror.org/01' AS ror, 'Uni' AS display_name, ['U'] AS display_name_acronyms, 'AT' AS country_code,
                   {'display_name': {'zh-cn': '大学'}} AS international, {'city': 'Graz', 'latitude': 47.0, 'longitude': 15.4} AS geo
            """);
        var organisation = Assert.Single(Read("openalex", parquet).Organisations);
        Assert.Equal(("Uni", "Graz", new GeoPoint(47, 15.4), "大学"), (organisation.Name, organisation.City, organisation.Point, Assert.Single(organisation.OtherNames)));
    }

    [Fact]
    public void Flat_tables_are_read_by_mapping_with_every_kind_of_column()
    {
        const string mapping = """{"dataset":"t","kind":"publication","field_separator":";","columns":{"document":"id","person":"n","year":"day","address":"where","lat":"lat","lon":"lon","field":"topics"}}""";
        var parquet = Make("t.parquet", """
            SELECT * FROM (VALUES (7, 1, '2001', 'Graz, "A"', 47.5::DOUBLE, 15.25::FLOAT, ['a', 'b']), (7, 2, NULL, 'two' || chr(10) || 'lines', NULL, NULL, ['c']),
                                  (8, 1, '1999', NULL, 1.5, -2, [])) AS t(id, n, day, "where", lat, lon, topics)
            """);
        Assert.Equal(
            ["t:7 publication 2001  [a; b; c] x1 v0 Graz, \"A\"||||||47.5,15.25 / two\nlines||||||", "t:8 publication 1999  [] x1 v0 ||||||1.5,-2"],
            Read("table", parquet, mapping).Documents.Select(Harvest.Describe).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Tables_of_known_columns_need_no_mapping()
    {
        var parquet = Make("p.parquet", "SELECT 35.5 AS latitude, 139.25 AS longitude, 3 AS mentions");
        Assert.Equal("points", Formats.Recognise(File(parquet), _files.Options()).Recognition.Source);
        Assert.Equal(3, Read("points", parquet).People);
    }

    [Fact]
    public void An_import_of_a_folder_takes_Parquet_beside_text_and_knows_it_again()
    {
        Make("p.parquet", "SELECT (i % 80)::DOUBLE AS lat, i % 170 AS lon, 1 AS mentions FROM range(5000) r(i)");
        using var store = AtlasStore.Open(Path.Combine(_files.Folder, ".w"), 1, stop: TestContext.Current.CancellationToken);
        ImportSummary Import()
        {
            var bytes = 0L;
            var summary = new Importer(store, ShareRule.Divide).Import([_files.Folder], new ImportOptions { TempFolder = _files.Folder }, null, p => bytes = Math.Max(bytes, p.Bytes));
            Assert.InRange(bytes, 0, new FileInfo(Path.Combine(_files.Folder, "p.parquet")).Length);
            return summary;
        }

        Assert.Equal((5000, 0), (Import().Documents, Import().Documents));
    }

    [Fact]
    public void A_damaged_file_is_refused_with_its_name()
    {
        var parquet = Make("p.parquet", "SELECT i AS lat, i AS lon FROM range(80) r(i)");
        var bytes = System.IO.File.ReadAllBytes(parquet);
        for (var length = 4; length < bytes.Length; length += 37)
        {
            System.IO.File.WriteAllBytes(parquet, bytes[..length]);
            Assert.Contains("p.parquet: the file is damaged", Assert.Single(Formats.Recognise(File(parquet), _files.Options()).Recognition.Missing));
        }
    }

    [Fact]
    public void A_row_group_beyond_the_memory_allowed_is_told_as_such()
    {
        var parquet = Make("p.parquet", "SELECT repeat('x', 600000000) AS id, 1 AS lat, 2 AS lon, 3 AS mentions");
        var error = Assert.Throws<AtlasException>(() => Read("points", parquet));
        Assert.Contains("p.parquet: found a row group of this Parquet file that needs more than 512 MB", error.Message);
    }

    /// <summary>HUBATLAS_FUZZ sets how many.</summary>
    [Theory]
    [InlineData("points", "SELECT i AS lat, i AS lon, 'n' || i AS name FROM range(80) r(i)")]
    [InlineData("openalex", """
        SELECT 'https://openalex.org/W' || i AS id, 2000 + i AS publication_year, DATE '2024-05-06' AS updated_date,
               [{'raw_affiliation_strings': ['Uni ' || i, 'Graz'], 'institutions': [{'id': 'I1', 'country_code': 'AT'}]}] AS authorships,
               {'field': {'display_name': 'F'}} AS primary_topic FROM range(80) r(i)
        """)]
    public void Flipped_bytes_end_in_rows_or_a_clear_refusal(string source, string sql)
    {
        var parquet = Make("p.parquet", sql);
        var bytes = System.IO.File.ReadAllBytes(parquet);
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            var flipped = (byte[])bytes.Clone();
            for (var times = random.Next(1, 4); times > 0; times--) flipped[random.Next(4, bytes.Length)] ^= (byte)random.Next(1, 256);
            System.IO.File.WriteAllBytes(parquet, flipped);
            try
            {
                var harvest = Read(source, parquet);
                Assert.InRange(harvest.Documents.Count + harvest.Rejects.Count, 0, 80);
            }
            catch (AtlasException)
            {
                // A clear refusal.
            }
        }
    }
}

using System.IO.Compression;
using System.Text;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Publishing.Formats;
using HubAtlas.Data.Publishing.Wording;
using HubAtlas.Data.Storing;
using Microsoft.Data.Sqlite;

namespace HubAtlas.Tests.Publishing;

/// <summary>The names of cities are GeoNames's, and its licence asks that everybody who gets them is told so.</summary>
public sealed class AttributionTests : IDisposable
{
    private const string Credit = "Names and positions of cities: GeoNames (geonames.org), CC BY 4.0.";

    private readonly ScratchFolder _scratch = new();

    public AttributionTests() =>
        Publisher.Publish(AwkwardWorld.Edition(), AwkwardWorld.Members(), AwkwardWorld.Rejects(), PlausibleWorld.Run, _scratch.Edition, AwkwardWorld.Ties());

    public void Dispose() => _scratch.Dispose();

    // Tables of bare values have no place for it; the data package beside them has.
    public static TheoryData<string> Formats => [.. Exporter.Formats.Except(["csv", "json"])];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_that_can_carries_the_credit(string format)
    {
        var files = Exporter.Export(_scratch.Edition, [format], null, ParquetFile.Convert, WritePicture).Files;
        Assert.NotEmpty(files);
        Assert.All(files.Where(file => !file.EndsWith(".csv", StringComparison.Ordinal)), file => Assert.Contains(Credit, TextOf(file)));
    }

    [Fact]
    public void A_data_package_lists_licences_with_their_addresses_and_every_source()
    {
        var file = Exporter.Export(_scratch.Edition, ["datapackage"], null).Files[^1];
        using var package = JsonDocument.Parse(File.ReadAllText(file));
        var licences = package.RootElement.GetProperty("licenses").EnumerateArray().ToList();
        var cities = licences.Single(l => l.GetProperty("name").GetString() == "CC-BY-4.0");
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", cities.GetProperty("path").GetString());
        Assert.Contains("GeoNames", cities.GetProperty("title").GetString());
        var sources = package.RootElement.GetProperty("sources").EnumerateArray().ToList();
        Assert.Equal(AwkwardWorld.Edition().Inputs.Count + 1, sources.Count);
        Assert.Equal("https://www.geonames.org", sources[^1].GetProperty("path").GetString());
        Assert.All(sources, source => Assert.NotEqual(JsonValueKind.Null, source.GetProperty("title").ValueKind));
    }

    [Fact]
    public void Metadata_tables_of_a_geopackage_hold_the_credit()
    {
        var file = Exporter.Export(_scratch.Edition, ["geopackage"], null).Files[0];
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = """
            SELECT m.metadata FROM gpkg_metadata m JOIN gpkg_metadata_reference r ON r.md_file_id = m.id
            WHERE r.reference_scope = 'geopackage' AND EXISTS (SELECT 1 FROM gpkg_extensions WHERE table_name = 'gpkg_metadata')
            """;
        Assert.Contains(Credit, (string)command.ExecuteScalar()!);
    }

    [Fact]
    public void Many_inputs_are_credited_by_producer()
    {
        var inputs = Enumerable.Range(0, 500).Select(i => new InputFile($"{i}", $"part_{i}", i % 2 == 0 ? "openalex" : "patentsview", 1, false, 1, 1, 0, 0)).ToList();
        Assert.Equal(
            ["250 files: OpenAlex (OurResearch); licence or terms: CC0 1.0", "250 files: PatentsView (USPTO); licence or terms: CC BY 4.0"],
            Provenance.Sources(inputs));
    }

    [Theory]
    [InlineData("", 0u)]
    [InlineData("123456789", 0xCBF43926)]
    [InlineData("IEND", 0xAE426082)]
    public void The_checksum_of_a_picture_is_that_of_the_standard(string text, uint crc) => Assert.Equal(crc, PngNote.Crc(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void A_format_that_fails_is_named_and_the_others_are_there()
    {
        var (files, failures) = Exporter.Export(
            _scratch.Edition, ["kml", "parquet", "png", "xlsx"], null, (_, _, parquet, _) =>
            {
                File.WriteAllText(parquet, "half");
                throw new IOException("The disk is full.");
            },
            (_, _) => throw new AtlasException("Found no program."));
        Assert.Equal(["parquet: The disk is full.", "png: Found no program."], failures.Order(StringComparer.Ordinal));
        Assert.Equal(["clusters.kml", "edition.xlsx"], files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["clusters.kml", "edition.xlsx"], Directory.GetFileSystemEntries(Path.Combine(_scratch.Edition, "export")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_killed_export_left_is_gone_after_the_next_and_files_of_others_stay()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_scratch.Edition, "export")).FullName;
        Directory.CreateDirectory(Path.Combine(folder, ".part-kml"));
        File.WriteAllText(Path.Combine(folder, ".part-kml", "clusters.kml"), "<kml>");
        File.WriteAllText(Path.Combine(folder, "mine.txt"), "x");
        Exporter.Export(_scratch.Edition, ["kml"], null);
        Assert.Equal(["clusters.kml", "mine.txt"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("is a file", Assert.Throws<AtlasException>(() => Exporter.Export(_scratch.Edition, ["kml"], Path.Combine(folder, "mine.txt"))).Message);
    }

    [Fact]
    public void A_publication_that_fails_leaves_the_old_one_and_nothing_else()
    {
        var before = _scratch.Read("run.json");
        IEnumerable<Reject> Failing()
        {
            yield return AwkwardWorld.Rejects().First();
            throw new IOException("The disk is full.");
        }

        Assert.Throws<IOException>(() => Publisher.Publish(AwkwardWorld.Edition(), AwkwardWorld.Members(), Failing(), PlausibleWorld.Run, _scratch.Edition));
        Assert.Equal(before, _scratch.Read("run.json"));
        Assert.Equal(["edition"], Directory.GetFileSystemEntries(_scratch.Root).Select(Path.GetFileName));
    }

    /// <summary>The smallest picture: one black point.</summary>
    private static void WritePicture(string svg, string png) => File.WriteAllBytes(png, Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="));

    private static string TextOf(string file)
    {
        if (!file.EndsWith(".xlsx", StringComparison.Ordinal)) return JsonText(File.ReadAllText(file));
        using var archive = ZipFile.OpenRead(file);
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    private static string JsonText(string text) => text.Replace("\\u0022", "\"", StringComparison.Ordinal);
}

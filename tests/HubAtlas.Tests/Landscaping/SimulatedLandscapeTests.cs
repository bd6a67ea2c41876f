using System.Globalization;
using System.IO.Compression;
using HubAtlas.Core.Model;
using HubAtlas.Engine;
using HubAtlas.Engine.Importing;
using HubAtlas.Engine.Sampling;

namespace HubAtlas.Tests.Landscaping;

/// <summary>The simulated world from its raw files through the geocoder: a landscape has the documents that the files have.</summary>
public sealed class SimulatedLandscapeTests : IDisposable
{
    private const double Small = 0.1;

    private readonly string _workspace = Directory.CreateTempSubdirectory("hubatlas-landscape-").FullName;

    public void Dispose() => Directory.Delete(_workspace, recursive: true);

    [Fact]
    public void Every_field_has_the_documents_years_and_leaders_of_the_raw_file()
    {
        if (!HasGazetteer()) Assert.Skip("There is no gazetteer; the gazetteer compiler makes artifacts/gazetteer.bin.");
        var world = WorldWriter.Write(Path.Combine(_workspace, "files"), seed: 7, Small);
        var atlas = new Atlas(_workspace, threads: 2);
        atlas.Import([world.PatentsPath], new ImportOptions { IsSimulated = true, Source = "table", MappingPath = world.PatentsMappingPath });
        var rows = Lines(world.PatentsPath).Skip(1).Select(line => line.Split('\t')).ToList();
        foreach (var field in (string[])["Semiconductors", "Computer technology", "Medical technology"])
        {
            var landscape = Landscape(atlas, field);
            // A line is an inventor; lines of one document stand under one number.
            var documents = rows.Where(row => row[3] == field).GroupBy(row => row[0]).Select(g => (Year: int.Parse(g.First()[1], CultureInfo.InvariantCulture), Rows: g.ToList()))
                .Where(d => d.Year >= landscape.Recipe.FirstYear && d.Year <= landscape.Recipe.LastYear).ToList();
            Assert.Equal(documents.Count, landscape.Documents);
            Assert.Equal(landscape.Years.Select(year => (long?)(documents.Count(d => d.Year == year) * Contribution.Whole)), landscape.World);
            var organisations = landscape.Tables.Single(t => t.By == LandscapeUnit.Organisation).Rows;
            var shares = documents.SelectMany(d => d.Rows.Select(row => (Name: row[5], Part: 1.0 / d.Rows.Count))).Where(p => p.Name.Length > 0).GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.Sum(p => p.Part));
            Assert.All(organisations.Take(5), row => Assert.Equal(shares[row.Name], row.Count / 1e9, 6));
            Assert.Equal(shares.Values.Max(), organisations[0].Count / 1e9, 6);
            Assert.True(landscape.IsSimulated);
        }
    }

    private static List<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static bool HasGazetteer()
    {
        try
        {
            return File.Exists(GazetteerFile.Find());
        }
        catch (AtlasException)
        {
            return false;
        }
    }

    private Landscape Landscape(Atlas atlas, string field)
    {
        var recipe = Path.Combine(_workspace, "r.json");
        File.WriteAllText(recipe, $$"""{"name":"r","title":"R","kind":"patent","fields":["field:{{field}}"],"years":[2019,2023],"minimum":1}""");
        return atlas.MakeLandscape(recipe, null).Landscape;
    }
}

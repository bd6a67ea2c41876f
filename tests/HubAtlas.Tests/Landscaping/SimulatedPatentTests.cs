using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;
using HubAtlas.Engine;
using HubAtlas.Engine.Importing;
using HubAtlas.Engine.Sampling;

namespace HubAtlas.Tests.Landscaping;

/// <summary>The simulated world from its raw files: what was planted of families, offices, technology and growth is found again.</summary>
public sealed class SimulatedPatentTests : IDisposable
{
    private const ulong Seed = 7;
    private const double Scale = 0.5;

    private readonly string _workspace = Directory.CreateTempSubdirectory("hubatlas-patents-").FullName;

    public void Dispose() => Directory.Delete(_workspace, recursive: true);

    [Fact]
    public void Families_of_the_technology_their_shares_growth_and_offices_are_the_planted_ones()
    {
        if (!HasGazetteer()) Assert.Skip("There is no gazetteer; the gazetteer compiler makes artifacts/gazetteer.bin.");
        var written = WorldWriter.Write(Path.Combine(_workspace, "files"), Seed, Scale);
        var atlas = new Atlas(_workspace, threads: 2);
        atlas.Import([written.PatentsPath], new ImportOptions { IsSimulated = true, Source = "table", MappingPath = written.PatentsMappingPath });
        var first = SampleAssets.FirstYear();
        var world = SimulatedWorld.Make(new SamplingSettings { Seed = Seed, Scale = Scale, FirstYear = first }, SampleAssets.Geography());
        var families = Enumerable.Range(first, 6).SelectMany(year => world.Documents(DocumentKind.Patent, year)).Select(one => one.Document)
            .GroupBy(document => document.Patent!.Family).Select(family => (Economy: family.First().Patent!.Applicants[0].Economy!, YearIndex: family.First().Year!.Value - first, Members: family.ToList())).ToList();
        var landscape = Landscape(atlas, first, first + 5);

        var chosen = families.Where(family => family.Members[0].Patent!.Symbols.Any(symbol => symbol.Text.StartsWith("G06N", StringComparison.Ordinal))).ToList();
        Assert.Equal(chosen.Count, landscape.Documents);
        Assert.Equal(families.Count, landscape.Classed);
        var rows = landscape.Tables.Single(table => table.By == LandscapeUnit.Economy).Rows.ToDictionary(row => row.Code);
        Assert.Equal(chosen.CountBy(family => family.Economy).OrderBy(pair => pair.Key), rows.Values.Select(row => KeyValuePair.Create(row.Code, (int)(row.Count / Contribution.Whole))).OrderBy(pair => pair.Key));

        // Each family is drawn by itself with the planted part: sums of such draws vary less than a Poisson number.
        var large = families.GroupBy(family => family.Economy).Select(group => (Economy: group.Key, Expected: group.Sum(family => PlantedPatents.Part(group.Key, family.YearIndex)), All: group.Count())).Where(group => group.Expected >= 10).ToList();
        Assert.True(large.Count >= 8, $"{large.Count} economies");
        Assert.All(large, group => Assert.InRange(rows[group.Economy].Count / 1e9, group.Expected - (4 * Math.Sqrt(group.Expected)), group.Expected + (4 * Math.Sqrt(group.Expected))));
        Assert.True(large.Max(group => group.Expected / group.All) > 3 * large.Min(group => group.Expected / group.All));

        var perYear = Enumerable.Range(0, 6).Select(index => landscape.World[index]!.Value / 1e9 / families.Count(family => family.YearIndex == index)).ToList();
        var error = Math.Sqrt((1e9 / landscape.World[0]!.Value) + (1e9 / landscape.World[5]!.Value));
        Assert.InRange(Math.Log(perYear[5] / perYear[0]), (5 * Math.Log(1 + PlantedPatents.Growth)) - (3 * error), (5 * Math.Log(1 + PlantedPatents.Growth)) + (3 * error));

        foreach (var group in large)
        {
            var (filed, all) = (chosen.Count(family => family.Economy == group.Economy && family.Members.Count > 1), chosen.Count(family => family.Economy == group.Economy));
            Assert.Equal(100.0 * filed / all, rows[group.Economy].FiledAbroad!.Value, 9);
        }
    }

    private Landscape Landscape(Atlas atlas, int first, int last)
    {
        File.WriteAllText(Path.Combine(_workspace, "ai.tsv"), $"symbol\tscheme\n{PlantedPatents.Technology}\tCPC\n");
        var recipe = Path.Combine(_workspace, "r.json");
        File.WriteAllText(recipe, $$"""{"name":"r","title":"R","kind":"patent","definition":"ai.tsv","years":[{{first}},{{last}}],"unit_of_count":"families","place":"applicant","year":"first-publication","by":["economy"],"minimum":1}""");
        return atlas.MakeLandscape(recipe, null).Landscape;
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
}

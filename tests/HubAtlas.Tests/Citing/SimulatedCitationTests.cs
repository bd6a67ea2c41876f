using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;
using HubAtlas.Engine;
using HubAtlas.Engine.Importing;
using HubAtlas.Engine.Sampling;

namespace HubAtlas.Tests.Citing;

/// <summary>The simulated world from its raw files through the geocoder: what was planted of its hubs' citations is found again within chance.</summary>
public sealed class SimulatedCitationTests : IDisposable
{
    private const ulong Seed = 7;
    private const double Scale = 0.5;
    private const int FirstYear = 2019, LastYear = 2021;

    private readonly string _workspace = Directory.CreateTempSubdirectory("hubatlas-citations-").FullName;

    public void Dispose() => Directory.Delete(_workspace, recursive: true);

    [Fact]
    public void The_part_of_every_economy_among_the_most_cited_is_what_was_planted()
    {
        if (!HasGazetteer()) Assert.Skip("There is no gazetteer; the gazetteer compiler makes artifacts/gazetteer.bin.");
        var world = WorldWriter.Write(Path.Combine(_workspace, "files"), Seed, Scale);
        var atlas = new Atlas(_workspace, threads: 2);
        atlas.Import(world.WorksPaths, new ImportOptions { IsSimulated = true, Source = "openalex" });
        var recipe = Path.Combine(_workspace, "r.json");
        File.WriteAllText(recipe, string.Create(CultureInfo.InvariantCulture, $$"""{"name":"r","title":"R","years":[{{FirstYear}},2023],"types":["article"],"by":["economy"],"minimum":100}"""));
        var table = atlas.MakeCitations(recipe, null).Table;
        Assert.Contains(table.Notes, note => note.Contains("less than 2 full years", StringComparison.Ordinal));
        var planted = Planted();
        Assert.Equal(planted.Works, table.World.Documents);
        var economies = table.Divisions.Single().Rows.Where(row => row.Impact.Mean is not null).ToList();
        var held = economies.Count(row => row.Impact.Top(10).Proportion is { } part && part.Low <= planted.Parts[row.Code] && planted.Parts[row.Code] <= part.High);
        // Intervals of 95 %; a few addresses are located in another economy or nowhere.
        Assert.True(economies.Count >= 15 && held >= economies.Count - Math.Ceiling(0.15 * economies.Count), $"{held} of {economies.Count}");
        // What was planted differs by far more than chance: one figure for all would not be held.
        Assert.True(economies.Count(row => row.Impact.Top(10).Proportion is { Low: > 10 } or { High: < 10 }) >= 5);
    }

    /// <summary>The expected part of each economy's publications, in percent: of all hubs' mixture, stratum by stratum.</summary>
    private static (long Works, Dictionary<string, double> Parts) Planted()
    {
        var world = SimulatedWorld.Make(new SamplingSettings { Seed = Seed, Scale = Scale, FirstYear = SampleAssets.FirstYear() }, SampleAssets.Geography());
        var works = Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(year => world.Documents(DocumentKind.Publication, year)).Where(d => d.Role == DocumentRole.Counted).ToList();
        var (expected, all) = (new Dictionary<string, double>(), new Dictionary<string, double>());
        foreach (var stratum in works.GroupBy(w => (w.Document.Fields[0], w.Document.Year)))
        {
            var hubs = stratum.GroupBy(w => w.Hub).Select(g => (Hub: g.Key, Count: g.Count())).ToList();
            var (low, high) = (0.0, 1.0);
            while (high - low > 1e-12)
            {
                var top = (low + high) / 2;
                if (hubs.Sum(h => h.Count * PlantedCitations.Chance(h.Hub, top)) < 0.1 * stratum.Count()) low = top;
                else high = top;
            }

            foreach (var work in stratum)
            {
                foreach (var (economy, part) in Economies(work))
                {
                    expected[economy] = expected.GetValueOrDefault(economy) + (part * PlantedCitations.Chance(work.Hub, high));
                    all[economy] = all.GetValueOrDefault(economy) + part;
                }
            }
        }

        return (works.Count, expected.ToDictionary(e => e.Key, e => 100 * e.Value / all[e.Key]));

        IEnumerable<(string Economy, double Part)> Economies(SimulatedDocument work) => work.Origins.SelectMany(person => person.Where(o => o.City >= 0)
            .Select(o => (world.Geography.Cities[o.City].Economy, 1.0 / work.Origins.Count / person.Count)));
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

using System.Globalization;
using System.Text;
using HubAtlas.Core.Landscaping;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Landscapes;
using HubAtlas.Engine;

namespace HubAtlas.Tests.Web;

/// <summary>An index and a landscape of thirty economies, and figures of a statistic: made up, the same in every run.</summary>
internal static class PlausibleStudies
{
    public const string Index = "plausible-index", Landscape = "plausible-landscape";

    /// <summary>A name that a table may bring along: text in every view, never markup.</summary>
    public const string HostileName = "<img src=x onerror=alert(3)>";

    public static readonly string[] Economies =
        ["US", "CN", "JP", "DE", "KR", "GB", "FR", "IN", "CA", "CH", "SE", "NL", "IL", "SG", "IT", "ES", "AU", "FI", "DK", "AT", "BE", "NO", "IE", "TR", "BR", "PL", "MX", "ZA", "EG", "KE"];

    public static MeasureSummary Measure { get; } = new("SP.POP.TOTL", "Population, total", "persons", UnitKind.Economy, [], 30, 2018, 2020, 90, 1, "population.csv", new('a', 64));

    /// <returns>Folder of the index.</returns>
    public static string Publish(string workspace)
    {
        PublishLandscape(Path.Combine(workspace, "landscapes", Landscape));
        var scratch = Directory.CreateTempSubdirectory("hubatlas-index-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(scratch, "values.csv"), Values());
            File.WriteAllText(Path.Combine(scratch, "recipe.json"), Recipe);
            return new Atlas(workspace, threads: 2).MakeIndex(Path.Combine(scratch, "recipe.json"), [], null, null).Folder;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    public static IndicatorAnswer Answer(IndicatorQuery query) => query.Measures is not [var measure] || measure != Measure.Measure
        ? throw new AtlasException($"No such measure:\n  - {string.Join(", ", query.Measures)}")
        : new([.. Economies.SelectMany((code, at) => Enumerable.Range(2018, 3).Select(year => new IndicatorRow(
            UnitKind.Economy, code, code, measure, "", year, 1_000_000m * (31 - at) + year, default, 1, [.. query.Derive.Select(_ => (decimal?)(at + 1))], Measure.Source, "")))],
            [.. query.Derive.Select(d => d.ToString().ToLowerInvariant())], ["Made up."]);

    private const string Recipe = """
        {"name":"plausible-index","title":"Plausible index","values":"values.csv","data":"simulated",
         "tree":[{"id":"index","name":"Index","children":["in","out"]},
           {"id":"in","name":"Inputs","children":["people","money"]},{"id":"out","name":"Outputs","children":["papers","patents"]},
           {"id":"people","name":"People","children":["1.1","1.2","1.3"]},{"id":"money","name":"Money","children":["2.1","2.2"]},
           {"id":"papers","name":"Papers","weight":2,"children":["3.1","3.2"]},{"id":"patents","name":"Patents","children":["4.1","4.2","4.3"]},
           {"id":"1.1","name":"Researchers"},{"id":"1.2","name":"Graduates in science"},{"id":"1.3","name":"Pupils per teacher","direction":"lower-is-better"},
           {"id":"2.1","name":"Expenditure on research"},{"id":"2.2","name":"Venture capital deals"},{"id":"3.1","name":"Articles"},{"id":"3.2","name":"Citations"},
           {"id":"4.1","name":"Patents by origin"},{"id":"4.2","name":"International applications"},{"id":"4.3","name":"Families in several offices"}],
         "coverage":{"indicators_per_subpillar":0.66},"treatment":{"rule":"skew-kurtosis"},
         "uncertainty":{"runs":60,"seed":4,"draw":[{"node":"index","width":0.4},{"node":"in","width":0.4},{"node":"out","width":0.4}],"aggregate":["arithmetic","geometric"]}}
        """;

    private static string Values()
    {
        var random = new Random(17);
        var text = new StringBuilder("code,name,income_group,gdp_per_head,1.1,1.2,1.3,2.1,2.2,3.1,3.2,4.1,4.2,4.3\n");
        foreach (var (at, code) in Economies.Index())
        {
            var level = 1 - (at / 34.0);
            var name = code == "KE" ? HostileName : new RegionInfo(code).EnglishName;
            text.Append(CultureInfo.InvariantCulture, $"{code},{name},{(at < 22 ? "High income" : "Other income")},{4000 + (60_000 * level):F0}");
            for (var i = 0; i < 10; i++)
            {
                var value = 100 * ((i == 2 ? 1 - level : level) + (0.4 * random.NextDouble()));
                text.Append(CultureInfo.InvariantCulture, $",{(random.Next(14) == 0 && i > 0 ? "" : value.ToString("F2", CultureInfo.InvariantCulture))}");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void PublishLandscape(string folder)
    {
        var random = new Random(18);
        var recipe = new LandscapeRecipe
        {
            Name = Landscape,
            Title = "Plausible landscape",
            Kind = DocumentKind.Patent,
            FirstYear = 2014,
            LastYear = 2020,
            By = [LandscapeUnit.Economy, LandscapeUnit.Cluster, LandscapeUnit.Organisation, LandscapeUnit.Field],
            CompareYears = [new(2014, 2020)],
            Definition = new("chips.tsv", new('b', 64), "chips", "2023-01", [new("H01L", "IPC", "semiconductor devices", "made up", null, null, ["class:H01L"])], []),
            Edition = "plausible-2024",
        };
        var economies = Economies.Select((code, at) => Tally(code, code, 4000 / (at + 1), at < 20, random)).ToList();
        var clusters = new[] { ("jp-tokyo", "Tokyo–Yokohama"), ("kr-seoul", "Seoul") }.Select((c, at) => Tally(c.Item1, c.Item2, 900 - (400 * at), true, random)).ToList();
        var organisations = Enumerable.Range(1, 8).Select(i => Tally($"org {i}", i == 8 ? HostileName : $"Organisation {i}", 500 / i, true, random) with { Classed = null, Holders = null }).ToList();
        var world = Enumerable.Range(0, 7).Select(y => new LandscapeYear(2014 + y, (economies.Sum(e => e.Years[2014 + y]) / Contribution.Whole) + 20, 30)).ToList();
        var unplaced = 140 * Contribution.Whole;
        var counts = new LandscapeCounts(world, 60 * world.Sum(y => y.Documents),
            [new(LandscapeUnit.Economy, economies, unplaced), new(LandscapeUnit.Cluster, clusters, (world.Sum(y => y.Documents) * Contribution.Whole) - clusters.Sum(c => c.Count)), new(LandscapeUnit.Organisation, organisations, (world.Sum(y => y.Documents) * Contribution.Whole) - organisations.Sum(o => o.Count)), new(LandscapeUnit.Field, [], 0)],
            [], [], IsSimulated: true);
        var landscape = Landscaper.Compute(recipe, counts, new Dictionary<(LandscapeUnit, string), double> { [(LandscapeUnit.Economy, "JP")] = 126e6 }, ["Made up."]);
        LandscapePublisher.Publish(landscape, new([], null), "test", folder);
    }

    private static UnitTally Tally(string code, string name, int first, bool hasHolders, Random random)
    {
        var years = Enumerable.Range(0, 7).ToDictionary(y => 2014 + y, y => (long)((first * (1 + (0.1 * y))) + random.Next(20)) * Contribution.Whole);
        var all = years.Values.Sum();
        var leaders = new Holders(12, all / 2, 1, [new("Organisation 1", all / 6), new("Organisation 2", all / 9)]);
        return new(code, name, years, all / Contribution.Whole, all / Contribution.Whole / 5, all * 40, hasHolders ? leaders : null);
    }
}

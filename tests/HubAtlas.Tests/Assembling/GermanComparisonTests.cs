using System.Globalization;
using System.IO.Compression;
using HubAtlas.Core.Comparing;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;
using HubAtlas.Data.Publishing.Wording;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Assembling;

/// <summary>Real inventors and years: German electrical engineering, 1998 to 2002 against 2011 to 2015.</summary>
public class GermanComparisonTests
{
    private const double RadiusKm = 15, DegreesOfRadius = 0.15;

    [Fact]
    public void Growth_is_what_reading_the_file_line_by_line_finds_and_the_causes_of_every_figure_add_up()
    {
        var path = Path.Combine(Repository.SampleData("patents_german_ee_inventors"), "patent_inventor_lonlat_1998_2015.tsv.gz");
        using var world = new StoredWorld();
        new Importer(world.Store, ShareRule.Divide).Import(
            [path], new() { MappingPath = Path.Combine(Repository.Root, "sources", "mappings", "german-ee.json"), Source = "table", Threads = 2 },
            cancellation: TestContext.Current.CancellationToken);
        world.Locate();
        var (before, after) = (world.Describe(Recipe(1998, 2002)), world.Describe(Recipe(2011, 2015)));
        var comparison = Comparer.Compare(before, before, before, after, EconomyGroups.All);

        Assert.Contains(comparison.Movements, m => m.Events.HasFlag(MovementEvents.Merged));
        Assert.All(comparison.Movements.SelectMany(m => m.Figures), f => Assert.Equal(
            f.Change!.Value, f.InOrder!.Value.Data + f.InOrder.Value.Method + f.InOrder.Value.Boundary + f.InOrder.Value.Geocoding, 9));
        var patents = Patents(path).ToList();
        var (inBefore, inAfter) = (ClustersOf(patents, before.Members), ClustersOf(patents, after.Members));
        foreach (var movement in comparison.Movements)
        {
            var clusters = movement.RankAfter is null ? inBefore : inAfter;
            double Count(int first, int last) => patents.Where(p => p.Year >= first && p.Year <= last).Sum(
                p => (double)p.Inventors.Count(point => clusters[point] == movement.ClusterId) / p.Inventors.Count);
            var (then, now) = (Count(1998, 2002), Count(2011, 2015));
            Assert.Equal(100 * ((now / then) - 1), movement.GrowthPercent!.Value, 4);
        }
    }

    /// <summary>The cluster of the nearest core place within the radius, for every point of the file.</summary>
    private static Dictionary<GeoPoint, string?> ClustersOf(IEnumerable<(int Year, List<GeoPoint> Inventors)> patents, IReadOnlyList<Member> members)
    {
        var cores = members.Where(m => m.Role == PointRole.Core).Select(m => (m.Counted.Place.Point, m.Counted.Place.Id, m.ClusterId))
            .OrderBy(c => c.Point.Latitude).ToArray();
        var latitudes = cores.Select(c => c.Point.Latitude).ToArray();
        return patents.SelectMany(p => p.Inventors).Distinct().ToDictionary(point => point, point => Near(point)
            .Select(c => (Km: Sphere.DistanceKm(c.Point, point), c.Id, c.ClusterId)).Where(c => c.Km <= RadiusKm)
            .OrderBy(c => c.Km).ThenBy(c => c.Id).Select(c => c.ClusterId).FirstOrDefault());

        IEnumerable<(GeoPoint Point, int Id, string? ClusterId)> Near(GeoPoint point)
        {
            var at = Array.BinarySearch(latitudes, point.Latitude - DegreesOfRadius);
            return cores.Skip(at < 0 ? ~at : at).TakeWhile(c => c.Point.Latitude <= point.Latitude + DegreesOfRadius);
        }
    }

    private static IEnumerable<(int Year, List<GeoPoint> Inventors)> Patents(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        reader.ReadLine();
        var rows = new List<(string Patent, int Year, GeoPoint Point)>();
        while (reader.ReadLine() is { } line)
        {
            var f = line.Split('\t');
            rows.Add((f[1], int.Parse(f[0], CultureInfo.InvariantCulture), new GeoPoint(
                double.Parse(f[4], CultureInfo.InvariantCulture), double.Parse(f[5], CultureInfo.InvariantCulture)).Snapped()));
        }

        return rows.GroupBy(r => r.Patent).Select(g => (g.First().Year, g.Select(r => r.Point).ToList()));
    }

    private static Recipe Recipe(int first, int last) => new()
    {
        Name = $"german-{first}",
        Title = "German electrical engineering",
        Kinds = [new(DocumentKind.Patent, first, last, 1, [], [])],
        Counting = new(CountingMethod.Fractional),
        Clustering = new(RadiusKm, 400, 5, PointWeight.Mentions),
        Profiling = new(3, 0.5, 0.05, 10),
    };
}

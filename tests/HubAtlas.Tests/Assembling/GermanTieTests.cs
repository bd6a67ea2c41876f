using System.Globalization;
using System.IO.Compression;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Assembling;

/// <summary>Real inventors: German electrical-engineering patents with coordinates.</summary>
public class GermanTieTests
{
    private static readonly Recipe Recipe = new()
    {
        Name = "german",
        Title = "German electrical engineering",
        Kinds = [new(DocumentKind.Patent, 2011, 2015, 1, [], [])],
        Counting = new(CountingMethod.Fractional),
        Clustering = new(15, 400, 5, PointWeight.Mentions),
        Profiling = new(3, 0.5, 0.05, 10),
    };

    [Fact]
    public void Co_inventions_between_clusters_are_those_that_reading_the_file_line_by_line_finds()
    {
        var path = Path.Combine(Repository.SampleData("patents_german_ee_inventors"), "patent_inventor_lonlat_1998_2015.tsv.gz");
        using var world = new StoredWorld();
        var mapping = Path.Combine(Repository.Root, "sources", "mappings", "german-ee.json");
        new Importer(world.Store, ShareRule.Divide).Import(
            [path], new() { MappingPath = mapping, Source = "table", Threads = 2 }, cancellation: TestContext.Current.CancellationToken);
        world.Locate();
        var snapshot = world.Describe(Recipe);
        Assert.True(snapshot.Edition.Clusters.Count > 10, "too few clusters to say anything");

        var clusterAt = snapshot.Members.ToDictionary(m => m.Counted.Place.Point, m => m.ClusterId);
        var expected = Patents(path).SelectMany(inventors => Pairs(inventors, clusterAt, snapshot.Edition.Clusters))
            .GroupBy(pair => pair.Ids).ToDictionary(g => g.Key, g => (g.Count(), (long)g.Sum(pair => pair.Overlap * Contribution.Whole)));
        Assert.Equal(expected.Keys.Order(), snapshot.Ties.Select(t => (t.First, t.Second)).Order());
        foreach (var tie in snapshot.Ties)
        {
            var (documents, overlap) = expected[(tie.First, tie.Second)];
            Assert.Equal(documents, tie.Documents);
            Assert.InRange(tie.Overlap, overlap - documents - 1, overlap + documents + 1);
        }
    }

    private static IEnumerable<List<GeoPoint>> Patents(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        reader.ReadLine();
        var rows = new List<(string Patent, int Year, string Inventor, GeoPoint Point)>();
        while (reader.ReadLine() is { } line)
        {
            var f = line.Split('\t');
            rows.Add((f[1], int.Parse(f[0]), f[3], new GeoPoint(
                double.Parse(f[4], CultureInfo.InvariantCulture), double.Parse(f[5], CultureInfo.InvariantCulture)).Snapped()));
        }

        return rows.GroupBy(r => r.Patent).Where(g => g.First().Year is >= 2011 and <= 2015).Select(g => g.Select(r => r.Point).ToList());
    }

    private static IEnumerable<((string, string) Ids, decimal Overlap)> Pairs(
        List<GeoPoint> inventors, Dictionary<GeoPoint, string?> clusterAt, IReadOnlyList<Cluster> ranked)
    {
        var counts = inventors.Select(p => clusterAt.GetValueOrDefault(p)).OfType<string>().GroupBy(id => id)
            .ToDictionary(g => g.Key, g => g.Count());
        var order = ranked.Where(c => counts.ContainsKey(c.Id)).Select(c => c.Id).ToList();
        for (var i = 0; i < order.Count; i++)
            for (var j = i + 1; j < order.Count; j++)
                yield return ((order[i], order[j]), (decimal)counts[order[i]] * counts[order[j]] / inventors.Count / inventors.Count);
    }
}

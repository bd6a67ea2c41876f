using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Sources.Points;

namespace HubAtlas.Tests.Clustering;

public class RealPointsTests
{
    // scikit-learn 1.2.1, haversine ball tree, earth radius 6371.0088 km, mentions as weights.
    [Theory]
    [InlineData(200, 292, 12.4080)]
    [InlineData(400, 175, 19.1697)]
    public void Inventors_fall_into_as_many_clusters_as_an_independent_program_finds(double minimum, int clusters, double noisePercent)
    {
        var file = Find("patents_patentsview_2013_points/inventor_locations_2013.csv.gz");
        var points = PointFile.Read(file, 2, TestContext.Current.CancellationToken);
        Assert.Equal(27_007, points.Count);
        Assert.True(WeightUnits.TryFrom(minimum, out var units));
        var found = Clustered.Find(points, new ClusteringSettings(15, units), 2);
        var noise = points.Weights.Where((_, i) => found.ClusterIndexes[i] == Partition.Noise).Sum();
        Assert.Equal(clusters, found.ClusterCount);
        Assert.Equal(noisePercent, 100.0 * noise / points.Weights.Sum(), 4);
    }

    private static string Find(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HubAtlas.slnx"))) folder = folder.Parent;
        var path = folder is null ? name : Path.Combine(folder.FullName, "..", "shared", "data", name);
        if (!File.Exists(path)) Assert.Skip($"The sample data ../shared/data/{name} is not here.");
        return path;
    }
}

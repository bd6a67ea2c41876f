using System.Globalization;
using System.Text;
using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;
using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Cli.Terminal;

/// <summary>What is known of each cluster, a row each, as CSV.</summary>
internal static class ClusterTables
{
    private const string ClusterHeader =
        "cluster,weight,points,core_points,lat,lon,area_km2,weight_per_km2,diameter_km,next_cluster,next_km";

    private const string SweepHeader =
        "radius_km,min_weight,cluster,weight,places,core_places,heaviest_lat,heaviest_lon,diameter_km,at_lower_minimum,at_larger_radius,"
        + "from_radius_km,to_radius_km,from_min_weight,to_min_weight";

    /// <summary>The clusters of one run: centre of mass, area of the outline; the last two are empty where there is no other cluster.</summary>
    public static string Of(WeightedPoints points, Partition partition)
    {
        var positions = Positions(points);
        var members = Members(partition);
        var nearest = NearestGroups.Find(positions, partition.ClusterIndexes, partition.ClusterCount);
        var csv = new StringBuilder(ClusterHeader).Append('\n');
        for (var cluster = 0; cluster < partition.ClusterCount; cluster++)
        {
            var own = members[cluster];
            var shape = Outliner.Shape([.. own.Select(i => positions[i])], [.. own.Select(i => points.Weights[i])]);
            var weight = WeightUnits.ToWeight(own.Sum(i => points.Weights[i]));
            var cores = own.Count(i => partition.Roles[i] == PointRole.Core);
            csv.Append(CultureInfo.InvariantCulture, $"{cluster},{weight},{own.Count},{cores},")
                .Append(CultureInfo.InvariantCulture, $"{shape.Centre.Latitude:0.######},{shape.Centre.Longitude:0.######},")
                .Append(CultureInfo.InvariantCulture, $"{shape.AreaKm2:0.###},{(double)weight / shape.AreaKm2:0.######},{shape.DiameterKm:0.###},");
            if (nearest[cluster] is not { } pair) csv.Append(",\n");
            else csv.Append(CultureInfo.InvariantCulture, $"{partition.ClusterIndexes[pair.To]},{pair.DistanceKm:0.###}\n");
        }

        return csv.ToString();
    }

    /// <summary>By cluster the largest distance between two members.</summary>
    public static double[] DiametersKm(WeightedPoints points, Partition partition) =>
        [.. Members(partition).Select(members => Outliner.DiameterKm(
            [.. members.Select(i => new GeoPoint(points.Latitudes[i], points.Longitudes[i]))]))];

    /// <summary>The clusters of every radius and minimum.</summary>
    public static string Of(Sweep sweep, double[,][] diametersKm)
    {
        var lives = SweepRanges.Lives(sweep);
        var csv = new StringBuilder(SweepHeader).Append('\n');
        for (var r = 0; r < sweep.RadiiKm.Count; r++)
        {
            for (var m = 0; m < sweep.Minima.Count; m++)
            {
                for (var i = 0; i < lives[r][m].Length; i++) Append(csv, sweep, (r, m, i), diametersKm[r, m][i], lives[r][m][i]);
            }
        }

        return csv.ToString();
    }

    private static void Append(StringBuilder csv, Sweep sweep, (int Radius, int Minimum, int Number) at, double diameterKm, SweepLife life)
    {
        var cluster = sweep.Cells[at.Radius][at.Minimum].Clusters[at.Number];
        decimal Minimum(int index) => WeightUnits.ToWeight(sweep.Minima[index]);
        string Number(int cluster) => cluster < 0 ? "" : cluster.ToString(CultureInfo.InvariantCulture);
        csv.Append(CultureInfo.InvariantCulture, $"{sweep.RadiiKm[at.Radius]},{Minimum(at.Minimum)},{at.Number},")
            .Append(CultureInfo.InvariantCulture, $"{WeightUnits.ToWeight(cluster.Weight)},{cluster.Places},{cluster.CorePlaces},")
            .Append(CultureInfo.InvariantCulture, $"{cluster.Heaviest.Latitude:R},{cluster.Heaviest.Longitude:R},{diameterKm:0.###},")
            .Append(CultureInfo.InvariantCulture, $"{Number(cluster.AtLowerMinimum)},{Number(cluster.AtLargerRadius)},")
            .Append(CultureInfo.InvariantCulture, $"{sweep.RadiiKm[life.FirstRadius]},{sweep.RadiiKm[life.LastRadius]},")
            .Append(CultureInfo.InvariantCulture, $"{Minimum(life.HighestMinimum)},{Minimum(life.LowestMinimum)}\n");
    }

    private static GeoPoint[] Positions(WeightedPoints points) =>
        [.. Enumerable.Range(0, points.Count).Select(i => new GeoPoint(points.Latitudes[i], points.Longitudes[i]))];

    private static List<int>[] Members(Partition partition)
    {
        var members = Enumerable.Range(0, partition.ClusterCount).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < partition.ClusterIndexes.Length; i++)
        {
            if (partition.ClusterIndexes[i] != Partition.Noise) members[partition.ClusterIndexes[i]].Add(i);
        }

        return members;
    }
}

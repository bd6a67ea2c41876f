using System.CommandLine;
using System.Diagnostics;
using HubAtlas.Cli.Terminal;
using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Cli.Commands;

/// <summary>Clusters any points: <c>hubatlas cluster --points P --radius-km R --min-weight M [--merge-km G] --out LABELS.csv</c>.</summary>
internal static class ClusterCommand
{
    private const double BytesPerMegabyte = 1 << 20;

    private static readonly Option<string> Points = PointCommand.Points(
        "CSV with the header lat,lon[,weight] (also .gz), or .f64: little-endian float64 triples lat, lon, weight.");

    private static readonly Option<double> Radius = new("--radius-km")
    {
        Description = "Great-circle kilometres, inclusive.",
        Required = true,
    };

    private static readonly Option<double> Minimum = new("--min-weight")
    {
        Description = "A point is core when the weight within the radius, its own included, reaches this.",
        Required = true,
    };

    private static readonly Option<double?> MergeGap = PointCommand.MergeGap(
        "Clusters whose closest members are within this distance become one; never when left out.");

    private static readonly Option<string> Method = new("--method")
    {
        Description = "dbscan, density (kernel density and a threshold) or hierarchy (HDBSCAN); the last two for up to 200,000 places.",
        DefaultValueFactory = _ => "dbscan",
    };

    private static readonly Option<string?> Against = new("--against")
    {
        Description = "Labels of the same points, as --out writes them: prints how far both agree, and what each cluster is there.",
    };

    private static readonly Option<string?> Clusters = new("--clusters")
    {
        Description = "CSV with a row for each cluster: weight, points, centre, area, density, diameter, distance to the next cluster.",
    };

    private static readonly Option<string> Out = PointCommand.Out(
        "Labels, one a line in the order of the points: 0.. by falling weight, -1 for noise.");

    public static Command Create() => PointCommand.Create(
        "cluster", "Cluster any points: exact weighted DBSCAN on great-circle distance.",
        [Points, Radius, Minimum, MergeGap, Method, Against, Clusters, Out], Run);

    private static void Run(ParseResult parsed, int threads, CancellationToken ct)
    {
        var settings = new ClusteringSettings(parsed.GetValue(Radius), PointCommand.ToUnits("--min-weight is", parsed.GetValue(Minimum)), parsed.GetValue(MergeGap));
        var clock = Stopwatch.StartNew();
        var points = PointCommand.Read(parsed, Points, threads, ct);
        var loadSeconds = clock.Elapsed.TotalSeconds;
        clock.Restart();
        var partition = Find(parsed.GetRequiredValue(Method), points, settings, threads, ct);
        var clusterSeconds = clock.Elapsed.TotalSeconds;
        if (parsed.GetValue(Against) is { } other) PrintAgreement(points, partition, LabelFile.Read(other));
        if (parsed.GetValue(Clusters) is { } table) WholeFile.Write(table, ClusterTables.Of(points, partition));
        LabelFile.Write(parsed.GetRequiredValue(Out), partition.ClusterIndexes, ct);
        Session.CloseWith(Summarise(points, partition, loadSeconds, clusterSeconds));
    }

    private static Partition Find(string method, WeightedPoints points, ClusteringSettings settings, int threads, CancellationToken ct) =>
        method switch
        {
            "dbscan" => Clusterer.Find(points, settings, threads, ct),
            "density" => DensityClusterer.Find(points, settings, threads, ct),
            "hierarchy" => HierarchyClusterer.Find(points, settings, threads, ct),
            _ => throw new AtlasException($"--method is {method}; expected dbscan, density or hierarchy."),
        };

    private static void PrintAgreement(WeightedPoints points, Partition partition, int[] labels)
    {
        var other = new Partition(labels, [], labels.DefaultIfEmpty(-1).Max() + 1);
        var index = PartitionAgreement.AdjustedRandIndex(partition, other, points.Weights);
        Console.WriteLine(FormattableString.Invariant($"# adjusted Rand index {index:0.0000}"));
        Console.WriteLine("cluster,other,jaccard");
        foreach (var match in PartitionAgreement.Match(partition, other, points.Weights))
        {
            Console.WriteLine(FormattableString.Invariant($"{match.Cluster},{match.Other},{match.Jaccard:0.0000}"));
        }
    }

    private static object Summarise(WeightedPoints points, Partition partition, double loadSeconds, double clusterSeconds)
    {
        var (noisePoints, noiseUnits) = (0, 0L);
        for (var i = 0; i < points.Count; i++)
        {
            if (partition.ClusterIndexes[i] != Partition.Noise) continue;
            noisePoints++;
            noiseUnits += points.Weights[i];
        }

        return new
        {
            points = points.Count,
            distinct = partition.PlaceCount,
            clusters = partition.ClusterCount,
            noise_points = noisePoints,
            noise_weight = (double)WeightUnits.ToWeight(noiseUnits),
            load_seconds = Math.Round(loadSeconds, 3),
            cluster_seconds = Math.Round(clusterSeconds, 3),
            peak_mb = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / BytesPerMegabyte, 1),
        };
    }
}

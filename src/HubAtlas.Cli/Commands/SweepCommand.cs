using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using HubAtlas.Cli.Terminal;
using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Cli.Commands;

/// <summary>Clusters with many radii and minima: <c>hubatlas sweep --points P --radii 5:25:20 --minima 1:9:20 --out S.csv</c>.</summary>
internal static class SweepCommand
{
    private const string Header =
        "radius_km,min_weight,clusters,noise_places,noise_weight,largest_weight,largest_span_km,"
        + "appear_at_lower_minimum,merge_at_lower_minimum,appear_at_larger_radius,merge_at_larger_radius";

    private static readonly Option<string> Points = PointCommand.Points("As for cluster.");

    private static readonly Option<string> Radii = new("--radii")
    {
        Description = "FROM:TO:COUNT in km, both ends included, in equal steps.",
        Required = true,
    };

    private static readonly Option<string> Minima = new("--minima")
    {
        Description = "FROM:TO:COUNT of weight, both ends included, in equal steps.",
        Required = true,
    };

    private static readonly Option<double?> MergeGap = PointCommand.MergeGap("As for cluster; takes longer.");

    private static readonly Option<string?> Clusters = new("--clusters")
    {
        Description = "CSV with a row for each cluster at every radius and minimum: what it becomes next, how long it lasts, its diameter.",
    };

    private static readonly Option<string> Out = PointCommand.Out(
        "One row for every radius and minimum: clusters, noise, and what changes towards the next.");

    public static Command Create() => PointCommand.Create(
        "sweep", "Cluster any points with many radii and minima, and tell what appears and merges between them.",
        [Points, Radii, Minima, MergeGap, Clusters, Out], Run);

    private static void Run(ParseResult parsed, int threads, CancellationToken ct)
    {
        var radii = ReadSteps("--radii", parsed.GetRequiredValue(Radii));
        var minima = ReadSteps("--minima", parsed.GetRequiredValue(Minima)).Select(minimum => PointCommand.ToUnits("--minima have", minimum)).ToArray();
        var points = PointCommand.Read(parsed, Points, threads, ct);
        var clock = Stopwatch.StartNew();
        var table = parsed.GetValue(Clusters);
        var diameters = new double[radii.Length, minima.Length][];
        var sweep = Sweeper.Sweep(
            points, radii, minima, parsed.GetValue(MergeGap), threads, ct,
            table is null ? null : (r, m, partition) => diameters[r, m] = ClusterTables.DiametersKm(points, partition));
        var seconds = Math.Round(clock.Elapsed.TotalSeconds, 3);
        if (table is not null) WholeFile.Write(table, ClusterTables.Of(sweep, diameters));
        WholeFile.Write(parsed.GetRequiredValue(Out), ToCsv(sweep));
        Session.CloseWith(new
        {
            points = points.Count,
            cells = radii.Length * minima.Length,
            fewest_clusters = sweep.Cells.Min(row => row.Min(cell => cell.Clusters.Count)),
            most_clusters = sweep.Cells.Max(row => row.Max(cell => cell.Clusters.Count)),
            sweep_seconds = seconds,
        });
    }

    private static double[] ReadSteps(string option, string text)
    {
        var parts = text.Split(':');
        if (parts.Length == 3
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var from)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var to)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= Sweeper.MostMinima)
        {
            return [.. Enumerable.Range(0, count).Select(i => count == 1 ? from : from + ((to - from) * i / (count - 1)))];
        }

        throw new AtlasException($"{option} is {text}; expected FROM:TO:COUNT such as 5:25:20, with a count of 1 to {Sweeper.MostMinima}.");
    }

    private static string ToCsv(Sweep sweep)
    {
        var csv = new StringBuilder(Header).Append('\n');
        for (var r = 0; r < sweep.RadiiKm.Count; r++)
        {
            for (var m = 0; m < sweep.Minima.Count; m++)
            {
                var cell = sweep.Cells[r][m];
                var largest = cell.Clusters.Count > 0 ? cell.Clusters[0] : null;
                csv.Append(CultureInfo.InvariantCulture, $"{sweep.RadiiKm[r]},{WeightUnits.ToWeight(sweep.Minima[m])},")
                    .Append(CultureInfo.InvariantCulture, $"{cell.Clusters.Count},")
                    .Append(CultureInfo.InvariantCulture, $"{cell.NoisePlaces},{WeightUnits.ToWeight(cell.NoiseWeight)},")
                    .Append(CultureInfo.InvariantCulture, $"{WeightUnits.ToWeight(largest?.Weight ?? 0)},{largest?.SpanKm ?? 0:0.0},")
                    .Append(Changes(cell, m > 0 ? sweep.Cells[r][m - 1] : null, c => c.AtLowerMinimum)).Append(',')
                    .Append(Changes(cell, r + 1 < sweep.Cells.Count ? sweep.Cells[r + 1][m] : null, c => c.AtLargerRadius)).Append('\n');
            }
        }

        return csv.ToString();
    }

    /// <summary>How many clusters of the next cell have no cluster of this one, and how many have several.</summary>
    private static string Changes(SweepCell cell, SweepCell? next, Func<SweepCluster, int> towards)
    {
        if (next is null) return ",";
        var parts = cell.Clusters.GroupBy(towards).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{next.Clusters.Count - parts.Count},{parts.Count(p => p.Count() > 1)}");
    }
}

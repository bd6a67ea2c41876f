using System.Globalization;
using HubAtlas.Bench.Clustering;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["clustering", .. var rest]:
        return ClusteringBench.Run(rest);
    case ["clustering-once", var file, var radiusKm, var minimum, var threads, var repeats]:
        return OneRun.Print(file, radiusKm, minimum, threads, repeats);
    case ["sweep", var distinctPoints, var threads]:
        return SweepBench.Run(distinctPoints, threads);
    default:
        Console.Error.WriteLine("Use: HubAtlas.Bench clustering [--records 100000,1000000] [--no-peers] [--data FOLDER] [--out FILE.md]");
        Console.Error.WriteLine("     HubAtlas.Bench sweep DISTINCT_POINTS THREADS");
        return 2;
}

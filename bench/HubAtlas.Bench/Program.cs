using System.Globalization;
using HubAtlas.Bench.Areas;
using HubAtlas.Bench.Asking;
using HubAtlas.Bench.Certainty;
using HubAtlas.Bench.Clustering;
using HubAtlas.Bench.Indexing;
using HubAtlas.Bench.Questions;
using HubAtlas.Bench.Reading;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["certainty"]:
        return CertaintyBench.Run(240, 1000, 2);
    case ["certainty", var clusters, var replicates, var workers]:
        return CertaintyBench.Run(Whole(clusters), Whole(replicates), Whole(workers));
    case ["coverage"]:
        return CoverageBench.Run(200, 100, 1000, 2);
    case ["coverage", var worlds, var clusters, var replicates, var workers]:
        return CoverageBench.Run(Whole(worlds), Whole(clusters), Whole(replicates), Whole(workers));
    case ["clustering", .. var rest]:
        return ClusteringBench.Run(rest);
    case ["clustering-once", var file, var radiusKm, var minimum, var threads, var repeats]:
        return OneRun.Print(file, radiusKm, minimum, threads, repeats);
    case ["questions", var scale, var threads, var folder]:
        return QuestionsBench.Run(double.Parse(scale, CultureInfo.InvariantCulture), int.Parse(threads, CultureInfo.InvariantCulture), folder);
    case ["landscape", var scale, var threads, var folder]:
        return LandscapeBench.Run(double.Parse(scale, CultureInfo.InvariantCulture), int.Parse(threads, CultureInfo.InvariantCulture), folder);
    case ["landscape-patents", var scale, var threads, var folder]:
        return LandscapeBench.RunPatents(double.Parse(scale, CultureInfo.InvariantCulture), int.Parse(threads, CultureInfo.InvariantCulture), folder);
    case ["citations", var scale, var threads, var folder]:
        return CitationBench.Run(double.Parse(scale, CultureInfo.InvariantCulture), int.Parse(threads, CultureInfo.InvariantCulture), folder);
    case ["reading", .. var rest]:
        return ReadingBench.Run(rest);
    case ["reading-once", var job, var threads, var folder, .. var files]:
        return ReadingBench.Once(job, threads, folder, files);
    case ["sweep"]:
        return SweepBench.Run("100000", "2") + SweepBench.Run("1000000", "1") + SweepBench.Run("1000000", "2");
    case ["sweep", var distinctPoints, var threads]:
        return SweepBench.Run(distinctPoints, threads);
    case ["replicates", var workspace, var recipe, var replicates, var threads]:
        return StoreReplicates.Run(workspace, recipe, int.Parse(replicates, CultureInfo.InvariantCulture), int.Parse(threads, CultureInfo.InvariantCulture));
    case ["replicates-made-up", var places, var documents, var minimum, var replicates, var threads]:
        return ReplicatesBench.Run(
            int.Parse(places, CultureInfo.InvariantCulture), int.Parse(documents, CultureInfo.InvariantCulture),
            double.Parse(minimum, CultureInfo.InvariantCulture), int.Parse(replicates, CultureInfo.InvariantCulture), int.Parse(threads, CultureInfo.InvariantCulture));
    case ["choices", var workspace, var recipe, var rows, var threads]:
        return StoreChoices.Run(workspace, recipe, int.Parse(rows, CultureInfo.InvariantCulture), int.Parse(threads, CultureInfo.InvariantCulture));
    case ["index"]:
        return IndexBench.Run(units: 139, indicators: 80, runs: 1000);
    case ["areas", var folder]:
        return AreaBench.Run(folder);
    case ["ask", var folder, var threads]:
        return AskBench.Run(folder, Whole(threads));
    case ["coverage-store", var workspace, var recipe, var worlds, var replicates, var minimum, "kept" or "lost"]:
        return ReclusteredCoverageBench.RunStore(
            workspace, recipe, int.Parse(worlds, CultureInfo.InvariantCulture), int.Parse(replicates, CultureInfo.InvariantCulture),
            double.Parse(minimum, CultureInfo.InvariantCulture), args[^1] == "kept");
    case ["coverage-tied", var clusters, var documents, var worlds, var replicates]:
        return ReclusteredCoverageBench.RunTied(
            int.Parse(clusters, CultureInfo.InvariantCulture), int.Parse(documents, CultureInfo.InvariantCulture),
            int.Parse(worlds, CultureInfo.InvariantCulture), int.Parse(replicates, CultureInfo.InvariantCulture));
    default:
        Console.Error.WriteLine("Use: HubAtlas.Bench reading [--works 200000] [--rows 10000000] [--repeats 3] [--only inflate,read,store,duckdb-read,duckdb-store,patents-read,patents-store] [--data FOLDER] [--out FILE.md]");
        Console.Error.WriteLine("  or HubAtlas.Bench clustering [--records 100000,1000000] [--no-peers] [--data FOLDER] [--out FILE.md]");
        Console.Error.WriteLine("  or HubAtlas.Bench certainty [CLUSTERS REPLICATES THREADS]   (rank sets and what belongs to them; 240 1000 2)");
        Console.Error.WriteLine("  or HubAtlas.Bench coverage [WORLDS CLUSTERS REPLICATES THREADS]   (how often rank sets hold; 200 100 1000 2)");
        Console.Error.WriteLine("  or HubAtlas.Bench questions SCALE THREADS FOLDER   (scale 1: 1.3 million patents, 9 million papers)");
        Console.Error.WriteLine("  or HubAtlas.Bench landscape SCALE THREADS FOLDER   (one field over the world of questions)");
        Console.Error.WriteLine("  or HubAtlas.Bench landscape-patents SCALE THREADS FOLDER   (full symbols, families and applicants; scale 1: 10 million patents)");
        Console.Error.WriteLine("  or HubAtlas.Bench citations SCALE THREADS FOLDER   (classes of citations; scale 1: 50 million publications)");
        Console.Error.WriteLine("  or HubAtlas.Bench index   (139 units, 80 indicators, 4 × 1,000 runs)");
        Console.Error.WriteLine("  or HubAtlas.Bench sweep [DISTINCT_POINTS THREADS]");
        Console.Error.WriteLine("  or HubAtlas.Bench replicates WORKSPACE RECIPE.json REPLICATES THREADS");
        Console.Error.WriteLine("  or HubAtlas.Bench coverage-store WORKSPACE RECIPE.json WORLDS REPLICATES MINIMUM kept|lost   (places that drew no document)");
        Console.Error.WriteLine("  or HubAtlas.Bench coverage-tied CLUSTERS DOCUMENTS_EACH WORLDS REPLICATES");
        Console.Error.WriteLine("  or HubAtlas.Bench choices WORKSPACE RECIPE.json ROWS THREADS");
        Console.Error.WriteLine("  or HubAtlas.Bench replicates-made-up PLACES DOCUMENTS MINIMUM REPLICATES THREADS   (the published rankings' size: 300000 10000000 9000 1000 2)");
        Console.Error.WriteLine("  or HubAtlas.Bench ask EDITION_FOLDER THREADS   (a question under the slider)");
        Console.Error.WriteLine("  or HubAtlas.Bench areas EDITION_FOLDER   (fails above 200 ms of processor)");
        return 2;
}

static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace HubAtlas.EndToEnd.Packing;

/// <summary>A Python script and an R script that load the native library alone answer as the command does.</summary>
[Collection(nameof(Alone))]
public class NativeTests(Packed packed)
{
    private const string Asked = "ETH Zürich, Rämistrasse 101, 8092 Zürich, Switzerland";

    [Fact]
    public void Python_clusters_sweeps_locates_and_ranks()
    {
        var python = new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(name => Answers(name, "-c", "import numpy"));
        if (python is null) Assert.Skip("No Python with numpy; Debian has both as python3 and python3-numpy.");
        var folder = packed.NewFolder("python");
        var points = Points(folder);
        var answer = Answer(folder, python, "script.py", $"""
            import json, sys
            sys.path.insert(0, {Quoted(Path.Combine(packed.Native, "python"))})
            import numpy as np, hubatlas
            lat, lon, weight = np.loadtxt({Quoted(points)}, delimiter=",", skiprows=1).T
            labels, roles = hubatlas.cluster(lat, lon, weight, radius_km=15, minimum_weight=300, merge_gap_km=5)
            clusters, swept = hubatlas.sweep(lat, lon, weight, radii_km=[10, 15], minima=[100, 300], merge_gap_km=5, labels=True)
            errors = []
            for wrong in (lambda: hubatlas.cluster([91], [0], radius_km=1, minimum_weight=1), lambda: hubatlas.rank_sets([1, 2], [[1, 2], [1, 2]]), lambda: hubatlas.Geocoder("none")):
                try: wrong()
                except hubatlas.HubAtlasError as error: errors.append(str(error))
            lowest, highest = hubatlas.rank_sets([9, 5, 4.9], np.random.default_rng(1).normal([9, 5, 4.9], 0.3, (500, 3)))
            print(json.dumps(dict(
                version=hubatlas.version(), labels=labels.tolist(), noise=(roles == 0).tolist(), swept=swept[1, 1].tolist(), clusters=clusters.tolist(), errors=errors,
                ranks=[lowest.tolist(), highest.tolist()], place=hubatlas.Geocoder().locate({Quoted(Asked)}, "CH"))))
            """);
        var expected = Labels(folder, points);
        Assert.Equal(expected, Numbers(answer["labels"]!));
        Assert.Equal(expected, Numbers(answer["swept"]!));
        Assert.Equal(expected.Select(label => label < 0), answer["noise"]!.AsArray().Select(value => (bool)value!));
        Assert.Equal(expected.Max() + 1, (int)answer["clusters"]![1]![1]!);
        Assert.Equal([1, 2, 2], Numbers(answer["ranks"]![0]!));
        Assert.Equal([1, 3, 3], Numbers(answer["ranks"]![1]!));
        Assert.Equal(3, answer["errors"]!.AsArray().Count);
        Assert.All(answer["errors"]!.AsArray(), error => Assert.NotEqual("", (string?)error));
        Assert.Matches(@"^\d+\.\d+\.\d+", (string?)answer["version"]);
        AssertSamePlace(folder, answer["place"]!);
    }

    [Fact]
    public void R_clusters_sweeps_locates_and_ranks()
    {
        if (!Answers("Rscript", "-e", "1")) Assert.Skip("No R; Debian has it as r-base-core.");
        var folder = packed.NewFolder("r");
        var points = Points(folder);
        var library = Path.Combine(packed.Native, "python", "hubatlas");
        var answer = Answer(folder, "Rscript", "script.R", $$"""
            source({{Quoted(Path.Combine(packed.Native, "r", "hubatlas.R"))}})
            hubatlas_load({{Quoted(Path.Combine(library, "hubatlas.so"))}}, {{Quoted(Path.Combine(library, "gazetteer.bin"))}})
            points <- read.csv({{Quoted(points)}})
            labels <- hubatlas_cluster(points$lat, points$lon, points$weight, radius_km = 15, minimum_weight = 300, merge_gap_km = 5)
            error <- tryCatch(hubatlas_cluster(91, 0, radius_km = 1, minimum_weight = 1), error = conditionMessage)
            swept <- hubatlas_sweep(points$lat, points$lon, points$weight, radii_km = c(10, 15), minima = c(100, 300, 900), merge_gap_km = 5, labels = TRUE)
            clusters <- hubatlas_sweep(points$lat, points$lon, points$weight, radii_km = c(10, 15), minima = c(100, 300, 900), merge_gap_km = 5)
            stopifnot(identical(clusters, swept$clusters), dim(swept$labels) == c(nrow(points), 2, 3), clusters["15", "300"] == max(labels) + 1)
            for (r in 1:2) for (m in 1:3) stopifnot(clusters[r, m] == max(swept$labels[, r, m]) + 1)
            set.seed(1)
            scores <- c(9, 5, 4.9)
            ranks <- hubatlas_rank_sets(scores, t(replicate(500, rnorm(3, scores, 0.3))))
            wrong <- tryCatch(hubatlas_rank_sets(c(1, 2), matrix(1, 2, 2)), error = conditionMessage)
            radii <- tryCatch(hubatlas_sweep(0, 0, 1, radii_km = -1, minima = 1), error = conditionMessage)
            list <- function(numbers) paste0("[", paste(numbers, collapse = ","), "]")
            cat('{"swept":', list(swept$labels[, 2, 2]), ',"lowest":', list(ranks$lowest), ',"highest":', list(ranks$highest),
                ',"wrong":', shQuote(wrong, "cmd"), ',"radii":', shQuote(radii, "cmd"), ",", sep = "")
            cat('"labels":[', paste(labels, collapse = ","), '],"error":', shQuote(error, "cmd"), ',"place":', hubatlas_geocode({{Quoted(Asked)}}, "CH"), "}", sep = "")
            """);
        var expected = Labels(folder, points);
        Assert.Equal(expected, Numbers(answer["labels"]!));
        Assert.Equal(expected, Numbers(answer["swept"]!));
        Assert.Equal([1, 2, 2], Numbers(answer["lowest"]!));
        Assert.Equal([1, 3, 3], Numbers(answer["highest"]!));
        Assert.Contains("91", (string?)answer["error"]);
        Assert.Contains("largest score first", (string?)answer["wrong"]);
        Assert.Contains("-1", (string?)answer["radii"]);
        AssertSamePlace(folder, answer["place"]!);
    }

    private static string Points(string folder)
    {
        var random = new Random(7);
        var text = new StringBuilder("lat,lon,weight\n");
        for (var i = 0; i < 5000; i++)
        {
            var centre = random.Next(40);
            var (latitude, longitude) = ((centre * 4) - 80 + (random.NextDouble() * 0.4), (centre * 9) - 180 + (random.NextDouble() * 0.6));
            text.Append(CultureInfo.InvariantCulture, $"{latitude:R},{longitude:R},{1 + random.Next(9)}\n");
        }

        var file = Path.Combine(folder, "points.csv");
        File.WriteAllText(file, text.ToString());
        return file;
    }

    /// <summary>Of the command.</summary>
    private static int[] Labels(string folder, string points)
    {
        using var program = new Program();
        var labels = Path.Combine(folder, "labels.csv");
        Packed.Done(program.Run("cluster", "--points", points, "--radius-km", "15", "--min-weight", "300", "--merge-km", "5", "--out", labels));
        var found = File.ReadLines(labels).Where(line => int.TryParse(line, out _)).Select(int.Parse).ToArray();
        Assert.Equal(5000, found.Length);
        Assert.InRange(found.Distinct().Count(), 5, 60);
        return found;
    }

    private static void AssertSamePlace(string folder, JsonNode place)
    {
        using var program = new Program();
        var (input, output) = (Path.Combine(folder, "in.tsv"), Path.Combine(folder, "out.tsv"));
        File.WriteAllText(input, $"text\teconomy\n{Asked}\tCH\n");
        Packed.Done(program.Run("geocode", "--in", input, "--out", output));
        var lines = File.ReadAllLines(output);
        var row = lines[0].Split('\t').Zip(lines[1].Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second);
        foreach (var column in new[] { "economy", "city", "admin1", "precision", "method" }) Assert.Equal(row[column], (string?)place[column]);
        foreach (var column in new[] { "lat", "lon" }) Assert.Equal(double.Parse(row[column], CultureInfo.InvariantCulture), Math.Round((double)place[column]!, 5));
        Assert.NotEmpty(place["rule"]!.ToString());
    }

    private static int[] Numbers(JsonNode array) => [.. array.AsArray().Select(value => (int)value!)];

    private static string Quoted(string text) => $"\"{text}\"";

    private static bool Answers(string program, params string[] arguments)
    {
        try
        {
            return Packed.Run(".", program, null, arguments).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static JsonNode Answer(string folder, string program, string script, string text)
    {
        File.WriteAllText(Path.Combine(folder, script), text);
        return JsonNode.Parse(Packed.Done(Packed.Run(folder, program, null, script)).Output)!;
    }
}

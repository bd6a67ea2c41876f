using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace HubAtlas.Tests.Clustering;

public sealed class ClusterCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cluster").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_writes_a_label_a_row_and_one_json_line()
    {
        const string text = "lat,lon,weight\n1,1,2.5\n50,8,5.9\n50,8,0.1\n1,1.01,2.5\n";
        var (code, error) = await Run(text, "--radius-km", "15", "--min-weight", "6");
        Assert.Equal(0, code);
        Assert.Equal(["-1", "0", "0", "-1"], File.ReadLines(Path.Combine(_folder, "out.csv")));
        var summary = JsonDocument.Parse(error).RootElement;
        Assert.Equal((4, 3, 1, 2), (Number("points"), Number("distinct"), Number("clusters"), Number("noise_points")));
        Assert.Equal(5, summary.GetProperty("noise_weight").GetDouble());
        Assert.True(summary.GetProperty("peak_mb").GetDouble() > 1 && summary.TryGetProperty("load_seconds", out _));

        int Number(string name) => summary.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task It_says_how_far_another_method_agrees()
    {
        const string text = "lat,lon,weight\n1,1,3\n50,8,5\n";
        await Run(text, "--radius-km", "15", "--min-weight", "3");
        var labels = Path.Combine(_folder, "first.csv");
        File.Move(Path.Combine(_folder, "out.csv"), labels);
        var (code, _, output) = await RunAll("cluster", text, "--radius-km", "15", "--min-weight", "10", "--method", "density", "--against", labels);
        Assert.Equal(0, code);
        Assert.Equal("# adjusted Rand index 0.7225\ncluster,other,jaccard\n0,0,1.0000\n", output.ReplaceLineEndings("\n"));
        var (wrong, error, _) = await RunAll("cluster", text, "--radius-km", "15", "--min-weight", "10", "--method", "kmeans");
        Assert.Equal((2, "--method is kmeans; expected dbscan, density or hierarchy."), (wrong, error.Trim()));
    }

    [Fact]
    public async Task A_sweep_is_a_row_for_every_radius_and_minimum()
    {
        const string text = "lat,lon,weight\n0,0,10\n0.2,0,4\n0.3,0,4\n";
        var (code, error, _) = await RunAll("sweep", text, "--radii", "5:12:2", "--minima", "3:8:2");
        Assert.Equal(0, code);
        Assert.Equal(
            [
                "5,3,3,0,0,10,0.0,,,0,1", "5,8,1,2,8,10,0.0,2,0,1,0", "12,3,2,0,0,10,0.0,,,,", "12,8,2,0,0,10,0.0,0,0,,",
            ],
            File.ReadLines(Path.Combine(_folder, "out.csv")).Skip(1));
        Assert.Equal(4, JsonDocument.Parse(error).RootElement.GetProperty("cells").GetInt32());
        Assert.Equal(2, (await RunAll("sweep", text, "--radii", "5-12", "--minima", "3:8:2")).Code);
    }

    [Fact]
    public async Task A_sweep_tells_how_long_each_cluster_lasts_and_how_far_it_stretches()
    {
        // 22 km, then 11 km: the two small ones meet at 12 km, all at 23.
        const string text = "lat,lon,weight\n0,0,10\n0.2,0,4\n0.3,0,4\n";
        var table = Path.Combine(_folder, "clusters.csv");
        Assert.Equal(0, (await RunAll("sweep", text, "--radii", "5:23:3", "--minima", "3:8:2", "--clusters", table)).Code);
        Assert.Equal(
            [
                "5,3,0,10,1,1,0,0,0,,0,5,14,8,3", "5,3,1,4,1,1,0.2,0,0,,1,5,5,3,3", "5,3,2,4,1,1,0.3,0,0,,1,5,5,3,3",
                "5,8,0,10,1,1,0,0,0,0,0,5,14,8,3",
                "14,3,0,10,1,1,0,0,0,,0,5,14,8,3", "14,3,1,8,2,2,0.2,0,11.12,,0,5,14,8,3",
                "14,8,0,10,1,1,0,0,0,0,0,5,14,8,3", "14,8,1,8,2,2,0.2,0,11.12,1,0,14,14,8,3",
                "23,3,0,18,3,3,0,0,33.358,,,5,23,8,3", "23,8,0,18,3,3,0,0,33.358,0,,5,23,8,3",
            ],
            File.ReadLines(table).Skip(1));
    }

    [Fact]
    public async Task The_clusters_of_a_run_come_with_density_diameter_and_the_next_one()
    {
        const string text = "lat,lon,weight\n0,0,10\n0.2,0,4\n0.3,0,4\n";
        var table = Path.Combine(_folder, "clusters.csv");
        Assert.Equal(0, (await Run(text, "--radius-km", "12", "--min-weight", "3", "--clusters", table)).Code);
        var rows = File.ReadLines(table).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(["0,10,1,1,0,0", "1,8,2,2,0.25,0"], rows.Select(row => string.Join(',', row.Take(6))));
        Assert.Equal(["0,1,22.239", "11.12,0,22.239"], rows.Select(row => string.Join(',', row.Skip(8))));
        Assert.All(rows, row => Assert.Equal(double.Parse(row[1], CultureInfo.InvariantCulture), Number(row[6]) * Number(row[7]), 0.01));

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("lat,lon\nabc,1\n", "15", "1", "p.csv, line 2, column lat: found 'abc'")]
    [InlineData("lat,lon\n1,1\n", "0", "1", "The radius is 0 km")]
    [InlineData("lat,lon\n1,1\n", "15", "-1", "--min-weight is -1")]
    [InlineData("", "15", "1", "p.csv is empty")]
    [InlineData("lat,lon\n1,1\nNaN,1\n", "15", "1", "p.csv, line 3, column lat: found 'NaN', expected degrees from -90 to 90")]
    [InlineData("lat,lon\n91,1\n", "15", "1", "p.csv, line 2, column lat: found '91'")]
    [InlineData("lat,lon,weight\n1,1,-2\n", "15", "1", "p.csv, line 2, column weight: found '-2'")]
    [InlineData("lat,lon\n1,1\n", "20016", "1", "The radius is 20016 km; expected 0.0001 to 20015.1")]
    public async Task Wrong_input_ends_with_2_one_clear_line_and_no_labels(string text, string radius, string minimum, string message)
    {
        var (code, error) = await Run(text, "--radius-km", radius, "--min-weight", minimum);
        Assert.Equal(2, code);
        Assert.StartsWith(message, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Equal(["p.csv"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("lat,lon\n", 0)]
    [InlineData("lat,lon\n1,1\n", 1)]
    [InlineData("lat,lon\n1,1\n1,1\n1,1\n", 3)]
    public async Task No_point_one_point_and_equal_points_have_their_trivial_answers(string text, int points)
    {
        var (code, error) = await Run(text, "--radius-km", "20000", "--min-weight", "1", "--clusters", Path.Combine(_folder, "table.csv"));
        Assert.Equal((0, ""), (code, error.StartsWith('{') ? "" : error));
        Assert.Equal(Enumerable.Repeat("0", points), File.ReadLines(Path.Combine(_folder, "out.csv")));
        Assert.Equal(points > 0 ? 2 : 1, File.ReadLines(Path.Combine(_folder, "table.csv")).Count());
    }

    private async Task<(int Code, string Error)> Run(string points, params string[] options)
    {
        var (code, error, _) = await RunAll("cluster", points, options);
        return (code, error);
    }

    private async Task<(int Code, string Error, string Output)> RunAll(string command, string points, params string[] options)
    {
        var file = Path.Combine(_folder, "p.csv");
        await File.WriteAllTextAsync(file, points, TestContext.Current.CancellationToken);
        var program = Path.Combine(AppContext.BaseDirectory, "hubatlas.dll");
        string[] arguments = [program, command, "--points", file, "--out", Path.Combine(_folder, "out.csv"), .. options];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error, await output);
    }
}

using System.Diagnostics;
using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Storing.DuckDb;
using HubAtlas.Engine;
using HubAtlas.Tests.Publishing;
using HubAtlas.Tests.Web;

namespace HubAtlas.Tests.Docs;

/// <summary>Every program of docs/cookbook.md is run as it stands there, and says of the editions what the editions say themselves.</summary>
public sealed class CookbookTests(CookbookTests.Kitchen kitchen) : IClassFixture<CookbookTests.Kitchen>
{
    /// <summary>Outlines are polygons inside the circles that the edition states, measured on another sphere or on the ellipsoid.</summary>
    private const double AreaTolerance = 0.02;

    private static readonly IReadOnlyList<DocBlock> Blocks = DocBlock.Of(File.ReadAllText(Path.Combine(Repository.Root, "docs", "cookbook.md")));

    public static TheoryData<string, string> Programs => new(Blocks.Where(b => b.Language is "r" or "python" or "sql").Select(b => (b.Heading, b.Language)));

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_says_what_the_editions_say(string heading, string language)
    {
        var block = Blocks.Single(b => b.Heading == heading && b.Language == language);
        var printed = language switch
        {
            "r" => Run("Rscript", "library(dplyr); library(sf)", "-e", ["--encoding=UTF-8"], block.Text, "No R with dplyr and sf; Debian has them as r-base-core, r-cran-dplyr and r-cran-sf."),
            "python" => Run(PythonOf(), "import pandas, geopandas", "-c", [], block.Text, "No Python with pandas and geopandas; Debian has them as python3-pandas and python3-geopandas."),
            _ => Query(block.Text),
        };
        if (heading == "What to cite")
        {
            var recipe = kitchen.Later.Edition.Recipe;
            Assert.Equal($"HubAtlas {PlausibleWorld.Run.ProgramVersion}, edition “{recipe.Title}”, recipe {recipe.Hash}. Simulated data.", printed.Trim());
            return;
        }

        AssertSame(Expected(heading), printed);
    }

    [Fact]
    public void Every_question_is_answered_here_and_what_others_open_is_written()
    {
        Assert.All(Blocks.Where(b => b.Language is "r" or "python" or "sql"), b => Assert.True(b.Heading == "What to cite" || Expected(b.Heading).Count > 1, b.Heading));
        var done = Exporter.Export(Path.Combine(kitchen.Folder, "atlas-workspace", "editions", "demo-b"), ["xlsx", "geopackage", "vosviewer"], Path.Combine(kitchen.Folder, "export"));
        Assert.Empty(done.Failures);
        foreach (var named in new[] { "edition.xlsx", "edition.gpkg", "network-vosviewer.json", "network-vosviewer-fractional.json" })
            Assert.True(File.Exists(Path.Combine(kitchen.Folder, "export", named)), named);
    }

    /// <summary>The header and rows that an answer must have.</summary>
    private List<object?[]> Expected(string heading)
    {
        var edition = kitchen.Later.Edition;
        return heading switch
        {
            "The first clusters of an economy" =>
            [
                ["rank", "name", "score", "rank_low", "rank_high"],
                .. edition.Clusters.Where(c => c.Economies.Contains("DE")).Take(3).Select(c => new object?[] { c.Rank, c.Name, c.Score, c.Uncertainty!.Ranks.Low, c.Uncertainty.Ranks.High }),
            ],
            "A map" => [["rank", "name", "score", "km2"], .. edition.Clusters.Take(3).Select(c => new object?[] { c.Rank, c.Name, c.Score, new Measured(c.Shape.AreaKm2) })],
            "Your own data beside it" =>
            [
                ["economy", "clusters", "researchers", "per_million"],
                .. new[] { ("DE", 460_000), ("JP", 705_000), ("NA", 1_200) }.Where(own => kitchen.ClustersOf(own.Item1) > 0)
                    .Select(own => new object?[] { own.Item1, kitchen.ClustersOf(own.Item1), own.Item2, 1e6 * kitchen.ClustersOf(own.Item1) / own.Item2 }),
            ],
            "Who moved between two editions" =>
            [
                ["cluster", "event", "rank_before", "rank_after", "score_change", "by_data", "move_distinguishable"],
                .. kitchen.Comparison.Movements.Where(m => m.RankAfter is not null).OrderBy(m => m.RankAfter).Take(5).Select(m => new object?[]
                    { m.Name, m.Events.ToString().ToLowerInvariant(), m.RankBefore, m.RankAfter, m.ScoreChange, m.Causes.Data, null }),
            ],
            "Which ranks differ" =>
            [
                ["rank", "name"],
                .. edition.Clusters.Where(c => c.Rank == 10 || kitchen.Later.Pairs.Any(p => !p.IsDistinguishable
                    && ((p.FirstIndex == 9 && p.SecondIndex == c.Rank - 1) || (p.SecondIndex == 9 && p.FirstIndex == c.Rank - 1)))).Select(c => new object?[] { c.Rank, c.Name }),
            ],
            "All editions at once" =>
            [
                ["edition", "clusters", "score"],
                .. new[] { kitchen.Earlier.Edition, edition }.Select(e => new object?[] { e.Recipe.Name, e.Clusters.Count, e.Clusters.Sum(c => c.Score) }),
            ],
            _ => [],
        };
    }

    private void AssertSame(List<object?[]> expected, string printed)
    {
        var path = Path.Combine(kitchen.Folder, $"{Guid.NewGuid():N}.csv");
        File.WriteAllText(path, printed);
        using var reader = new TableReader(path);
        List<IReadOnlyList<string>> rows = [reader.Header, .. reader.Rows().Where(row => row.Any(cell => cell.Length > 0))];
        Assert.True(expected.Count == rows.Count, printed);
        foreach (var (wanted, found) in expected.Zip(rows))
            Assert.All(wanted.Zip(found), cell => Assert.True(IsSame(cell.First, cell.Second), $"Expected {string.Join(" | ", wanted)}; found\n{printed}"));
    }

    private static bool IsSame(object? wanted, string found) => wanted switch
    {
        null => found.Length == 0,
        string text => text == found,
        Measured area => Math.Abs(Number(found) - area.Km2) <= AreaTolerance * area.Km2,
        _ => Math.Abs(Number(found) - Convert.ToDouble(wanted, CultureInfo.InvariantCulture)) <= 0.001,
    };

    private static double Number(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private sealed record Measured(double Km2);

    private string Query(string sql)
    {
        using var database = Database.Open(":memory:", [new("threads", "1"), new("file_search_path", kitchen.Folder)]);
        using var connection = database.Connect();
        var path = Path.Combine(kitchen.Folder, $"{Guid.NewGuid():N}.answer");
        connection.Execute($"COPY ({sql.Trim().TrimEnd(';')}) TO '{path}' (FORMAT csv, HEADER)");
        return File.ReadAllText(path);
    }

    private string Run(string program, string needs, string inline, string[] options, string code, string without)
    {
        if (Start(program, [.. options, inline, needs]) is not (0, _, _)) Assert.Skip(without);
        var path = Path.Combine(kitchen.Folder, $"{Guid.NewGuid():N}.code");
        File.WriteAllText(path, code);
        var (status, output, error) = Start(program, [.. options, path])!.Value;
        Assert.True(status == 0, error);
        return output;
    }

    /// <summary>Debian's own Python has Debian's packages; another may come first on the path.</summary>
    private static string PythonOf() => File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    /// <returns>Null where the program is not there.</returns>
    private (int Status, string Output, string Error)? Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = kitchen.Folder };
        (start.Environment["LC_ALL"], start.Environment["PYTHONIOENCODING"]) = ("C.UTF-8", "utf-8");
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Two editions and their comparison in the folders that the page names.</summary>
    public sealed class Kitchen : IDisposable
    {
        public Kitchen()
        {
            Publish(Earlier);
            Publish(Later);
            Comparison = new Atlas(Workspace, threads: 2).PublishComparison(FolderOf(Earlier), FolderOf(Later), null);
            foreach (var file in Blocks.Where(b => b.File.Length > 0)) File.WriteAllText(Path.Combine(Folder, file.File), file.Text);
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("hubatlas-cookbook-").FullName;

        internal EditionSnapshot Earlier { get; } = Whole(PlausibleWorld.Edition(30), "demo-a");

        internal EditionSnapshot Later { get; } = PlausibleUncertainty.Snapshot(Whole(PlausibleWorld.Edition(), "demo-b"), thinned: 20);

        internal Comparison Comparison { get; }

        private string Workspace => Path.Combine(Folder, "atlas-workspace");

        internal int ClustersOf(string economy) => Later.Edition.Economies.FirstOrDefault(row => row.Economy == economy)?.Clusters ?? 0;

        public void Dispose() => Directory.Delete(Folder, recursive: true);

        private void Publish(EditionSnapshot snapshot) => Publisher.Publish(snapshot, [], PlausibleWorld.Run, FolderOf(snapshot));

        private string FolderOf(EditionSnapshot snapshot) => Path.Combine(Workspace, "editions", snapshot.Edition.Recipe.Name);

        // Namibia's code is what programs take for a missing value.
        private static EditionSnapshot Whole(Edition edition, string name)
        {
            var clusters = edition.Clusters.Select(c => c.Economies is ["EG"] ? c with { Economies = ["NA"] } : c).ToList();
            var rows = edition.Economies.Select(row => row.Economy == "EG" ? row with { Economy = "NA" } : row).ToList();
            var named = PlausibleInside.With(edition with { Clusters = clusters, Economies = rows }) with { Recipe = edition.Recipe with { Name = name } };
            return new(named, PlausibleWorld.Members(named, 5)) { Ties = PlausibleInside.Ties(named) };
        }
    }
}

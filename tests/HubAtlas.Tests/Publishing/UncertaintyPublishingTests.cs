using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Storing;

namespace HubAtlas.Tests.Publishing;

public sealed partial class UncertaintyPublishingTests : IDisposable
{
    private static readonly Edition Plain = PlausibleWorld.Edition();
    private static readonly EditionSnapshot Before = new(Plain, PlausibleWorld.Members(Plain, 4)) { Ledger = null };
    private static readonly EditionSnapshot Snapshot = PlausibleUncertainty.Snapshot(Before, thinned: 100);
    private static readonly Reject[] Rejects = [new("f.csv", 3, "year", "=1+1", "no year"), new("f.csv", 4, "", "", "=no row"), new("g.csv", 1, "", "", "no year")];

    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void An_edition_renewed_is_the_edition_made_with_uncertainty_at_once()
    {
        var once = Path.Combine(_scratch.Root, "once");
        Publisher.Publish(Snapshot, Rejects, PlausibleWorld.Run, once);
        Publisher.Publish(Before, Rejects, PlausibleWorld.Run, _scratch.Edition);
        Publisher.Renew(Snapshot, EditionReader.ReadRun(_scratch.Edition), _scratch.Edition);
        Assert.Equal(Files(once), Files(_scratch.Edition));
        foreach (var file in Files(once)) Assert.Equal(File.ReadAllText(Path.Combine(once, file)), _scratch.Read(file));
        Assert.Empty(PublishedFiles.FindDamage(_scratch.Edition));
    }

    [Fact]
    public void What_is_not_the_editions_stays_and_is_not_called_its_own()
    {
        Publisher.Publish(Before, Rejects, PlausibleWorld.Run, _scratch.Edition);
        var export = Path.Combine(Directory.CreateDirectory(Path.Combine(_scratch.Edition, "export", "mine")).FullName, "note.txt");
        File.WriteAllText(export, "mine");
        Publisher.Renew(Snapshot, EditionReader.ReadRun(_scratch.Edition), _scratch.Edition);
        Assert.Equal("mine", File.ReadAllText(export));
        var listed = EditionReader.ReadRun(_scratch.Edition).Files.Select(f => f.Name).ToList();
        Assert.DoesNotContain("export/mine/note.txt", listed);
        Assert.All(EditionFiles.UncertaintyFiles.Except([EditionFiles.UncertaintyChoices]), name => Assert.Contains(name, listed));
    }

    [Fact]
    public void It_comes_back_with_every_digit()
    {
        Publisher.Publish(Snapshot, [], PlausibleWorld.Run, _scratch.Edition);
        var back = EditionReader.Read(_scratch.Edition);
        Assert.Equivalent(Snapshot.Edition, back, strict: true);
        Assert.Equal(Snapshot.Pairs, EditionReader.ReadPairs(_scratch.Edition, back));
    }

    [Fact]
    public void The_tables_say_what_was_measured_and_leave_the_rest_empty()
    {
        Publisher.Publish(Snapshot, [], PlausibleWorld.Run, _scratch.Edition);
        var (ranking, rows) = (Lines("ranking.csv"), Lines("uncertainty.csv"));
        Assert.EndsWith(",rank_low,rank_high,p_exists,jaccard", ranking[0]);
        var third = Snapshot.Edition.Clusters[2];
        Assert.EndsWith($",{third.Uncertainty!.Ranks.Low},{third.Uncertainty.Ranks.High},,", ranking[3]);
        Assert.EndsWith(",,,,,,,,,,,", rows[3]);
        Assert.Contains($",{string.Join("; ", third.Uncertainty.TiedWith)},yes,yes,", rows[3]);
        Assert.Equal(1 + (40 * 39 / 2), Lines("uncertainty-pairs.csv").Length);
        Assert.Contains("\"rank_low\":", File.ReadAllText(Path.Combine(_scratch.Edition, "clusters.geojson")));
        Assert.Contains("open", rows.Skip(1).Select(row => row.Split(',')[^15]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Map_layer_and_network_carry_the_set_and_how_often_it_exists(bool isReclustered)
    {
        var stability = new ClusterStability(0.75, 0.2, null, 0.05, 0.1, 0.8);
        var edition = Snapshot.Edition with
        {
            Clusters = [.. Snapshot.Edition.Clusters.Select(c => c with { Uncertainty = c.Uncertainty! with { Stability = isReclustered ? stability : null } })],
        };
        Publisher.Publish(Snapshot with { Edition = edition }, [], PlausibleWorld.Run, _scratch.Edition);
        var third = edition.Clusters[2];
        using var layer = JsonDocument.Parse(File.ReadAllText(Path.Combine(_scratch.Edition, "clusters.geojson")));
        var properties = layer.RootElement.GetProperty("features")[2].GetProperty("properties");
        Assert.Equal(third.Uncertainty!.Ranks, new(properties.GetProperty("rank_low").GetInt32(), properties.GetProperty("rank_high").GetInt32()));
        Assert.Equal(isReclustered ? "0.7500 0.8000" : " ", $"{properties.GetProperty("p_exists")} {properties.GetProperty("jaccard")}");
        var file = Exporter.Export(_scratch.Edition, ["vosviewer"], null).Files[0];
        using var network = JsonDocument.Parse(File.ReadAllText(file));
        var scores = network.RootElement.GetProperty("network").GetProperty("items")[2].GetProperty("scores");
        string[] both = ["Rank", "Rank set, first", "Rank set, last", "Score"];
        Assert.Equal(isReclustered ? [.. both, "Share of replicates", "Stability"] : both, scores.EnumerateObject().Select(s => s.Name));
        Assert.Equal(third.Uncertainty.Ranks, new(scores.GetProperty("Rank set, first").GetInt32(), scores.GetProperty("Rank set, last").GetInt32()));
        if (isReclustered) Assert.Equal((0.75, 0.8), (scores.GetProperty("Share of replicates").GetDouble(), scores.GetProperty("Stability").GetDouble()));
    }

    [Fact]
    public void An_edition_without_it_has_no_trace_of_it()
    {
        Publisher.Publish(Before, [], PlausibleWorld.Run, _scratch.Edition);
        Assert.DoesNotContain(Files(_scratch.Edition), f => f.Contains("uncertainty", StringComparison.Ordinal));
        Assert.EndsWith(",mentions_per_km2", Lines("ranking.csv")[0]);
        Assert.DoesNotContain("How sure the ranks are", _scratch.Read("report.html"));
    }

    [Fact]
    public void Pages_print_the_set_beside_the_rank_and_no_plus_minus_and_no_probability_of_a_rank()
    {
        Publisher.Publish(Snapshot, [], PlausibleWorld.Run, _scratch.Edition);
        var cluster = Snapshot.Edition.Clusters[11];
        var set = $"12 ({cluster.Uncertainty!.Ranks.Low}–{cluster.Uncertainty.Ranks.High})";
        var (report, page) = (_scratch.Read("report.html"), _scratch.Read($"clusters/{cluster.Id}.html"));
        Assert.Contains($">{set}<", report);
        Assert.Contains($"<p class=\"range\">{set}</p>", page);
        Assert.Contains($"Rank 12 ({cluster.Uncertainty.Ranks.Low} to {cluster.Uncertainty.Ranks.High} at 90 %): not distinguishable from", page);
        Assert.Contains("A note &lt;of&gt; its own.", report);
        Assert.All([report, page], html =>
        {
            var text = Tag().Replace(html, " ");
            Assert.DoesNotContain("±", text);
            Assert.DoesNotContain("probability", text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("class=\"strip\"", html);
        });
    }

    [Theory]
    [InlineData(20, 22, 21, 21, 140, 15, 27)]
    [InlineData(1, 1, 1, 1, 5, 1, 5)]
    [InlineData(26, 26, 7, 26, 194, 4, 29)]
    public void A_close_strip_shows_the_set_and_every_rank_that_came_up(int low, int high, int first, int last, int clusters, int from, int to)
    {
        var uncertainty = Snapshot.Edition.Clusters[0].Uncertainty! with { Ranks = new(low, high), RankShares = [new(first, 0.3), new(last, 0.7)] };
        Assert.Equal(new(from, to), RankStrip.Window(uncertainty, clusters));
        var cluster = Snapshot.Edition.Clusters[0] with { Rank = low };
        var strip = XElement.Parse(RankStrip.Close(cluster, uncertainty, clusters, 100 * (to - from + 1)).ToString());
        var shades = strip.Elements("rect").Where(r => r.Attribute("class")!.Value == "share").ToList();
        Assert.Equal(first == last ? ["1"] : ["0.43", "1"], shades.Select(r => r.Attribute("opacity")!.Value));
        Assert.Equal($"{100 * (first - from)}", shades[0].Attribute("x")!.Value);
        var set = strip.Elements("rect").Single(r => r.Attribute("class")!.Value == "set");
        Assert.Equal(($"{100 * (low - from)}", $"{100 * (high - low + 1)}"), (set.Attribute("x")!.Value, set.Attribute("width")!.Value));
        Assert.Equal($"{(100 * (low - from)) + 50}", strip.Element("circle")!.Attribute("cx")!.Value);
    }

    [Fact]
    public void It_is_exported_with_the_other_tables()
    {
        Publisher.Publish(Snapshot, [], PlausibleWorld.Run, _scratch.Edition);
        var files = Exporter.Export(_scratch.Edition, ["csv", "parquet", "datapackage", "xlsx", "json"], null, ParquetFile.Convert).Files
            .Select(Path.GetFileName).ToList();
        string[] own = ["uncertainty.csv", "uncertainty-pairs.csv", "uncertainty.parquet", "uncertainty-pairs.parquet", "uncertainty.json"];
        Assert.All(own, name => Assert.Contains(name, files));
        var package = _scratch.Read("export/datapackage.json");
        Assert.Contains("\"uncertainty-pairs.csv\"", package);
        Assert.Contains("\"rank_low_joint\"", package);
    }

    private string[] Lines(string file) => File.ReadAllLines(Path.Combine(_scratch.Edition, file));

    private static List<string> Files(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];

    [GeneratedRegex("<(style|script)[^>]*>.*?</\\1>|<[^>]+>", RegexOptions.Singleline)]
    private static partial Regex Tag();
}

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Publishing.Reporting.Inside;
using HubAtlas.Data.Storing;

namespace HubAtlas.Tests.Publishing;

public sealed class ClusterPageTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public ClusterPageTests() => Publisher.Publish(
        AwkwardWorld.Edition(), AwkwardWorld.Members(), AwkwardWorld.Rejects(), PlausibleWorld.Run, _scratch.Edition, AwkwardWorld.Ties());

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Names_from_data_are_shown_as_text_and_nothing_is_loaded()
    {
        foreach (var id in AwkwardWorld.Edition().Clusters.Select(c => c.Id))
        {
            var page = _scratch.Read($"clusters/{id}.html");
            Assert.DoesNotContain("<img", page);
            Assert.DoesNotMatch("<(link|img|iframe|object|embed|base|form)\\b|@import|url\\((?!#)", page);
            Assert.Contains("default-src 'none'", page);
            var links = Regex.Matches(page, "<a [^>]*href=\"([^\"#]*)[^\"]*\"").Select(m => m.Groups[1].Value);
            Assert.All(links, link => Assert.True(File.Exists(Path.Combine(_scratch.Edition, "clusters", link)), link));
            Assert.All(Regex.Matches(page, "<svg.*?</svg>", RegexOptions.Singleline), svg => XElement.Parse(svg.Value));
        }
    }

    [Fact]
    public void What_nobody_asked_the_store_is_said_to_be_unknown()
    {
        var edition = PlausibleWorld.Edition(1);
        var page = ClusterPage.Of(new(edition, [], new Dictionary<string, long>(), PlausibleWorld.Run), edition.Clusters[0]);
        Assert.Contains("Leading partners in patents: none known.", page);
        Assert.Contains("Fields of the patents: none known.", page);
        Assert.Contains("No other cluster lies near.", page);
    }

    [Fact]
    public void The_json_holds_the_cluster_with_every_digit()
    {
        var file = JsonSerializer.Deserialize<ClusterFile>(_scratch.Read("clusters/jp-tokyo.json"), EditionJson.Options)!;
        Assert.Equivalent(AwkwardWorld.Edition().Clusters[0], file.Cluster, strict: true);
    }

    [Fact]
    public void Ties_come_back_with_every_digit() =>
        Assert.Equal(AwkwardWorld.Ties(), TieFile.Read(Path.Combine(_scratch.Edition, "ties.csv")));

    [Fact]
    public void The_network_is_the_same_in_every_format()
    {
        var files = Exporter.Export(_scratch.Edition, ["vosviewer", "gexf", "graphml"], null).Files;
        using var vosviewer = JsonDocument.Parse(File.ReadAllText(files[0]));
        var network = vosviewer.RootElement.GetProperty("network");
        Assert.Equal([17, 1], network.GetProperty("links").EnumerateArray().Select(l => l.GetProperty("strength").GetInt32()));
        Assert.Equal(AwkwardWorld.Script, network.GetProperty("items")[1].GetProperty("label").GetString());
        Assert.Equal(18, network.GetProperty("items")[1].GetProperty("weights").GetProperty("Total link strength").GetInt32());
        XNamespace gexf = "http://gexf.net/1.3", graphml = "http://graphml.graphdrawing.org/xmlns";
        Assert.Equal(["17", "1"], XDocument.Load(files[2]).Descendants(gexf + "edge").Select(e => e.Attribute("weight")!.Value));
        Assert.Equal(3, XDocument.Load(files[2]).Descendants(gexf + "node").Count());
        var edges = XDocument.Load(files[3]).Descendants(graphml + "edge").ToList();
        Assert.Equal(["jp-tokyo>cn-shenzhen", "cn-shenzhen>fj-suva"], edges.Select(e => $"{e.Attribute("source")!.Value}>{e.Attribute("target")!.Value}"));
        Assert.Contains(edges[0].Elements(), data => data is { Value: "3.000000002" } && data.Attribute("key")!.Value == "edge_overlap");

        // Shenzhen shares 18 documents in all, Tokyo 17: van Eck and Waltman's strength of the first tie.
        Assert.Contains(edges[0].Elements(), data => data.Attribute("key")!.Value == "edge_association"
            && double.Parse(data.Value, CultureInfo.InvariantCulture) == 17.0 / (17 * 18));
        using var fractional = JsonDocument.Parse(File.ReadAllText(files[1]));
        Assert.Equal(3.000000002m, fractional.RootElement.GetProperty("network").GetProperty("links")[0].GetProperty("strength").GetDecimal());
        Assert.Contains(PlausibleWorld.Run.RecipeHash, fractional.RootElement.GetProperty("info").GetProperty("description").GetString());
    }

    [Fact]
    public void Networks_name_only_what_they_declare()
    {
        var files = Exporter.Export(_scratch.Edition, ["gexf", "graphml"], null).Files;
        XNamespace gexf = "http://gexf.net/1.3", graphml = "http://graphml.graphdrawing.org/xmlns";
        var (one, other) = (XDocument.Load(files[0]), XDocument.Load(files[1]));
        foreach (var (subject, item) in new[] { ("node", "node"), ("edge", "edge") })
        {
            var declared = one.Descendants(gexf + "attributes").Single(a => a.Attribute("class")!.Value == subject)
                .Elements().Select(a => a.Attribute("id")!.Value).ToList();
            Assert.Equal(declared.Distinct(), declared);
            Assert.All(one.Descendants(gexf + item).SelectMany(i => i.Descendants(gexf + "attvalue")), v => Assert.Contains(v.Attribute("for")!.Value, declared));
            var keys = other.Descendants(graphml + "key").Where(k => k.Attribute("for")!.Value == subject).Select(k => k.Attribute("id")!.Value).ToList();
            Assert.All(other.Descendants(graphml + item).SelectMany(i => i.Elements(graphml + "data")), d => Assert.Contains(d.Attribute("key")!.Value, keys));
        }

        var ids = other.Descendants(graphml + "node").Select(n => n.Attribute("id")!.Value).ToHashSet();
        Assert.All(other.Descendants(graphml + "edge"), e => Assert.True(ids.Contains(e.Attribute("source")!.Value) && ids.Contains(e.Attribute("target")!.Value)));
        // The schema of GraphML wants the description before the keys, the keys before the graph.
        Assert.Equal(["desc", "key", "graph"], other.Root!.Elements().Select(e => e.Name.LocalName).Distinct());
    }

    [Fact]
    public void Parquet_files_are_parquet_and_the_same_bytes_twice()
    {
        var first = Exporter.Export(_scratch.Edition, ["parquet"], Path.Combine(_scratch.Root, "a"), ParquetFile.Convert).Files;
        var second = Exporter.Export(_scratch.Edition, ["parquet"], Path.Combine(_scratch.Root, "b"), ParquetFile.Convert).Files;
        Assert.Equal(EditionFiles.Tables.Count, first.Count);
        foreach (var (a, b) in first.Zip(second))
        {
            var bytes = File.ReadAllBytes(a);
            Assert.Equal(["PAR1", "PAR1"], new[] { bytes[..4], bytes[^4..] }.Select(System.Text.Encoding.ASCII.GetString));
            Assert.Equal(bytes, File.ReadAllBytes(b));
        }
    }
}

using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Web.Site;

namespace HubAtlas.Tests.Web;

public sealed class StaticSiteTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hubatlas-site-").FullName;

    private string EditionFolder => Path.Combine(server.Workspace, "editions", RunningServer.EditionName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_answer_of_the_server_is_a_file()
    {
        PlausibleStudies.Publish(server.Workspace);
        var site = Write();
        foreach (var (url, file) in new[]
        {
            ($"/api/indexes/{PlausibleStudies.Index}", $"api/indexes/{PlausibleStudies.Index}.json"),
            ($"/api/indexes/{PlausibleStudies.Index}/files/scores.csv", $"api/indexes/{PlausibleStudies.Index}/files/scores.csv"),
            ($"/api/indexes/{PlausibleStudies.Index}/files/profiles/JP.html", $"api/indexes/{PlausibleStudies.Index}/files/profiles/JP.html"),
            ($"/api/landscapes/{PlausibleStudies.Landscape}", $"api/landscapes/{PlausibleStudies.Landscape}.json"),
            ($"/api/landscapes/{PlausibleStudies.Landscape}/files/years.csv", $"api/landscapes/{PlausibleStudies.Landscape}/files/years.csv"),
            ("/api/columns", "api/columns.json"),
            ($"/api/editions/{RunningServer.EditionName}", $"api/editions/{RunningServer.EditionName}.json"),
            ($"/api/editions/{RunningServer.EditionName}/opening", $"api/editions/{RunningServer.EditionName}/opening.json"),
            ($"/api/editions/{RunningServer.EditionName}/places", $"api/editions/{RunningServer.EditionName}/places.bin"),
            ($"/api/editions/{RunningServer.EditionName}/clusters/jp-tokyo",
                $"api/editions/{RunningServer.EditionName}/clusters/jp-tokyo.json"),
            ($"/api/editions/{RunningServer.EditionName}/areas", $"api/editions/{RunningServer.EditionName}/areas.json"),
            ($"/api/editions/{RunningServer.EditionName}/ties", $"api/editions/{RunningServer.EditionName}/ties.json"),
            ($"/api/editions/{RunningServer.EditionName}/fields", $"api/editions/{RunningServer.EditionName}/fields.json"),
            ($"/api/editions/{RunningServer.EditionName}/certainty", $"api/editions/{RunningServer.EditionName}/certainty.json"),
            ($"/api/editions/{RunningServer.EditionName}/files/clusters/jp-tokyo.html",
                $"api/editions/{RunningServer.EditionName}/files/clusters/jp-tokyo.html"),
            ($"/api/editions/{RunningServer.EditionName}/files/ranking.csv", $"api/editions/{RunningServer.EditionName}/files/ranking.csv"),
        })
            Assert.Equal(await server.Bytes(url), await File.ReadAllBytesAsync(Path.Combine(site, file), RunningServer.Stop));
        var list = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(site, "api/editions.json"), RunningServer.Stop))
            .RootElement;
        Assert.False(list.GetProperty("can_ask").GetBoolean());
    }

    [Fact]
    public void The_page_knows_that_it_is_static_and_keeps_its_policy()
    {
        var page = File.ReadAllText(Path.Combine(Write(), "index.html"));
        Assert.Contains("data-static", page);
        Assert.Contains("href=\"./api/editions.json\"", page);
        Assert.Contains("Content-Security-Policy", page);
        Assert.DoesNotContain("data-embed", page);
        Assert.Equal(page.Replace("data-static", "data-embed data-static"), File.ReadAllText(Path.Combine(Write(), "embed.html")));
    }

    [Fact]
    public void Every_report_and_table_opens_from_the_folder_without_a_server()
    {
        var site = Write();
        var page = File.ReadAllText(Path.Combine(site, "plain.html"));
        var links = System.Text.RegularExpressions.Regex.Matches(page, "href=\"([^\"]+)\"").Select(m => Uri.UnescapeDataString(m.Groups[1].Value)).ToList();
        Assert.Contains($"api/editions/{RunningServer.EditionName}/files/report.html", links);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(site, link)), link));
        Assert.DoesNotContain("<script", page);
    }

    [Fact]
    public void A_site_replaces_an_older_one_but_nobody_elses_folder()
    {
        Write();
        Write();
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "mine")).FullName, "letter.txt"), "dear");
        Assert.Throws<AtlasException>(() => StaticSite.Write(EditionFolder, Path.Combine(_folder, "mine"), Pages()));
        Assert.True(File.Exists(Path.Combine(_folder, "mine", "letter.txt")));
        Assert.Empty(Directory.GetDirectories(_folder, "*.part"));
    }

    private string Write()
    {
        var site = Path.Combine(_folder, "site");
        StaticSite.Write(EditionFolder, site, Pages());
        return site;
    }

    private string Pages()
    {
        var pages = Directory.CreateDirectory(Path.Combine(_folder, "pages")).FullName;
        File.WriteAllText(Path.Combine(pages, "index.html"),
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" /><link href=\"./api/editions\" />\n</head></html>");
        return pages;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

public class MapTests(ServedSite site)
{
    /// <summary>As much of the world as the free map shows.</summary>
    private const string World = "?at=0,25,11";

    [Fact]
    public async Task A_box_on_the_map_filters_the_table_and_escape_takes_it_away()
    {
        await using var visit = await Visit.OpenAsync(site, World);
        await visit.MapAsync();
        var map = (await visit.Page.Locator(".maplibregl-canvas").BoundingBoxAsync())!;
        await visit.Page.Keyboard.DownAsync("Shift");
        await visit.Page.Mouse.MoveAsync(map.X + 5, map.Y + 5);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(map.X + (map.Width * 0.35f), map.Y + map.Height - 5, new() { Steps = 4 });
        await visit.Page.Mouse.UpAsync();
        await visit.Page.Keyboard.UpAsync("Shift");
        await Expect(visit.Names.First).ToHaveTextAsync("San Jose–San Francisco, CA");
        Assert.Contains("box=", visit.Page.Url);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Names.First).ToHaveTextAsync(site.Edition.Clusters[0].Name);
    }

    [Fact]
    public async Task The_map_and_the_table_point_at_the_same_cluster()
    {
        // Tokyo in the middle of the map, near enough to fill it.
        await using var visit = await Visit.OpenAsync(site, "?at=8,35.62,139.65");
        await visit.MapAsync();
        var map = (await visit.Page.Locator(".maplibregl-canvas").BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(map.X + (map.Width / 2), map.Y + (map.Height / 2));
        await Expect(visit.Page.Locator("tr.hovered a.name")).ToHaveTextAsync("Tokyo–Yokohama");
        await Expect(visit.Page.Locator(".tip strong")).ToContainTextAsync("Tokyo–Yokohama");
        await visit.Page.Mouse.ClickAsync(map.X + (map.Width / 2), map.Y + (map.Height / 2));
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tokyo–Yokohama");
    }

    [Fact]
    public async Task Pictures_of_the_view_say_where_they_come_from_and_hold_the_names()
    {
        await using var visit = await Visit.OpenAsync(site, "?at=3,38,132");
        await visit.MapAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.GetByRole(AriaRole.Button, new() { Name = "SVG", Exact = true }).ClickAsync());
        var svg = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains("Simulated data.", svg);
        Assert.Contains(site.Edition.Recipe.Hash[..16], svg);
        Assert.Contains("Tokyo–Yokohama", svg);
        Assert.DoesNotContain("<img", svg);
        var names = System.Xml.Linq.XDocument.Parse(svg).Descendants().Where(e => e.Name.LocalName == "text" && e.Attribute("textLength") is not null).Select(e => e.Value).ToList();
        Assert.Contains(names, name => name.StartsWith("1 Tokyo–Yokohama", StringComparison.Ordinal));
        Assert.Equal(names.Count, names.Distinct().Count());
        var png = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.GetByRole(AriaRole.Button, new() { Name = "PNG", Exact = true }).ClickAsync());
        Assert.True(new FileInfo(await png.PathAsync()).Length > 20_000);
    }

    [Fact]
    public async Task A_box_is_drawn_without_the_shift_key_and_what_the_map_shows_is_a_box_too()
    {
        await using var visit = await Visit.OpenAsync(site, "?at=4,48,8");
        await visit.MapAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Only what the map shows" }).ClickAsync();
        await Expect(visit.Page.GetByText("Box on the map", new() { Exact = true })).ToBeVisibleAsync();
        Assert.All(await visit.Names.AllTextContentsAsync(), name => Assert.DoesNotContain("Tokyo", name));
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Draw a box" }).ClickAsync();
        var map = (await visit.Page.Locator(".maplibregl-canvas").BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(map.X + 5, map.Y + 5);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(map.X + map.Width - 60, map.Y + (map.Height / 2), new() { Steps = 4 });
        await visit.Page.Mouse.UpAsync();
        await visit.Page.WaitForURLAsync(url => url.Contains("box="));
    }

    [Fact]
    public async Task A_box_across_the_antimeridian_holds_both_sides()
    {
        await using var visit = await Visit.OpenAsync(site, "?box=130,-50,-100,70");
        var inside = site.Edition.Clusters.Where(c => c.Shape.Centre is { Longitude: >= 130 or <= -100, Latitude: >= -50 and <= 70 }).Select(c => c.Name).ToList();
        Assert.NotEmpty(inside);
        await Expect(visit.Names).ToHaveTextAsync(inside);
    }

    [Fact]
    public async Task Ties_are_arcs_on_the_map_and_in_its_picture()
    {
        await using var visit = await Visit.OpenAsync(site, "?ties=1&noise=0");
        await visit.MapAsync();
        Assert.Contains(visit.Responses, r => r.Url.EndsWith("/ties", StringComparison.Ordinal));
        await Expect(visit.Page.GetByText("Documents in common: abroad")).ToBeVisibleAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.GetByRole(AriaRole.Button, new() { Name = "SVG", Exact = true }).ClickAsync());
        var svg = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        var arcs = System.Xml.Linq.XDocument.Parse(svg).Descendants().Count(e => e.Attribute("stroke-width") is not null && e.Parent?.Attribute("stroke-opacity")?.Value == ".4");
        Assert.InRange(arcs, 5, site.Edition.Clusters.Count);
    }

    [Fact]
    public async Task The_camera_is_in_the_address()
    {
        await using var visit = await Visit.OpenAsync(site, "?at=5,48.5,9");
        await visit.MapAsync();
        await visit.Page.Locator(".maplibregl-ctrl-zoom-in").ClickAsync();
        await visit.Page.WaitForURLAsync(url => url.Contains("at=6,"));
    }

    [Fact]
    public async Task It_opens_on_the_regions_where_clusters_are_and_lists_the_rest()
    {
        await using var visit = await Visit.OpenAsync(site);
        await visit.MapAsync();
        await Expect(visit.Page.Locator("figure figcaption strong")).ToHaveTextAsync(["North America", "Europe", "East Asia"]);
        // Every cluster is in a window or in the rest, and the first ones have their names.
        var rest = await visit.Page.GetByText(new Regex("^Elsewhere, \\d+:$")).TextContentAsync();
        var circles = await visit.Page.Locator("figure a[aria-label*='. ']").CountAsync();
        Assert.Equal(site.Edition.Clusters.Count, circles + int.Parse(rest!.Split(' ')[1].TrimEnd(':'), CultureInfo.InvariantCulture));
        await Expect(visit.Page.Locator("figure text").Filter(new() { HasText = "Tokyo–Yokohama" })).ToHaveCountAsync(1);
        Assert.DoesNotContain(visit.Responses, r => r.Url.Contains("AtlasMap"));
        await visit.Page.Locator("figure a[aria-label^='1. Tokyo']").ClickAsync(new() { Force = true });
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tokyo–Yokohama");
    }

    [Fact]
    public async Task A_window_opens_the_free_map_there_and_all_clusters_lead_back()
    {
        await using var visit = await Visit.OpenAsync(site);
        await visit.MapAsync();
        await visit.Page.Locator("figcaption a").Filter(new() { HasText = "Europe" }).ClickAsync();
        await visit.Page.Locator(".maplibregl-canvas").WaitForAsync();
        await visit.MapAsync();
        var camera = Regex.Match(Uri.UnescapeDataString(visit.Page.Url), @"at=([\d.]+),([\d.]+),(-?[\d.]+)");
        Assert.InRange(Number(camera.Groups[1].Value), 2.5, 6);
        Assert.InRange(Number(camera.Groups[2].Value), 40, 60);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "All clusters" }).ClickAsync();
        await Expect(visit.Page.Locator("figure svg")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task The_map_follows_what_is_on_show_until_the_visitor_moves_it()
    {
        await using var visit = await Visit.OpenAsync(site, "?in=JP");
        await visit.MapAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Only what the map shows" }).ClickAsync();
        await visit.Page.WaitForURLAsync(url => url.Contains("box="));
        var box = Regex.Match(Uri.UnescapeDataString(visit.Page.Url), @"box=([-\d.]+),([-\d.]+),([-\d.]+),([-\d.]+)");
        var (west, south, east, north) = (Number(box.Groups[1].Value), Number(box.Groups[2].Value), Number(box.Groups[3].Value), Number(box.Groups[4].Value));
        foreach (var centre in site.Edition.Clusters.Where(c => c.Economies.Contains("JP")).Select(c => c.Shape.Centre))
        {
            Assert.InRange(centre.Longitude, west, east);
            Assert.InRange(centre.Latitude, south, north);
        }

        Assert.InRange(east - west, 3, 40);
    }

    [Fact]
    public async Task A_question_shows_the_edition_below_it_and_the_key_can_be_put_away()
    {
        await using var visit = await Visit.OpenAsync(site, "?ask=1&m=403");
        await visit.Page.Locator("figure circle.after").First.WaitForAsync();
        await Expect(visit.Page.Locator("figure circle.before").First).ToBeAttachedAsync();
        await visit.GoAsync("?ask=1&m=403&at=5,35.6,138");
        await visit.MapAsync();
        var key = visit.Page.Locator(".legend");
        await Expect(key.GetByText("Edition", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(key.GetByText("Question", new() { Exact = true })).ToBeVisibleAsync();
        await visit.ShootAsync("map-asked");
        await key.Locator("summary").ClickAsync();
        await Expect(key.GetByText("Question", new() { Exact = true })).ToBeHiddenAsync();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

public class MapTests(ServedSite site)
{
    [Fact]
    public async Task A_box_on_the_map_filters_the_table_and_escape_takes_it_away()
    {
        await using var visit = await Visit.OpenAsync(site);
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
    public async Task Pictures_of_the_view_say_where_they_come_from()
    {
        await using var visit = await Visit.OpenAsync(site);
        await visit.MapAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.GetByRole(AriaRole.Button, new() { Name = "SVG", Exact = true }).ClickAsync());
        var svg = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains("Simulated data.", svg);
        Assert.Contains(site.Edition.Recipe.Hash[..16], svg);
        Assert.Contains("Tokyo–Yokohama", svg);
        Assert.DoesNotContain("<img", svg);
        _ = System.Xml.Linq.XDocument.Parse(svg);
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
}

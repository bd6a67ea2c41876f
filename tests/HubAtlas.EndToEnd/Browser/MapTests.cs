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
    public async Task The_camera_is_in_the_address()
    {
        await using var visit = await Visit.OpenAsync(site, "?at=5,48.5,9");
        await visit.MapAsync();
        await visit.Page.Locator(".maplibregl-ctrl-zoom-in").ClickAsync();
        await visit.Page.WaitForURLAsync(url => url.Contains("at=6,"));
    }
}

using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>Clusters and economies side by side.</summary>
public class SideTests(ServedSite site)
{
    [Fact]
    public async Task Clusters_picked_in_the_table_stand_side_by_side_and_the_address_holds_them()
    {
        await using var visit = await Visit.OpenAsync(site);
        foreach (var cluster in site.Edition.Clusters.Take(2)) await visit.Page.GetByLabel($"Compare {cluster.Name}", new() { Exact = true }).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Compare 2 side by side" }).ClickAsync();
        await HasSidesAsync(visit, [.. site.Edition.Clusters.Take(2).Select(c => c.Name)]);
        await Expect(visit.Page.Locator("[role=row]", new() { HasText = "Score, %" }).GetByRole(AriaRole.Cell))
            .ToHaveTextAsync([.. site.Edition.Clusters.Take(2).Select(c => Text(c.Score))]);
        await Expect(visit.Page.Locator("svg.places .area.marked")).ToHaveCountAsync(2);
        await visit.GoAsync(visit.Page.Url);
        await HasSidesAsync(visit, [.. site.Edition.Clusters.Take(2).Select(c => c.Name)]);
        var ahead = site.Edition.Clusters[0].Score - site.Edition.Clusters[1].Score;
        await Expect(visit.Page.Locator(".lead").First).ToContainTextAsync($"{Text(ahead)} points of score ahead");
    }

    [Fact]
    public async Task The_space_bar_picks_the_row_under_the_keyboard_and_a_fifth_is_not_taken()
    {
        await using var visit = await Visit.OpenAsync(site);
        var grid = visit.Page.GetByRole(AriaRole.Grid);
        await grid.FocusAsync();
        for (var i = 0; i < 5; i++)
        {
            await visit.Page.Keyboard.PressAsync("ArrowDown");
            await visit.Page.Keyboard.PressAsync("Space");
        }

        await Expect(visit.Page.Locator(".tray .chip")).ToHaveCountAsync(4);
        await Expect(visit.Page.GetByLabel($"Compare {site.Edition.Clusters[4].Name}", new() { Exact = true })).ToBeDisabledAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Take {site.Edition.Clusters[0].Name} out" }).ClickAsync();
        await Expect(visit.Page.GetByLabel($"Compare {site.Edition.Clusters[4].Name}", new() { Exact = true })).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Economies_are_found_by_name_and_their_clusters_add_up()
    {
        await using var visit = await Visit.OpenAsync(site, "?v=side&of=JP");
        await visit.Page.GetByLabel("Add").FillAsync("germany");
        await visit.Page.Keyboard.PressAsync("Enter");
        await HasSidesAsync(visit, ["Japan", "Germany"]);
        string Sum(string code) => Text(site.Edition.Clusters.Where(c => c.Economies.Contains(code)).Sum(c => c.Score));
        await Expect(visit.Page.Locator("[role=row]", new() { HasText = "Sum of the clusters" }).GetByRole(AriaRole.Cell)).ToHaveTextAsync([Sum("JP"), Sum("DE")]);
        Assert.Contains("of=JP,DE", visit.Page.Url);
    }

    [Fact]
    public async Task What_a_link_names_and_nobody_knows_is_said()
    {
        await using var visit = await Visit.OpenAsync(site, "?v=side&of=jp-tokyo,xx-nowhere");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("xx-nowhere");
        await HasSidesAsync(visit, ["Tokyo–Yokohama"]);
    }

    [Fact]
    public async Task Under_a_question_the_figures_are_the_questions()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        using var client = new HttpClient { BaseAddress = site.Address };
        using var answer = JsonDocument.Parse(await client.GetStringAsync($"api/editions/{ServedSite.After}/ask?minimum=403&weights=patent:0,publication:1", TestContext.Current.CancellationToken));
        var drawn = answer.RootElement.GetProperty("clusters").EnumerateArray().Take(2).ToList();
        await using var visit = await Visit.OpenAsync(site, $"?v=side&of={string.Join(',', drawn.Select(c => c.GetProperty("id")))}&m=403&w=patent:0,publication:1");
        await Expect(visit.Page.Locator("[role=row]", new() { HasText = "Score, %" }).GetByRole(AriaRole.Cell))
            .ToHaveTextAsync([.. drawn.Select(c => Text(c.GetProperty("score").GetDouble()))]);
        await Expect(visit.Page.GetByText("Figures are the question’s.")).ToBeVisibleAsync();
    }

    private static async Task HasSidesAsync(Visit visit, string[] names) =>
        await Expect(visit.Page.Locator("[role=columnheader] h2")).ToHaveTextAsync(names);

    private static string Text(double value) => value.ToString("F2", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>The briefing of an economy, on the screen and on paper.</summary>
public class EconomyTests(ServedSite site)
{
    private const int Top = 100;

    [Fact]
    public async Task A_briefing_says_what_the_clusters_of_an_economy_are_and_hold()
    {
        await using var visit = await Visit.OpenAsync(site, "?v=economy&economy=DE");
        var own = site.Edition.Clusters.Where(c => c.Economies.Contains("DE")).ToList();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync($"Germany: {own.Count} clusters, {own.Count(c => c.Rank <= Top)} of them among the first {Top}");
        await Expect(visit.Page.Locator(".lead")).ToContainTextAsync($"{own[0].Name} ranks {own[0].Rank} and {own[1].Name} {own[1].Rank} of {site.Edition.Clusters.Count}.");
        await Expect(visit.Page.Locator("tbody tr th a")).ToHaveTextAsync([.. own.Select(c => c.Name)]);
        var above = site.Edition.Clusters[own[0].Rank - 2];
        var gap = (above.Score - own[0].Score).ToString("F2", CultureInfo.InvariantCulture);
        await Expect(visit.Page.GetByText($"{own[0].Name} is {gap} points of score behind {above.Name} at rank {above.Rank}.")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("svg.places .area.marked")).ToHaveCountAsync(own.Count);
        Assert.Equal($"Germany · {site.Edition.Recipe.Title} · HubAtlas", await visit.Page.TitleAsync());
    }

    [Theory]
    [InlineData("US")]
    [InlineData("CN")]
    public async Task A_briefing_is_one_sheet_of_paper_however_many_clusters_there_are(string code)
    {
        await using var visit = await Visit.OpenAsync(site, $"?v=economy&economy={code}");
        await visit.Page.Locator("svg.places .land").WaitForAsync();
        var paper = await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        Assert.Single(Regex.Matches(Encoding.Latin1.GetString(paper), @"/Type\s*/Page\b"));
    }

    [Fact]
    public async Task A_cluster_is_one_sheet_of_paper()
    {
        await using var visit = await Visit.OpenAsync(site, "?c=jp-tokyo");
        await visit.Page.Locator("article .stack").WaitForAsync();
        await Expect(visit.Page.Locator("figure svg.places .land")).ToHaveCountAsync(1);
        var paper = await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        Assert.Single(Regex.Matches(Encoding.Latin1.GetString(paper), @"/Type\s*/Page\b"));
    }

    [Fact]
    public async Task An_economy_without_clusters_and_one_that_is_none_are_told_apart()
    {
        await using var visit = await Visit.OpenAsync(site, "?v=economy&economy=XX");
        await Expect(visit.Page.GetByText("This edition counts nothing there.")).ToBeVisibleAsync();
        var idle = site.Edition.Economies.FirstOrDefault(e => e.Clusters == 0);
        if (idle is null) return;
        await visit.GoAsync($"?v=economy&economy={idle.Economy}");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("has no cluster");
        await Expect(visit.Page.GetByText("This edition counts nothing there.")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_moved_is_told_with_why()
    {
        await using var visit = await Visit.OpenAsync(site, $"?v=economy&economy={site.Edition.Clusters[2].Economies[0]}");
        var said = visit.Page.Locator("section", new() { HasText = "Who moved" });
        await Expect(said).ToContainTextAsync(new Regex(@"(rose|fell) from \d+ to \d+\. Its score"));
    }
}

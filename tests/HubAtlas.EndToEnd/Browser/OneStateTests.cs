using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>One page shows one state, the edition or a question, and names it; what a link asks and cannot be shown is said.</summary>
public class OneStateTests(ServedSite site)
{
    private static readonly string[] Applicants = ["Leading applicants", "In what", "With whom"];

    [Fact]
    public async Task A_clusters_page_under_a_question_shows_the_question_and_nothing_of_the_edition()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        // One place a city is as heavy as that.
        using var answer = await AskAsync("minimum=403");
        var clusters = answer.RootElement.GetProperty("clusters");
        var first = clusters[0];
        await using var visit = await Visit.OpenAsync(site, $"?e={ServedSite.After}&c={first.GetProperty("id").GetString()}&m=403");
        await Expect(visit.Page.Locator(".question")).ToContainTextAsync("Shown is a question, not the edition “Plausible 2024”. Minimum mentions within the radius: 403 (edition: 4,500)");
        await Expect(visit.Page.Locator(".kicker")).ToContainTextAsync($"Rank 1 of {clusters.GetArrayLength()}");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(first.GetProperty("name").GetString()!);
        await Expect(visit.Page.Locator(".extent")).ToContainTextAsync($"{first.GetProperty("mentions").GetInt64():N0} mentions");
        await Expect(visit.Page.GetByText("Rank, figures and outline are the question's.")).ToBeVisibleAsync();
        foreach (var title in Applicants) await Expect(visit.Page.GetByText(title, new() { Exact = true })).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByText(answer.RootElement.GetProperty("recipe").GetProperty("hash").GetString()![..16])).ToBeVisibleAsync();
        await visit.ShootAsync("asked-cluster");
        Assert.Empty(await LookTests.ComplaintsAsync(visit.Page, "en-GB"));
    }

    [Fact]
    public async Task A_cluster_that_only_the_edition_has_is_not_shown_under_a_question()
    {
        await using var visit = await Visit.OpenAsync(site, $"?e={ServedSite.After}&c=jp-tokyo&r=16");
        await Expect(visit.Page.GetByText("The edition has it, but the question draws no cluster of this name.")).ToBeVisibleAsync();
        await visit.Page.Locator("article").GetByRole(AriaRole.Button, new() { Name = "Back to the edition" }).ClickAsync();
        await Expect(visit.Page.Locator(".question")).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByText(Applicants[0], new() { Exact = true })).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();
        await Expect(visit.Page.Locator(".question")).ToContainTextAsync("Shown is a question");
        await Expect(visit.Page.GetByText(Applicants[0], new() { Exact = true })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("?m=90000", "Shown is a question, not the edition")]
    [InlineData("?v=method&m=90000", "This page tells of editions as published.")]
    [InlineData("?v=compare&m=90000", "This page tells of editions as published.")]
    public async Task A_question_is_named_on_every_page_and_on_paper(string address, string named)
    {
        await using var visit = await Visit.OpenAsync(site, address);
        await Expect(visit.Page.Locator(".question")).ToContainTextAsync(named);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(visit.Page.GetByText(named)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_question_without_an_answer_leaves_the_edition_on_show_and_says_so()
    {
        await using var page = await OpenAsync($"?e={ServedSite.After}&ask=1&m=90000");
        await Expect(page.Page.Locator(".question")).ToContainTextAsync("Shown is a question");
        await page.Page.EvaluateAsync("history.pushState(null, '', location.search.replace('m=90000', 'm=90000&r=5000')), dispatchEvent(new PopStateEvent('popstate'))");
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(new Regex("expected 0.5 to 100.*Shown is the edition “Plausible 2024”"));
        await Expect(page.Page.GetByRole(AriaRole.Grid)).ToHaveAttributeAsync("aria-rowcount", $"{site.Edition.Clusters.Count + 1}");
    }

    [Fact]
    public async Task An_unknown_edition_is_named_and_no_other_one_opens()
    {
        await using var page = await OpenAsync("?e=nowhere-2020&c=jp-tokyo");
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no edition “nowhere-2020” here");
        await Expect(page.Page.Locator("[role=grid], article")).ToHaveCountAsync(0);
        Assert.Contains("e=nowhere-2020", page.Page.Url);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Plausible 2023" }).ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Grid)).ToBeVisibleAsync();
        await page.Page.GoBackAsync();
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nowhere-2020");
        await Expect(page.Page.Locator("[role=grid]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_unknown_comparison_is_named_and_no_other_one_opens()
    {
        await using var visit = await Visit.OpenAsync(site, "?v=compare&cmp=none-such");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no comparison “none-such” here");
        await Expect(visit.Page.Locator("svg.bump")).ToHaveCountAsync(0);
        await visit.Page.GetByLabel("Comparison").SelectOptionAsync("series-of-three");
        await Expect(visit.Page.Locator("svg.bump")).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("none-such");
    }

    [Fact]
    public async Task A_comparison_of_other_editions_says_that_it_is_not_about_the_one_shown()
    {
        await using var visit = await Visit.OpenAsync(site, $"?v=compare&e={ServedSite.Before}&cmp=published-beside");
        await Expect(visit.Page.GetByText("This comparison is not about “Plausible 2023”.")).ToBeVisibleAsync();
        await visit.GoAsync($"?v=compare&e={ServedSite.Before}");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Plausible 2023");
    }

    [Theory]
    [InlineData("?v=nonsense&lead=nobody&radius=20&r=wide&at=1,2", "v=nonsense, lead=nobody, radius=20, r=wide, at=1,2")]
    [InlineData("?lang=xx&noise=maybe", "noise=maybe, lang=xx")]
    [InlineData("?sort=nothing", "The table has no column “nothing”, so it is in the order of rank.")]
    [InlineData("?cols=rank,nope", "The table has no column “nope”.")]
    [InlineData("?field=patent:Nothing", "No cluster of this edition names the field “Nothing”")]
    [InlineData("?e=plausible-2023&moved=up", "nobody is known to have moved")]
    public async Task Whatever_a_link_says_that_cannot_be_shown_is_said(string address, string said)
    {
        await using var visit = await Visit.OpenAsync(site, address);
        await Expect(visit.Page.Locator("p.banner[role=status]")).ToContainTextAsync(said);
    }

    [Fact]
    public async Task An_unknown_cluster_is_named()
    {
        await using var visit = await Visit.OpenAsync(site, "?c=xx-nowhere");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("No cluster “xx-nowhere” here");
    }

    [Fact]
    public async Task Filters_are_told_in_words_on_paper_too()
    {
        await using var visit = await Visit.OpenAsync(site, "?in=CH&min=0.07&lead=publication");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(visit.Page.Locator(".summary .filters")).ToHaveTextAsync("Switzerland; Score ≥ 0.07 %; Publications lead");
    }

    [Fact]
    public async Task An_edition_that_was_made_again_is_not_shown_as_one_with_the_old_ranking()
    {
        await using var page = await OpenAsync("");
        await page.Page.RouteAsync("**/api/editions/*/clusters/jp-tokyo", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("\"rank\":", "\"rank\":9") });
        });
        await page.Page.GotoAsync(new Uri(site.Address, "?c=jp-tokyo").ToString());
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This edition was made again while the page was open");
        foreach (var title in Applicants) await Expect(page.Page.GetByText(title, new() { Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_edition_that_the_server_calls_newest_opens_by_itself()
    {
        await using var page = await OpenAsync("");
        await Expect(Edition(page)).ToHaveValueAsync(ServedSite.After);
        await page.Page.RouteAsync("**/api/editions", async route =>
        {
            var answer = await route.FetchAsync();
            var list = Regex.Replace(await answer.TextAsync(), "\"newest\":\"[^\"]*\"", $"\"newest\":\"{ServedSite.Before}\"");
            await route.FulfillAsync(new() { Response = answer, Body = list });
        });
        await page.Page.GotoAsync(site.Address.ToString());
        await Expect(Edition(page)).ToHaveValueAsync(ServedSite.Before);
    }

    /// <summary>Pictures of the table speak of editions, too.</summary>
    private static ILocator Edition(OpenPage page) => page.Page.GetByRole(AriaRole.Combobox, new() { Name = "Edition", Exact = true });

    private async Task<JsonDocument> AskAsync(string query)
    {
        using var client = new HttpClient();
        var stop = TestContext.Current.CancellationToken;
        return JsonDocument.Parse(await client.GetStringAsync(new Uri(site.Address, $"api/editions/{ServedSite.After}/ask?{query}"), stop));
    }

    private Task<OpenPage> OpenAsync(string address) => OpenPage.OpenAsync(site, address);
}

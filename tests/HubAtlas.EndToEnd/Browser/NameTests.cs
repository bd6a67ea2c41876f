using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>Cities and economies in the reader's language, whichever language the page itself speaks.</summary>
public class NameTests(ServedSite site)
{
    [Theory]
    [InlineData("ja", "東京–横浜", "日本")]
    [InlineData("ko", "도쿄–요코하마", "일본")]
    [InlineData("es", "Tokio–Yokohama", "Japón")]
    [InlineData("fr", "Tokyo–Yokohama", "Japon")]
    [InlineData("de", "Tokio–Yokohama", "Japan")]
    [InlineData("ar", "طوكيو–يوكوهاما", "اليابان")]
    [InlineData("ru", "Токио–Иокогама", "Япония")]
    [InlineData("zh", "东京–横滨", "日本")]
    public async Task Clusters_and_economies_have_the_names_of_the_language(string language, string tokyo, string japan)
    {
        await using var visit = await Visit.OpenAsync(site, $"?lang={language}&q=jp-tokyo&cols=rank,economies");
        await Expect(visit.Names).ToHaveTextAsync([tokyo]);
        await Expect(visit.Page.Locator("td.column-economies")).ToHaveTextAsync([japan]);
        await visit.Search.FillAsync(tokyo.Split('–')[0]);
        await Expect(visit.Names.First).ToHaveTextAsync(tokyo);
        var files = visit.Responses.Where(r => r.Url.Contains("/names/")).ToList();
        Assert.Equal([$"/names/{language}.json"], files.Select(r => new Uri(r.Url).AbsolutePath));
        var sent = (await files[0].Request.SizesAsync()).ResponseBodySize;
        Assert.InRange(sent, 1_000, 90_000);
    }

    [Fact]
    public async Task The_page_speaks_the_next_language_of_the_reader_where_it_knows_names_alone()
    {
        await using var visit = await Visit.OpenAsync(site, language: "ja-JP");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(visit.Page.GetByText("東京–横浜").First).ToBeVisibleAsync();
        await visit.Page.Locator("header select").Last.SelectOptionAsync("es");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Clasificación" })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "es");
        await Expect(visit.Page.Locator("th.column-score")).ToContainTextAsync("Puntuación, %");
    }

    [Fact]
    public async Task Arabic_names_run_from_the_right_in_a_page_from_the_left()
    {
        await using var visit = await Visit.OpenAsync(site, "?lang=ar");
        await visit.Page.GetByText("طوكيو").First.WaitForAsync();
        Assert.Equal("rtl", await visit.Names.First.EvaluateAsync<string>("link => getComputedStyle(link).direction"));
        Assert.Equal("ltr", await visit.Page.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).direction"));
        await visit.GoAsync("?lang=ar&c=jp-tokyo");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("طوكيو–يوكوهاما");
        await Expect(visit.Page.GetByText("Tokyo–Yokohama", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("es", 360, true)]
    [InlineData("ar", 768, false)]
    public async Task Pages_with_other_names_fit_and_are_accessible(string language, int width, bool isDark)
    {
        await using var visit = await Visit.OpenAsync(site, $"?lang={language}", width, 800, isDark);
        foreach (var (name, address) in new[] { ("ranking", ""), ("cluster", "&c=jp-tokyo"), ("ask", "&ask=1"), ("method", "&v=method") })
        {
            await visit.GoAsync($"?lang={language}{address}");
            await visit.ShootAsync($"names-{language}-{name}-{width}");
            Assert.Empty(await LookTests.ComplaintsAsync(visit.Page, language == "ar" ? "en" : language));
        }
    }

    [Fact]
    public async Task Names_that_do_not_come_are_said_and_the_edition_s_own_stand()
    {
        await using var open = await OpenPage.OpenAsync(site, "?lang=ja", page => page.RouteAsync("**/names/ja.json", route => route.AbortAsync()));
        await Expect(open.Page.Locator(".banner", new() { HasText = "Names of places in 日本語 could not be loaded" })).ToBeVisibleAsync();
        await Expect(open.Page.Locator("a.name").First).ToHaveTextAsync(site.Edition.Clusters[0].Name);
    }
}

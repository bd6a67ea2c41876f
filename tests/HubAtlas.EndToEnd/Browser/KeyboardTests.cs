using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

public class KeyboardTests(ServedSite site)
{
    [Fact]
    public async Task A_cluster_is_found_opened_and_left_without_a_mouse()
    {
        await using var visit = await Visit.OpenAsync(site);
        var keyboard = visit.Page.Keyboard;
        await keyboard.PressAsync("j");
        await Expect(visit.Page.GetByRole(AriaRole.Grid)).ToBeFocusedAsync();
        foreach (var key in new[] { "ArrowDown", "ArrowDown", "j", "k" }) await keyboard.PressAsync(key);
        await Expect(visit.Page.Locator("tr[aria-selected=true] a.name")).ToHaveTextAsync(site.Edition.Clusters[1].Name);
        await keyboard.PressAsync("Enter");
        await Expect(Title(visit)).ToHaveTextAsync(site.Edition.Clusters[1].Name);
        Assert.Equal($"{site.Edition.Clusters[1].Name} · {site.Edition.Recipe.Title} · HubAtlas", await visit.Page.TitleAsync());
        await keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator("tr[aria-selected=true] a.name")).ToHaveTextAsync(site.Edition.Clusters[1].Name);
        await Expect(visit.Page.GetByRole(AriaRole.Grid)).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_comes_back_finds_the_table_where_it_was_left(bool isByKey)
    {
        await using var visit = await Visit.OpenAsync(site, height: 700);
        var scroller = visit.Page.Locator(".scroller");
        await scroller.EvaluateAsync("element => { element.scrollTop = 400; }");
        await visit.Page.Locator("tr[aria-rowindex='20'] a.name").EvaluateAsync("link => link.click()");
        await Expect(Title(visit)).ToHaveTextAsync(site.Edition.Clusters[18].Name);
        if (isByKey) await visit.Page.Keyboard.PressAsync("Escape");
        else await visit.Page.GoBackAsync();
        await Expect(visit.Page.Locator("tr[aria-selected=true] a.name")).ToHaveTextAsync(site.Edition.Clusters[18].Name);
        Assert.Equal(400, await scroller.EvaluateAsync<int>("element => Math.round(element.scrollTop)"));
        await Expect(visit.Page.GetByRole(AriaRole.Grid)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task One_box_finds_clusters_economies_organisations_pages_editions_and_settings()
    {
        await using var visit = await Visit.OpenAsync(site);
        var basel = site.Edition.Clusters.Single(c => c.Id == "ch-basel");
        await FindAsync(visit, "/", "basel");
        await Expect(Title(visit)).ToHaveTextAsync(basel.Name);
        await FindAsync(visit, "/", "德国");
        await Expect(Title(visit)).ToContainTextAsync("Germany: ");
        var organisation = site.Edition.Clusters[3].Profile.Organisations[0].Name;
        await FindAsync(visit, "Control+k", organisation);
        await Expect(visit.Page.GetByText(organisation).First).ToBeVisibleAsync();
        Assert.Contains("c=", visit.Page.Url);
        await FindAsync(visit, "/", "method");
        await Expect(visit.Page.GetByText(site.Edition.Recipe.Hash)).ToBeVisibleAsync();
        await FindAsync(visit, "/", "plausible 2023");
        Assert.Contains($"e={ServedSite.Before}", visit.Page.Url);
        await FindAsync(visit, "/", "dark");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await FindAsync(visit, "/", "español");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "es");
    }

    [Fact]
    public async Task The_box_that_finds_everything_says_where_nothing_fits_and_gives_the_focus_back()
    {
        await using var visit = await Visit.OpenAsync(site);
        await visit.Search.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Control+k");
        var box = visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find anything" });
        await Expect(box).ToBeFocusedAsync();
        await box.FillAsync("nowhere at all");
        await Expect(visit.Page.GetByText("Nothing here is called so.")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(box).ToBeHiddenAsync();
        await Expect(visit.Search).ToBeFocusedAsync();
    }

    /// <summary>A dialog tells of its closing in a later task, when the keys of somebody quick have opened it again.</summary>
    [Fact]
    public async Task The_box_opened_again_at_once_stays_open()
    {
        await using var visit = await Visit.OpenAsync(site);
        await visit.Page.Keyboard.PressAsync("/");
        var box = visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find anything" });
        await box.FillAsync("dark");
        await box.EvaluateAsync(
            """
            async box => {
              const press = (target, key) => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
              const closed = new Promise(resolve => box.closest('dialog').addEventListener('close', () => setTimeout(resolve, 0)));
              press(box, 'Enter');
              while (box.closest('dialog').open) await Promise.resolve();
              press(document.body, '/');
              await closed;
            }
            """);
        await Expect(box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task At_twice_the_size_rows_are_still_in_view()
    {
        await using var visit = await Visit.OpenAsync(site, width: 700, height: 450);
        await visit.Page.Locator(".scroller").EvaluateAsync("element => element.scrollIntoView({ block: 'start' })");
        var seen = await visit.Page.EvaluateAsync<int>(
            "[...document.querySelectorAll('[role=grid] tbody tr[id]')].filter(row => { const box = row.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }).length");
        Assert.InRange(seen, 6, 40);
    }

    private static ILocator Title(Visit visit) => visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static async Task FindAsync(Visit visit, string key, string typed)
    {
        await visit.Page.Keyboard.PressAsync(key);
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = visit.Page.Url.Contains("lang=es") ? "Buscar cualquier cosa" : "Find anything" }).FillAsync(typed);
        await visit.Page.Locator("dialog [role=option]").First.WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    [Fact]
    public async Task The_question_mark_explains_the_keys()
    {
        await using var visit = await Visit.OpenAsync(site);
        await visit.Page.Keyboard.PressAsync("?");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_menu_opens_and_closes_by_keys_and_gives_the_focus_back()
    {
        await using var visit = await Visit.OpenAsync(site);
        var menu = visit.Page.Locator("summary", new() { HasText = "Columns" });
        await menu.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("details[open]").GetByLabel("Diameter, km").CheckAsync();
        await Expect(visit.Page.Locator("th.column-diameter_km")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(menu).ToBeFocusedAsync();
        Assert.Contains("diameter_km", visit.Page.Url);
    }
}

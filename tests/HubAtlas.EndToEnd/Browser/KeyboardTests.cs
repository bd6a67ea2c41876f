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
        await keyboard.PressAsync("/");
        await Expect(visit.Search).ToBeFocusedAsync();
        await keyboard.TypeAsync("germany");
        await visit.HasRowsAsync(site.Edition.Clusters.Count(c => c.Economies.Contains("DE")));
        await keyboard.PressAsync("Escape");
        await keyboard.PressAsync("Escape");
        await Expect(visit.Search).Not.ToBeFocusedAsync();
        await keyboard.PressAsync("j");
        await Expect(visit.Page.GetByRole(AriaRole.Grid)).ToBeFocusedAsync();
        foreach (var key in new[] { "ArrowDown", "ArrowDown", "j", "k" }) await keyboard.PressAsync(key);
        await Expect(visit.Page.Locator("tr[aria-selected=true] a.name")).ToHaveTextAsync(site.Edition.Clusters[1].Name);
        await keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(site.Edition.Clusters[1].Name);
        await keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator("tr[aria-selected=true] a.name")).ToHaveTextAsync(site.Edition.Clusters[1].Name);
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

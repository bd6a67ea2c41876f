using System.Text.Json.Nodes;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Reading.Recipes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

public class AskTests(ServedSite site)
{
    [Fact]
    public async Task Another_radius_regroups_the_world_and_says_what_changed()
    {
        await using var visit = await Visit.OpenAsync(site, "?ask=1");
        var radius = visit.Page.GetByRole(AriaRole.Slider, new() { Name = "Radius", Exact = true });
        await radius.FocusAsync();
        for (var i = 0; i < 10; i++) await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(visit.Page.GetByText("differs from the edition")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".explanation")).ToContainTextAsync($"instead of {site.Edition.Clusters.Count}.");
        Assert.Contains("r=20", visit.Page.Url);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Back to the edition" }).ClickAsync();
        await Expect(visit.Page.GetByText("differs from the edition")).ToBeHiddenAsync();
        await Expect(visit.Names.First).ToHaveTextAsync(site.Edition.Clusters[0].Name);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(visit.Page.GetByText("differs from the edition")).ToBeVisibleAsync();
    }

    /// <summary>What was asked while an answer was under way is asked once, after it.</summary>
    [Fact]
    public async Task A_hand_that_rests_asks_no_more()
    {
        await using var visit = await Visit.OpenAsync(site, "?ask=1");
        var asked = new List<string>();
        await visit.Page.RouteAsync("**/ask?*", async route =>
        {
            asked.Add(route.Request.Url);
            await Task.Delay(300);
            await route.ContinueAsync();
        });
        await visit.Page.GetByRole(AriaRole.Slider, new() { Name = "Radius", Exact = true }).FocusAsync();
        for (var i = 0; i < 4; i++) await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.WaitForResponseAsync(answer => answer.Url.Contains("radius_km=17", StringComparison.Ordinal) && answer.Ok);
        var settled = asked.Count;
        await Task.Delay(2000, TestContext.Current.CancellationToken);
        Assert.Equal(settled, asked.Count);
        Assert.Equal(asked.Distinct(), asked);
    }

    [Fact]
    public async Task A_question_can_be_shared_and_saved_as_a_recipe()
    {
        await using var visit = await Visit.OpenAsync(site, "?ask=1&w=patent:0,publication:1");
        await Expect(visit.Page.Locator(".explanation")).ToContainTextAsync("instead of");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save as recipe" }).ClickAsync());
        var recipe = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains("\"weight\": 0", recipe);
        Assert.Contains("\"radius_km\": 15", recipe);
    }

    [Theory]
    [InlineData("?ask=1&r=15", "Save as recipe", "-asked")]
    [InlineData("?v=method", "The recipe as a file", "")]
    public async Task A_saved_recipe_has_every_key_and_runs_with_its_corrections(string address, string button, string suffix)
    {
        await using var visit = await Visit.OpenAsync(site, address);
        var folder = Directory.CreateTempSubdirectory("hubatlas-saved-");
        var path = await SavedAsync(visit, button, folder.FullName);
        await SavedAsync(visit, $"Save {ServedSite.Corrections.File}", folder.FullName);
        var wanted = site.Edition.Recipe with { Name = site.Edition.Recipe.Name + suffix };
        Assert.Equal(RecipeWriter.Write(wanted).ToJsonString(), JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!.ToJsonString());
        Assert.Equal(ServedSite.Corrections.Rows, RecipeReader.Read(path).Geocoding.Corrections!.Rows);
        folder.Delete(recursive: true);
    }

    private static async Task<string> SavedAsync(Visit visit, string button, string folder)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());
        var path = Path.Combine(folder, download.SuggestedFilename);
        await download.SaveAsAsync(path);
        return path;
    }

    [Fact]
    public async Task A_question_out_of_bounds_is_refused_in_words()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        await using var context = await site.Browser.NewContextAsync(new() { Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "?ask=1&r=5000").ToString());
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("expected 0.5 to 100");
        await Expect(page.Locator("[role=grid] tbody tr[id]").First).ToBeVisibleAsync();
    }
}

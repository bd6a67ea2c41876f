using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>A real store behind the explorer: what a question answers is what the recipe saved from it makes.</summary>
public sealed class RecountTests(ServedSite site) : IDisposable
{
    private readonly Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Other_years_and_full_counts_are_counted_again_and_the_saved_recipe_makes_the_same_ranking()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        Run("import", SmallWorld.Works(_program, files: 2));
        Run("run", SmallWorld.Recipe(_program));
        var (server, address) = await _program.ServeAsync();
        using var _ = server;
        try
        {
            await using var context = await site.Browser.NewContextAsync(new() { Locale = "en-GB" });
            var page = await context.NewPageAsync();
            page.SetDefaultTimeout(Visit.Patience);
            await page.GotoAsync(new Uri(address, "?e=small&ask=1&y=publication:2017-2018&f=publication:F1|publication:F2&count=full&r=12").ToString());
            await Expect(page.GetByText("Counted again in")).ToBeVisibleAsync(new() { Timeout = Visit.Patience });
            await Expect(page.GetByLabel("Publications, first year")).ToHaveValueAsync("2017");
            await Expect(page.GetByLabel("Full", new() { Exact = true })).ToBeCheckedAsync();
            await page.Locator("[data-map=idle]").WaitForAsync();
            await page.GetByText("Copy & download").ClickAsync();
            var shown = await SavedAsync(page, "CSV", "asked.csv");
            await page.Keyboard.PressAsync("Escape");
            var recipe = await SavedAsync(page, "Save as recipe", "asked.json");
            Run("run", recipe);
            var made = Table(Path.Combine(_program.Workspace, "editions", "small-asked", "ranking.csv"), "rank", "name", "score");
            Assert.NotEmpty(made);
            Assert.Equal(made, Table(shown, "rank", "name", "score"));

            Run("import", SmallWorld.Works(_program, files: 3));
            await page.GotoAsync(new Uri(address, "?e=small&ask=1&y=publication:2016-2017").ToString());
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("hubatlas run, which locates them", new() { Timeout = Visit.Patience });
            await Expect(page.Locator("[role=grid] tbody tr[id]").First).ToBeVisibleAsync();
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private void Run(params string[] arguments)
    {
        var outcome = _program.Run(arguments);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }

    private async Task<string> SavedAsync(IPage page, string button, string name)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());
        await download.SaveAsAsync(_program.PathOf(name));
        return _program.PathOf(name);
    }

    /// <summary>Rows without the digits in which two ways of writing a number may differ.</summary>
    private static List<string> Table(string path, params string[] columns)
    {
        var lines = File.ReadAllLines(path).Select(line => line.Split(',')).ToList();
        var places = columns.Select(column => Array.IndexOf(lines[0], column)).ToList();
        return lines.Skip(1).Select(cells => string.Join(';', places.Select(place => Short(cells[place])))).ToList();
    }

    private static string Short(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("F6", CultureInfo.InvariantCulture) : cell;
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
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
            Assert.Equal(made, Table(shown, "rank", "name", "score_exact"));

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

    /// <summary>A question found by typing, and its code: every form that this machine can run gives the ranking on the page.</summary>
    [Fact]
    public async Task A_question_typed_in_one_box_is_the_same_as_code()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        if (!OperatingSystem.IsLinux()) Assert.Skip("The code is run by a shell with curl, as Linux has them.");
        Run("import", SmallWorld.Works(_program, files: 2));
        Run("run", SmallWorld.Recipe(_program));
        var (server, address) = await _program.ServeAsync();
        using var _ = server;
        try
        {
            await using var context = await site.Browser.NewContextAsync(new() { Locale = "en-GB", ViewportSize = new() { Width = 1400, Height = 1000 } });
            var page = await context.NewPageAsync();
            page.SetDefaultTimeout(Visit.Patience);
            await page.GotoAsync(new Uri(address, "?e=small&ask=1&m=20").ToString());
            foreach (var typed in new[] { "2017-2018", "F1", "12 km" })
            {
                await page.GetByRole(AriaRole.Combobox, new() { Name = "Years, fields" }).FillAsync(typed);
                await page.Locator("[role=option]").First.WaitForAsync();
                await page.Keyboard.PressAsync("Enter");
            }

            await Expect(page.GetByText("Counted again in")).ToBeVisibleAsync(new() { Timeout = Visit.Patience });
            Assert.Contains("r=12&m=20&y=patent:2017-2018,publication:2017-2018&f=publication:F1", page.Url);
            await page.GetByText("Copy & download").ClickAsync();
            var shown = Table(await SavedAsync(page, "CSV", "typed.csv"), "rank", "name", "score_exact");
            Assert.NotEmpty(shown);
            await page.Keyboard.PressAsync("Escape");
            await page.GetByText("As code").ClickAsync();
            Assert.Equal(shown, Answered(Shell(await CodeAsync(page, "curl"))));
            if (await CodeAsync(page, "Python") is var python && Has("python3"))
                Assert.Equal(shown.Select(r => r.Split(';')[1]), Shell($"python3 - <<'PYTHON'\n{python}PYTHON\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')[1]));
            Shell($"hubatlas() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "hubatlas.dll")}' \"$@\"; }}\n{await CodeAsync(page, "Command line")}");
            Assert.Equal(shown, Table(Path.Combine(_program.Workspace, "editions", "small-asked", "ranking.csv"), "rank", "name", "score"));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Only patents in artificial intelligence, from the open page in at most four clicks: by the definition's name, told in a sentence, and the same as on the command line.</summary>
    [Fact]
    public async Task Only_patents_in_artificial_intelligence()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        var (table, mapping) = SmallWorld.Patents(_program);
        Run("import", SmallWorld.Works(_program, files: 1));
        Run("import", "table", table, "--mapping", mapping);
        var recipe = SmallWorld.Recipe(_program);
        Run("run", recipe);
        var (server, address) = await _program.ServeAsync();
        using var _ = server;
        try
        {
            await using var visit = await Visit.OpenAsync(site, "?e=small", home: address);
            var page = visit.Page;
            await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
            await page.GetByRole(AriaRole.Combobox, new() { Name = "Years, fields" }).FillAsync("AI patents");
            await page.Locator(".finder [role=option]").First.ClickAsync();
            await Expect(page.GetByText("Counted again in")).ToBeVisibleAsync(new() { Timeout = Visit.Patience });
            Assert.Contains("only=patent:artificial+intelligence", page.Url);
            await Expect(page.Locator(".ask li")).ToContainTextAsync("Only documents of artificial intelligence (Patents)");
            await Expect(visit.Names.First).ToContainTextAsync("Munich");
            await visit.ShootAsync("ask-technology");
            // Nothing is counted of publications, so that a column of them would be empty; files and citations say it.
            await Expect(page.Locator("th.column-patent_share")).ToBeVisibleAsync();
            await Expect(page.Locator("th[class*=column-publication]")).ToHaveCountAsync(0);
            await Expect(page.Locator("p.question")).ToContainTextAsync("Left out, with their columns: Publications");
            await page.GetByText("Copy & download").ClickAsync();
            var described = JsonDocument.Parse(await File.ReadAllTextAsync(await SavedAsync(page, "Description of the CSV", "ai.csv-metadata.json"), TestContext.Current.CancellationToken)).RootElement;
            Assert.Contains("Left out, with their columns: Publications", described.GetProperty("notes")[0].GetProperty("question").EnumerateArray().Select(one => one.GetString()));
            Assert.DoesNotContain("publication", described.GetProperty("tableSchema").GetProperty("columns").GetRawText());
            var shown = Table(await SavedAsync(page, "CSV", "ai.csv"), "rank", "name", "score_exact");
            Assert.NotEmpty(shown);
            await page.Keyboard.PressAsync("Escape");
            Run("run", recipe, "--only", "patent:ai");
            Assert.Equal(shown, Table(Path.Combine(_program.Workspace, "editions", "small-patent-ai", "ranking.csv"), "rank", "name", "score"));
            await page.GetByText("As code").ClickAsync();
            Assert.Equal(shown, Answered(Shell(await CodeAsync(page, "curl"))));
            Shell($"hubatlas() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "hubatlas.dll")}' \"$@\"; }}\n{await CodeAsync(page, "Command line")}");
            Assert.Equal(shown, Table(Path.Combine(_program.Workspace, "editions", "small-asked", "ranking.csv"), "rank", "name", "score"));

            await page.Locator(".ask li button").ClickAsync();
            await Expect(page.Locator("th.column-publication_share")).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Combobox, new() { Name = "Years, fields" }).FillAsync("g06n 3/02-g06n 3/04");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator(".ask li")).ToContainTextAsync("Only documents of G06N 3/02-G06N 3/04 (Patents)");
            await Expect(page.GetByText("Counted again in")).ToBeVisibleAsync(new() { Timeout = Visit.Patience });
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_question_as_code_of_R_is_run()
    {
        if (site.Missing is { } missing) Assert.Skip(missing);
        if (!Has("Rscript") || Shell("Rscript -e 'cat(nzchar(system.file(package = \"jsonlite\")))'") != "TRUE") Assert.Skip("No R with jsonlite; Debian has both as r-base-core and r-cran-jsonlite.");
        Run("import", SmallWorld.Works(_program, files: 2));
        Run("run", SmallWorld.Recipe(_program));
        var (server, address) = await _program.ServeAsync();
        using var _ = server;
        try
        {
            await using var visit = await Visit.OpenAsync(site, "?e=small&ask=1&m=20&r=12", home: address);
            await visit.Page.Locator(".ask .time").First.WaitForAsync();
            var shown = await visit.Names.AllTextContentsAsync();
            await visit.Page.GetByText("As code").ClickAsync();
            // Behind what the code prints itself: the same columns without the blanks of a table.
            var lines = Shell($"cat > asked.R <<'CODE'\n{await CodeAsync(visit.Page, "R")}\ncat(sprintf('%d;%s\\n', answer$clusters$rank, answer$clusters$name), sep = '')\nCODE\nRscript --encoding=UTF-8 asked.R\n")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.NotEmpty(shown);
            Assert.Equal(["rank", "name", "score"], lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal(shown.Select((name, i) => $"{i + 1};{name.Trim()}"), lines.Where(line => line.Contains(';', StringComparison.Ordinal)));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string> CodeAsync(IPage page, string form)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = form, Exact = true }).ClickAsync();
        return await page.Locator("pre").TextContentAsync() ?? "";
    }

    private static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>What a shell prints that runs the text in the folder of the workspace.</summary>
    private string Shell(string text)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _program.Folder };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(text);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return output.Result;
    }

    private static List<string> Answered(string json) =>
    [
        .. JsonDocument.Parse(json).RootElement.GetProperty("clusters").EnumerateArray()
            .Select(c => $"{Short(c.GetProperty("rank").GetRawText())};{c.GetProperty("name").GetString()};{Short(c.GetProperty("score").GetRawText())}"),
    ];

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

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>The explorer over an edition of real records, made by the commands of docs/data.md.</summary>
public class RealSampleTests(ServedSite site)
{
    private static readonly string Data = Path.Combine(Program.Root, "..", "shared", "data");

    private static readonly string[][] Imports =
    [
        ["import", "points", Path.Combine(Data, "patents_patentsview_2013_points", "inventor_locations_2013.csv.gz"), "--kind", "patent", "--year", "2013"],
        ["import", "table", Path.Combine(Data, "patents_german_ee_inventors", "patent_inventor_lonlat_1998_2015.tsv.gz"), "--mapping", MappingOf("german-ee")],
        ["import", "table", Path.Combine(Data, "publications_paperlists", "author_affiliations.tsv.gz"), "--mapping", MappingOf("paperlists")],
        ["run", Path.Combine(Program.Root, "recipes", "real-sample.json")],
    ];

    [Fact]
    public async Task Real_records_are_ranked_asked_and_told_at_three_widths_in_both_themes_and_languages()
    {
        if (!Directory.Exists(Data)) Assert.Skip("There is no sample data beside the checkout (../shared/data).");
        using var program = new Program();
        foreach (var arguments in Imports)
        {
            var outcome = program.Run(arguments);
            Assert.True(outcome.ExitCode == 0, outcome.Error);
        }

        var (server, home) = await program.ServeAsync();
        try
        {
            await LookAsync(home, 1400, isDark: false, "en-GB");
            await LookAsync(home, 768, isDark: true, "zh-CN");
            await LookAsync(home, 360, isDark: true, "en-GB");
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            server.Dispose();
        }
    }

    private async Task LookAsync(Uri home, int width, bool isDark, string language)
    {
        await using var visit = await Visit.OpenAsync(site, "", width, 900, isDark, language, home);
        await visit.Rows.First.WaitForAsync();
        await visit.Search.FillAsync("慕尼黑");
        await Expect(visit.Names.First).ToContainTextAsync(language[..2] == "zh" ? "慕尼黑" : "Munich");
        await AssertFitsAsync(visit, language);
        await visit.GoAsync("?c=de-munich");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(language[..2] == "zh" ? "慕尼黑" : "Munich");
        await visit.Page.Locator("article .stack").First.WaitForAsync();
        await AssertFitsAsync(visit, language);
        await visit.GoAsync("?ask=1&r=20");
        await visit.Page.Locator(".ask .time").First.WaitForAsync();
        await AssertFitsAsync(visit, language);
        await visit.GoAsync("?v=method");
        await visit.Page.Locator("article .stack").First.WaitForAsync();
        // What the server says, too, is in the reader's language.
        foreach (var (english, chinese) in new[] { ("of the weight is noise", "的权重是噪声"), ("fall apart", "个分裂"), ("no address", "没有地址") })
            await Expect(visit.Page.GetByText(language[..2] == "zh" ? chinese : english).First).ToBeVisibleAsync();
        await AssertFitsAsync(visit, language);
    }

    private static async Task AssertFitsAsync(Visit visit, string language) =>
        Assert.Empty(await LookTests.ComplaintsAsync(visit.Page, language));

    private static string MappingOf(string name) => Path.Combine(Program.Root, "sources", "mappings", name + ".json");
}

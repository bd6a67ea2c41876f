using System.Diagnostics;
using System.Globalization;
using HubAtlas.Core.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HubAtlas.EndToEnd.Browser;

/// <summary>How sure ranks and moves are, where people meet it.</summary>
public sealed class CertaintyTests(ServedSite site) : IAsyncLifetime
{
    private readonly Program _program = new();
    private Edition _edition = null!;
    private Process? _server;
    private Uri? _home;

    public async ValueTask InitializeAsync()
    {
        if (site.Missing is not null) return;
        _edition = SureSite.Publish(_program);
        (_server, _home) = await _program.ServeAsync();
    }

    public ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false }) _server.Kill(entireProcessTree: true);
        _server?.Dispose();
        _program.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Two_clusters_side_by_side_are_told_apart_or_not_by_their_own_pair()
    {
        var pairs = (await File.ReadAllLinesAsync(
            Path.Combine(_program.Workspace, "editions", SureSite.Name, "uncertainty-pairs.csv"), TestContext.Current.CancellationToken)).Skip(1).Select(l => l.Split(',')).ToList();
        var (tied, apart) = (pairs.First(p => p[3] == "no"), pairs.First(p => p[3] == "yes"));
        foreach (var (pair, said) in new[] { (tied, "not distinguishable at 90 %"), (apart, "the two are distinguishable at 90 %") })
        {
            await using var visit = await OpenAsync($"?v=side&of={pair[1]},{pair[0]}");
            var sentence = visit.Page.Locator(".lead", new() { HasText = "replicate" });
            await Expect(sentence).ToContainTextAsync(said);
            var share = 100 * decimal.Parse(pair[2], CultureInfo.InvariantCulture);
            var part = share == 100 ? "every replicate" : $"{share.ToString(share > 99 ? "F1" : "F0", CultureInfo.InvariantCulture)} %";
            await Expect(sentence).ToContainTextAsync(part);
            await Expect(sentence).ToContainTextAsync($"{_edition.Clusters.Single(c => c.Id == pair[0]).Name} scores above");
        }
    }

    [Fact]
    public async Task Strips_stand_beside_the_ranks_with_their_sets_as_text()
    {
        await using var visit = await OpenAsync();
        var strips = visit.Page.Locator("td.column-strip .strip");
        await Expect(strips.Nth(9).Locator(".share").First).ToBeVisibleAsync();
        var brackets = Brackets().ToList();
        foreach (var cluster in _edition.Clusters.Take(10))
        {
            var (text, set) = ((await strips.Nth(cluster.Rank - 1).TextContentAsync() ?? "").Trim(), cluster.Uncertainty!.Ranks);
            Assert.StartsWith($"ranks {set.Low} to {set.High}", text);
            Assert.Equal(brackets[cluster.Rank - 1].Length > 0, text.EndsWith(", not distinguishable", StringComparison.Ordinal));
            Assert.Equal(text, await strips.Nth(cluster.Rank - 1).GetAttributeAsync("title"));
        }

        // Two humps stay two: nothing is drawn between the ranks 2 and 7.
        Assert.Equal(2, await strips.Nth(1).Locator(".share").CountAsync());
        await visit.Search.FillAsync("Tokyo");
        await Expect(strips).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator(".strip.first, .strip.within, .strip.last")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_bracket_joins_neighbours_none_of_which_can_be_told_apart_and_only_by_rank()
    {
        await using var visit = await OpenAsync();
        await Expect(visit.Page.Locator("td.column-strip .strip.first").First).ToBeVisibleAsync();
        var drawn = await visit.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('td.column-strip .strip')].map(s => ['first', 'within', 'last'].find(c => s.classList.contains(c)) ?? '')");
        Assert.Equal(Brackets().Take(drawn.Length), drawn);
        Assert.Contains("first", drawn);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Score" }).First.ClickAsync();
        await Expect(visit.Page.Locator(".strip.first")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_cluster_page_says_which_neighbours_can_be_told_apart_and_what_the_rank_hangs_on()
    {
        var cluster = _edition.Clusters[11];
        await using var visit = await OpenAsync($"?c={cluster.Id}");
        await Expect(visit.Page.GetByText("Which neighbours can be told apart")).ToBeVisibleAsync();
        var row = visit.Page.Locator("tr.own td");
        await Expect(row).ToHaveCountAsync(11);
        for (var other = 7; other <= 17; other++)
        {
            if (other == 12) continue;
            var text = (await row.Nth(other - 7).TextContentAsync())!.Trim();
            Assert.Equal(AreTied(11, other - 1) ? "not distinguishable" : "distinguishable", text);
        }

        await Expect(visit.Page.GetByRole(AriaRole.Img, new() { Name = "radius 0.45 · weight of patents 0.40" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Mostly on the radius: rank 15 at 10 km, rank 12 at 20 km")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_comparison_says_which_moves_are_more_than_chance()
    {
        await using var visit = await OpenAsync("?v=compare");
        await Expect(visit.Page.GetByText(string.Create(
            CultureInfo.InvariantCulture, $"1 moved distinguishably; of {_edition.Clusters.Count} clusters, 1 grew or shrank distinguishably."))).ToBeVisibleAsync();
        var row = visit.Page.Locator("tbody tr", new() { HasText = _edition.Clusters[2].Name }).First;
        await Expect(row.Locator("td.set span.sure")).ToHaveTextAsync("+1 to +3");
        await Expect(row).ToContainTextAsync("(+2.5 to +6.5)");
        await Expect(visit.Page.Locator("td.set span.sure")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("td.set span.open").First).ToHaveTextAsync("−4 to +2");
    }

    [Fact]
    public async Task A_comparison_without_it_has_no_column_and_says_so()
    {
        await using var visit = await Visit.OpenAsync(site, "?v=compare");
        await Expect(visit.Page.GetByText("How sure moves are is not told.")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("td.set")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1400, false, "en-GB")]
    [InlineData(1400, true, "zh-CN")]
    [InlineData(360, true, "en-GB")]
    [InlineData(360, false, "zh-CN")]
    public async Task Every_view_fits_and_is_accessible(int width, bool isDark, string language)
    {
        await using var visit = await OpenAsync("", width, isDark, language);
        var complaints = new List<string>();
        foreach (var (name, address, ready) in new[]
        {
            ("ranking", "", "[role=grid] tbody tr[id]"), ("cluster", $"?c={_edition.Clusters[11].Id}", "tr.own .tied"), ("compare", "?v=compare", width > 560 ? "td.set span.sure" : ".why"),
        })
        {
            await visit.GoAsync(address);
            await visit.Page.Locator(ready).First.WaitForAsync();
            if (width > 900 && name == "ranking") await visit.Page.Locator(".strip .share").First.WaitForAsync();
            if (name != "ranking") await visit.Page.Locator(ready).First.ScrollIntoViewIfNeededAsync();
            await visit.ShootAsync($"sure-{name}-{width}-{(isDark ? "dark" : "light")}-{language[..2]}");
            complaints.AddRange((await LookTests.ComplaintsAsync(visit.Page, language)).Select(complaint => $"{name}: {complaint}"));
            Assert.DoesNotContain("±", await visit.Page.Locator("main").TextContentAsync());
        }

        Assert.Empty(complaints);
    }

    private Task<Visit> OpenAsync(string address = "", int width = 1400, bool isDark = false, string language = "en-GB") =>
        Visit.OpenAsync(site, address, width, width < 500 ? 780 : 900, isDark, language, _home);

    private bool AreTied(int one, int other)
    {
        var (first, second) = (_edition.Clusters[one], _edition.Clusters[other]);
        return first.Uncertainty!.TiedWith.Contains(second.Id) || second.Uncertainty!.TiedWith.Contains(first.Id);
    }

    private IEnumerable<string> Brackets()
    {
        for (var (first, after) = (0, 0); first < _edition.Clusters.Count; first = after)
        {
            for (after = first + 1; after < _edition.Clusters.Count && Enumerable.Range(first, after - first).All(one => AreTied(one, after));) after++;
            for (var one = first; one < after; one++) yield return after - first < 2 ? "" : one == first ? "first" : one == after - 1 ? "last" : "within";
        }
    }
}

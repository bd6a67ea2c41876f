using System.Diagnostics;
using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.EndToEnd.Browser;
using HubAtlas.Tests.Publishing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ServedSite))]

namespace HubAtlas.EndToEnd.Browser;

/// <summary>The built program serving two editions and their comparison, and a real browser to look at them.</summary>
public sealed partial class ServedSite : IAsyncLifetime
{
    public const string Before = "plausible-2023";
    public const string After = "plausible-2024";

    /// <summary>A name that a file may bring along: text in every view, never markup.</summary>
    public const string HostileName = "<img src=x onerror=alert(1)>=1+1";

    private readonly Program _program = new();
    private Process? _server;
    private IPlaywright? _playwright;

    public string? Missing { get; private set; }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public IBrowser Browser { get; private set; } = null!;

    internal Edition Edition { get; private set; } = PlausibleWorld.Edition();

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "explorer", "index.html")))
        {
            Missing = "The explorer's pages are not built; run scripts/explorer, then build again.";
            return;
        }

        if (FindBrowser() is not { } chromium)
        {
            Missing = "No Chromium; scripts/browser says how to get one.";
            return;
        }

        Publish();
        await ServeAsync();
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(20_000);
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is { HasExited: false }) _server.Kill(entireProcessTree: true);
        _server?.Dispose();
        _program.Dispose();
    }

    /// <summary>The later edition as a folder for any web server.</summary>
    public string PublishSite()
    {
        var folder = _program.PathOf("site");
        var outcome = _program.Run("publish", Path.Combine(_program.Workspace, "editions", After), "--format", "site", "--out", folder);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return folder;
    }

    private void Publish()
    {
        var world = PlausibleWorld.Edition();
        Edition = Named(world, After) with
        {
            Clusters = [.. world.Clusters.Select(c => c.Rank == 40 ? c with { Name = HostileName } : c)],
        };
        var earlier = Named(world, Before);
        PublishOne(earlier);
        PublishOne(Edition);
        ComparisonPublisher.Publish(Compare(earlier, Edition), Path.Combine(_program.Workspace, "comparisons", $"{Before}-{After}"));
    }

    private void PublishOne(Edition edition) => Publisher.Publish(
        edition, PlausibleWorld.Members(edition, 400), [], PlausibleWorld.Run,
            Path.Combine(_program.Workspace, "editions", edition.Recipe.Name));

    private static Edition Named(Edition edition, string name) => edition with
    {
        Recipe = edition.Recipe with
        {
            Name = name,
            Title = $"Plausible {name[^4..]}",
            Kinds = [.. edition.Recipe.Kinds.Select(k => Shift(k, name == After ? 1 : 0))]
        },
    };

    private static KindRecipe Shift(KindRecipe kind, int years) =>
        kind with { FirstYear = kind.FirstYear + years, LastYear = kind.LastYear + years };

    // Neighbours in rank have changed places; the last one is new.
    private static Comparison Compare(Edition before, Edition after)
    {
        var movements = after.Clusters.Select(c =>
        {
            var isNew = c.Rank == after.Clusters.Count;
            var rankBefore = isNew ? (int?)null : c.Rank % 2 == 1 ? c.Rank + 1 : c.Rank - 1;
            return new Movement(
                c.Id, c.Name, c.Economies, isNew ? MovementEvents.Entered : MovementEvents.Continued, rankBefore, c.Rank, rankBefore,
                c.Score * 0.9, c.Score, new Causes(c.Score * 0.06, c.Score * 0.02, c.Score * 0.02, 0), 4.5, [4, 5, null], c.Id, []);
        }).ToList();
        return new(before.Recipe, after.Recipe, IsSimulated: true, IsRecomputed: false, movements,
            [new("CN", 9, 10, 20, 24)], new Agreement(39, 0.95, 1));
    }

    private async Task ServeAsync()
    {
        _server = _program.Start("serve", "--urls", "http://127.0.0.1:0");
        while (await _server.StandardError.ReadLineAsync() is { } line)
        {
            if (LoopbackAddress().Match(line) is not { Success: true } match) continue;
            Address = new Uri(match.Value);
            _ = _server.StandardError.ReadToEndAsync();
            return;
        }

        throw new InvalidOperationException("The server ended without an address.");
    }

    private static string? FindBrowser()
    {
        var start = new ProcessStartInfo(Path.Combine(Program.Root, "scripts", "browser"))
        { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var path = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        _ = error.Result;
        return process.ExitCode == 0 ? path : null;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex LoopbackAddress();
}

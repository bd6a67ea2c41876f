using System.Diagnostics;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.EndToEnd.Browser;
using HubAtlas.Tests.Publishing;
using HubAtlas.Tests.Web;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ServedSite))]

namespace HubAtlas.EndToEnd.Browser;

/// <summary>The built program serving two editions and their comparison, and a real browser to look at them.</summary>
public sealed class ServedSite : IAsyncLifetime
{
    public const string Before = "plausible-2023";
    public const string After = "plausible-2024";

    /// <summary>A name that a file may bring along: text in every view, never markup.</summary>
    public const string HostileName = "<img src=x onerror=alert(1)>=1+1";

    /// <summary>Answers of the user's own that the editions' recipes name.</summary>
    internal static readonly CorrectionSet Corrections = new("mine.csv", new('a', 64),
    [
        new(CorrectionTarget.Text, "Main Road 1, \"Old Town\"", new(1.25, -2.5), "Here", null, "JP") { Line = 2 },
        new(CorrectionTarget.Place, "=1+1, FR", null, null, null, null) { Line = 3 },
    ]);

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
        (_server, Address) = await _program.ServeAsync();
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Visit.Patience);
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
        var world = PlausibleInside.With(PlausibleWorld.Edition());
        Edition = Named(world, After) with
        {
            Clusters = [.. world.Clusters.Select(c => c.Rank == 40 ? c with { Name = HostileName } : c)],
        };
        var earlier = Named(world, Before);
        PublishOne(earlier);
        PublishOne(Edition);
        ComparisonPublisher.Publish(PlausibleComparisons.Pair(earlier, Edition), ComparisonFolder($"{Before}-{After}"));
        ComparisonPublisher.Publish(PlausibleComparisons.Series(Edition), ComparisonFolder("series-of-three"));
        ComparisonPublisher.Publish(PlausibleComparisons.Printed(Edition), ComparisonFolder("published-beside"));
    }

    private string ComparisonFolder(string name) => Path.Combine(_program.Workspace, "comparisons", name);

    private void PublishOne(Edition edition) => Publisher.Publish(
        edition, PlausibleWorld.Members(edition, 400), [], PlausibleWorld.Run,
            Path.Combine(_program.Workspace, "editions", edition.Recipe.Name), PlausibleInside.Ties(edition));

    private static Edition Named(Edition edition, string name) => edition with
    {
        Recipe = edition.Recipe with
        {
            Name = name,
            Title = $"Plausible {name[^4..]}",
            Geocoding = new() { Corrections = Corrections },
            Kinds = [.. edition.Recipe.Kinds.Select(k => Shift(k, name == After ? 1 : 0))]
        },
    };

    private static KindRecipe Shift(KindRecipe kind, int years) =>
        kind with { FirstYear = kind.FirstYear + years, LastYear = kind.LastYear + years };

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
}

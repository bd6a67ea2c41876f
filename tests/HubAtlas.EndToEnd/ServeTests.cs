using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using HubAtlas.Data.Publishing;
using HubAtlas.Tests.Publishing;

namespace HubAtlas.EndToEnd;

/// <summary>The server as the README starts it: in some folder, over the workspace that is the default there.</summary>
public sealed class ServeTests : IDisposable
{
    private const int Interrupt = 2;

    private readonly Program _program = new();
    private readonly string _edition = PlausibleWorld.Edition().Recipe.Name;

    public ServeTests()
    {
        var edition = PlausibleWorld.Edition();
        Publisher.Publish(
            edition, PlausibleWorld.Members(edition, 400), [], PlausibleWorld.Run, Path.Combine(_program.Workspace, "editions", _edition));
    }

    public void Dispose() => _program.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_downloads_outlines_and_cluster_pages_all_answer()
    {
        var (server, address) = await _program.ServeAsync();
        using var ended = server;
        using var client = new HttpClient { BaseAddress = address };
        var answer = JsonDocument.Parse(await client.GetStringAsync($"/api/editions/{_edition}", Stop)).RootElement;
        var names = answer.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("name").GetString()!).ToList();
        Assert.Contains("report.html", names);
        Assert.Contains("clusters.geojson", names);
        var first = answer.GetProperty("clusters")[0].GetProperty("id").GetString();
        foreach (var file in names.Concat([$"clusters/{first}.html", $"clusters/{first}.json"]))
        {
            var bytes = await client.GetByteArrayAsync($"/api/editions/{_edition}/files/{file}", Stop);
            Assert.Equal(File.ReadAllBytes(Path.Combine([_program.Workspace, "editions", _edition, .. file.Split('/')])), bytes);
        }

        server.Kill(entireProcessTree: true);
    }

    [Fact]
    public async Task Interrupted_it_ends_at_once_whatever_it_is_doing()
    {
        var (server, address) = await _program.ServeAsync();
        using var ended = server;
        if (IgnoresInterrupts(server)) Assert.Skip("Interrupts are ignored here, as in a shell's background.");
        using var client = new HttpClient { BaseAddress = address };
        var asked = Enumerable.Range(0, 6).Select(i => client.GetAsync($"/api/editions/{_edition}/ask?radius_km={90 + i}&minimum=1", Stop)).ToList();
        using var table = await client.GetAsync("/api/editions", Stop);
        Assert.Equal(HttpStatusCode.OK, table.StatusCode);
        var watch = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-INT", server.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(Stop);
        await server.WaitForExitAsync(Stop);
        Assert.Equal(130, server.ExitCode);
        // A second where nothing else runs.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(8));
        await Task.WhenAll(asked.Select(ask => ask.ContinueWith(done => done.Exception, TaskScheduler.Default)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("99999999")]
    public void A_time_limit_that_is_none_is_refused(string seconds)
    {
        var outcome = _program.Run("serve", "--time-limit", seconds);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"Found --time-limit {seconds}; expected 1 to 86400 seconds.", outcome.Error);
    }

    private static bool IgnoresInterrupts(Process process)
    {
        var status = $"/proc/{process.Id}/status";
        if (!File.Exists(status)) return false;
        var ignored = File.ReadLines(status).First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))["SigIgn:".Length..].Trim();
        return (ulong.Parse(ignored, NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << (Interrupt - 1))) != 0;
    }
}

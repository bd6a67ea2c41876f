using System.Security.Cryptography;
using HubAtlas.Data.Publishing;
using HubAtlas.Tests.Publishing;

namespace HubAtlas.EndToEnd;

/// <summary>The server writes nothing: killed at any moment, it leaves editions as they were.</summary>
public sealed class ServerKillTests
{
    [Fact]
    public async Task A_server_killed_in_the_middle_of_re_runs_leaves_every_file_of_the_workspace_as_it_was()
    {
        using var program = new Program();
        var edition = PlausibleWorld.Edition();
        Publisher.Publish(edition, PlausibleWorld.Members(edition, 400), [], PlausibleWorld.Run, Path.Combine(program.Workspace, "editions", edition.Recipe.Name));
        var before = Hashes(program.Workspace);
        for (var kill = 0; kill < 3; kill++)
        {
            var (server, address) = await program.ServeAsync();
            using var _ = server;
            using var client = new HttpClient { BaseAddress = address };
            var asked = Enumerable.Range(0, 6).Select(i => client.GetAsync(
                $"/api/editions/{edition.Recipe.Name}/ask?radius_km={60 + i}", TestContext.Current.CancellationToken)).ToList();
            await Task.Delay(150 * (kill + 1), TestContext.Current.CancellationToken);
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
            await Task.WhenAll(asked.Select(ask => ask.ContinueWith(done => done.Exception, TaskScheduler.Default)));
            Assert.Equal(before, Hashes(program.Workspace));
        }
    }

    private static SortedDictionary<string, string> Hashes(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => f, f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))), StringComparer.Ordinal);
}

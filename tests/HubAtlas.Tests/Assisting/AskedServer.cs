using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Tests.Publishing;
using HubAtlas.Tests.Web;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace HubAtlas.Tests.Assisting;

/// <summary>The program's own process over a workspace with two editions, an index and a landscape, asked through the protocol's own client.</summary>
public sealed class AskedServer : IAsyncLifetime
{
    public const string First = "world-2023", Second = "world-2024";

    /// <summary>A table of the index whose 200 rows are more than one answer gives.</summary>
    public const string Long = "long.csv";

    private readonly string _folder = Directory.CreateTempSubdirectory("hubatlas-mcp-").FullName;
    private McpClient? _client;

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "hubatlas.dll");

    public string Workspace => Path.Combine(_folder, "workspace");

    internal EditionSnapshot Snapshot { get; } = PlausibleUncertainty.Snapshot(Whole(PlausibleWorld.Edition(), Second), thinned: 20);

    internal Edition Edition => Snapshot.Edition;

    internal McpClient Client => _client!;

    public async ValueTask InitializeAsync()
    {
        Publish(Whole(PlausibleWorld.Edition(30), First));
        Publish(Snapshot);
        PlausibleStudies.Publish(Workspace);
        await File.WriteAllTextAsync(Path.Combine(Workspace, "indexes", PlausibleStudies.Index, Long), "text\n" + string.Concat(Enumerable.Repeat(new string('x', 1_000) + "\n", 200)));
        await File.WriteAllTextAsync(Path.Combine(_folder, "secret.csv"), "word\nopen sesame\n");
        Directory.CreateSymbolicLink(Path.Combine(Workspace, "editions", "linked"), Directory.CreateDirectory(Path.Combine(_folder, "elsewhere")).FullName);
        File.Copy(Path.Combine(Workspace, "editions", First, "edition.json"), Path.Combine(_folder, "elsewhere", "edition.json"));
        File.Copy(Path.Combine(Workspace, "editions", First, "run.json"), Path.Combine(_folder, "elsewhere", "run.json"));
        _client = await McpClient.CreateAsync(
            new StdioClientTransport(new() { Name = "test", Command = "dotnet", Arguments = [Program, "mcp", "--workspace", Workspace], WorkingDirectory = _folder }),
            cancellationToken: TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _client!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public async Task<JsonElement> Ask(string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await Call(tool, arguments);
        var text = TextOf(result);
        Assert.True(result.IsError is not true, text);
        return JsonDocument.Parse(text).RootElement;
    }

    /// <returns>The sentence with which the tool refuses.</returns>
    public async Task<string> Refusal(string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await Call(tool, arguments);
        Assert.True(result.IsError, TextOf(result));
        return TextOf(result);
    }

    private async Task<CallToolResult> Call(string tool, (string Name, object? Value)[] arguments) => await _client!.CallToolAsync(
        tool, arguments.ToDictionary(a => a.Name, a => a.Value), cancellationToken: TestContext.Current.CancellationToken);

    private static string TextOf(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    private void Publish(EditionSnapshot snapshot) =>
        Publisher.Publish(snapshot, [], PlausibleWorld.Run, Path.Combine(Workspace, "editions", snapshot.Edition.Recipe.Name));

    private static EditionSnapshot Whole(Edition edition, string name)
    {
        var named = PlausibleInside.With(edition) with { Recipe = edition.Recipe with { Name = name } };
        return new(named, PlausibleWorld.Members(named, 5)) { Ties = PlausibleInside.Ties(named) };
    }
}

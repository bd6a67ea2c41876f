using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Engine.Geocoding;
using HubAtlas.Web.Live;
using ModelContextProtocol.Server;

namespace HubAtlas.Web.Assisting;

/// <summary>A server of the Model Context Protocol over the editions of one workspace: it reads, and never writes.</summary>
public static class AssistantServer
{
    private const string Instructions =
        "HubAtlas ranks the world's science and technology clusters from open records. Answer from these tools, never from memory: name the edition and its recipe hash "
        + "beside figures, give ranks with their sets where there are any, say what 'missing' says, and call nothing the Global Innovation Index that WIPO did not publish. "
        + "Begin with list_editions.";

    /// <summary>As the API's, but nobody puts these answers into a page: signs stay as they are.</summary>
    private static readonly JsonSerializerOptions Json = new(EditionJson.Compact)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Serves over standard input and output until the input ends.</summary>
    /// <param name="workspace">Its whole path.</param>
    /// <param name="engine">Compares editions that nobody has compared yet.</param>
    /// <exception cref="AtlasException">No such folder.</exception>
    public static async Task RunAsync(string workspace, ILiveEngine engine, CancellationToken stop)
    {
        if (!Directory.Exists(workspace))
            throw new AtlasException($"Found no workspace at '{workspace}'; expected a folder with editions. Name it with --workspace, or make one: hubatlas demo --no-serve.");
        var options = Options(workspace, engine);
        await using var transport = new StdioServerTransport(options);
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(stop);
    }

    private static McpServerOptions Options(string workspace, ILiveEngine engine)
    {
        var library = new WorkspaceLibrary(workspace);
        object[] rooms =
        [
            new EditionTools(library), new ClusterTools(library), new ComparisonTools(library, engine), new AddressTools(library, new AddressFinder(workspace)), new TableTools(library),
        ];
        return new()
        {
            ServerInfo = new() { Name = "hubatlas", Title = "HubAtlas", Version = Endpoints.EditionEndpoints.Version },
            ServerInstructions = Instructions,
            Capabilities = new() { Tools = new() },
            ToolCollection = [.. rooms.SelectMany(room => ToolsOf(room, workspace))],
        };
    }

    private static IEnumerable<McpServerTool> ToolsOf(object room, string workspace) =>
        from method in room.GetType().GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where method.GetCustomAttribute<McpServerToolAttribute>() is not null
        select new BoundedTool(McpServerTool.Create(method, room, new() { SerializerOptions = Json }), workspace);
}

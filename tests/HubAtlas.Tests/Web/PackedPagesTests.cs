using System.IO.Compression;
using System.Net.Http.Headers;
using HubAtlas.Web;
using HubAtlas.Web.Serving;

namespace HubAtlas.Tests.Web;

/// <summary>The explorer's files as browsers get them: packed where a packed one stands beside and the browser takes it, plain otherwise.</summary>
public sealed class PackedPagesTests : IAsyncLifetime
{
    private const string Script = "export const packed = true;\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("hubatlas-pages-").FullName;

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br;q=0.9", "br")]
    [InlineData("br;q=0, identity", null)]
    [InlineData(null, null)]
    public async Task A_script_is_the_same_packed_and_plain(string? accepted, string? encoding)
    {
        await using var server = AtlasServer.Create(new ServerSettings(_folder, ["http://127.0.0.1:0"], []) { PagesFolder = Path.Combine(_folder, "pages") });
        await server.StartAsync(RunningServer.Stop);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/page.js");
        if (accepted is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var answer = await client.SendAsync(request, RunningServer.Stop);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(new MediaTypeHeaderValue("text/javascript"), answer.Content.Headers.ContentType);
        await using var body = await answer.Content.ReadAsStreamAsync(RunningServer.Stop);
        using var reader = new StreamReader(encoding is null ? body : new BrotliStream(body, CompressionMode.Decompress));
        Assert.Equal(Script, await reader.ReadToEndAsync(RunningServer.Stop));
        if (encoding is not null) Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    public async ValueTask InitializeAsync()
    {
        var pages = Directory.CreateDirectory(Path.Combine(_folder, "pages")).FullName;
        await File.WriteAllTextAsync(Path.Combine(pages, "index.html"), "<!doctype html>");
        await File.WriteAllTextAsync(Path.Combine(pages, "page.js"), Script);
        await using var packed = new BrotliStream(File.Create(Path.Combine(pages, "page.js.br")), CompressionLevel.SmallestSize);
        await packed.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Script));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

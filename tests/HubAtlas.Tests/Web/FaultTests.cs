using System.Net;
using System.Text.Json;
using HubAtlas.Web.Library;
using HubAtlas.Web.Serving;

namespace HubAtlas.Tests.Web;

/// <summary>The server names the cause that it found, and what there is instead.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private readonly RunningServer _server = new();

    private string Folder => Path.Combine(_server.Workspace, "editions", RunningServer.EditionName);

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("/api/editions/nope", "there is demo-2024")]
    [InlineData("/api/editions/nope/files/report.html", "there is demo-2024")]
    [InlineData("/api/editions/nope/ask?radius_km=3", "there is demo-2024")]
    [InlineData("/api/compare?of=nope&of=demo-2024", "there is demo-2024")]
    [InlineData("/api/editions/demo-2024/clusters/xx-nowhere", "No cluster 'xx-nowhere' in edition demo-2024; its ")]
    [InlineData("/api/comparisons/nope", "there is none yet")]
    [InlineData("/api/nothing/here", "Nothing is at /api/nothing/here; /openapi.json lists what there is.")]
    public async Task What_is_not_there_is_told_with_what_is(string url, string expected) =>
        Assert.Contains(expected, await Error(url, HttpStatusCode.NotFound));

    [Fact]
    public async Task A_missing_file_a_damaged_one_and_a_replaced_edition_are_told_apart()
    {
        await _server.Text("/api/editions/demo-2024");
        File.Move(Path.Combine(Folder, "members.csv"), Path.Combine(Folder, "elsewhere"));
        Assert.Contains("members.csv is not there", await Error("/api/editions/demo-2024/places", HttpStatusCode.UnprocessableEntity));
        File.Move(Path.Combine(Folder, "elsewhere"), Path.Combine(Folder, "members.csv"));
        await _server.Bytes("/api/editions/demo-2024/places");
        File.WriteAllText(Path.Combine(Folder, "edition.json"), "{");
        var damaged = await Error("/api/editions/demo-2024", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("edition.json is not what HubAtlas writes", damaged);
        Assert.DoesNotContain(_server.Workspace, damaged);
        Assert.Contains("is not what HubAtlas writes", await _server.Text("/api/editions"));
    }

    [Fact]
    public void Being_replaced_is_said_only_of_what_is()
    {
        var shelf = new EditionShelf(_server.Workspace);
        _ = shelf.Find(RunningServer.EditionName)!.Edition;
        var vanished = new FileNotFoundException(null, Path.Combine(Folder, "members.csv"));
        Assert.Contains("members.csv is not there", shelf.FaultOf(RunningServer.EditionName, vanished)!.Sentence);
        File.SetLastWriteTimeUtc(Path.Combine(Folder, "edition.json"), new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(FileFault.BeingReplaced, shelf.FaultOf(RunningServer.EditionName, vanished));
        Directory.Move(Folder, Folder + "-away");
        Assert.Equal(FileFault.BeingReplaced, shelf.FaultOf(RunningServer.EditionName, vanished));
    }

    [Theory]
    [InlineData(24, "Too many files are open", true)]
    [InlineData(13, "permission to read the workspace", false)]
    [InlineData(5, "could not be read: It broke.", false)]
    public void Other_causes_have_their_own_sentence(int number, string expected, bool mayPass)
    {
        var fault = FileFault.Of(new IOException("It broke.\nIn two lines.", number))!;
        Assert.Contains(expected, fault.Sentence);
        Assert.Equal(mayPass, fault.MayPass);
        Assert.Contains("permission", FileFault.Of(new UnauthorizedAccessException())!.Sentence);
        Assert.Null(FileFault.Of(new InvalidOperationException()));
    }

    [Fact]
    public void A_failure_is_not_kept_as_the_answer()
    {
        var attempts = 0;
        var once = new Once<string>(() => ++attempts == 1 ? throw new IOException("busy") : "read");
        Assert.Throws<IOException>(() => once.Value);
        Assert.Equal(("read", "read", 2), (once.Value, once.Value, attempts));
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", true)]
    [InlineData("http://*:5080", true)]
    [InlineData("http://192.168.1.7:80", true)]
    [InlineData("http://[::]:5080", true)]
    [InlineData("http://127.0.0.1:5080", false)]
    [InlineData("http://127.3.2.1:0", false)]
    [InlineData("http://[::1]:5080", false)]
    [InlineData("http://localhost:5080", false)]
    public void Addresses_beyond_this_machine_are_warned_of(string url, bool isOpen)
    {
        var warning = Openness.WarningOf([url, "http://127.0.0.1:1"], "/the/workspace");
        Assert.Equal(isOpen, warning is not null);
        if (isOpen) Assert.Contains($"{url} can be reached from other machines", warning);
    }

    private async Task<string> Error(string url, HttpStatusCode expected)
    {
        using var answer = await _server.Get(url);
        var body = await answer.Content.ReadAsStringAsync(RunningServer.Stop);
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}: {body}");
        return JsonDocument.Parse(body).RootElement.GetProperty("error").GetString()!;
    }
}

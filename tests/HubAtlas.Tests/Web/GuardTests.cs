using System.Net;

namespace HubAtlas.Tests.Web;

public class GuardTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("hubatlas.local:5080")]
    public async Task Another_host_name_is_refused(string host)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/editions");
        request.Headers.Host = host;
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Send(request)).StatusCode);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:9999")]
    [InlineData("[::1]:5080")]
    public async Task Loopback_names_are_welcome(string host)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/editions");
        request.Headers.Host = host;
        Assert.Equal(HttpStatusCode.OK, (await server.Send(request)).StatusCode);
    }

    [Theory]
    [InlineData("/api/editions/..%2f..%2f/files/secret.csv")]
    [InlineData("/api/editions/demo-2024/files/..%2f..%2f..%2fsecret.csv")]
    [InlineData("/api/editions/demo-2024/files/..%5c..%5csecret.csv")]
    [InlineData("/api/editions/demo-2024/files/%2e%2e%2f%2e%2e%2f%2e%2e%2fsecret.csv")]
    [InlineData("/api/editions/../../secret.csv")]
    [InlineData("/api/editions/./files/edition.json")]
    [InlineData("/api/editions/%2e%2e/files/secret.csv")]
    [InlineData("/api/comparisons/..%2f../files/secret.csv")]
    [InlineData("/api/editions/demo-2024/files/%00")]
    public async Task No_path_leads_out_of_the_workspace(string url)
    {
        var answer = await server.Send(new HttpRequestMessage(HttpMethod.Get, Literal(url)));
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
        Assert.DoesNotContain("open sesame", await answer.Content.ReadAsStringAsync(RunningServer.Stop));
    }

    [Fact]
    public async Task A_link_in_an_edition_is_not_followed()
    {
        var link = Path.Combine(server.Workspace, "editions", RunningServer.EditionName, "link.csv");
        File.CreateSymbolicLink(link, Path.Combine(server.Workspace, "..", "secret.csv"));
        try
        {
            var answer = await server.Get($"/api/editions/{RunningServer.EditionName}/files/link.csv");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        finally
        {
            File.Delete(link);
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    public async Task Nothing_can_be_changed(string method) =>
        Assert.Equal(
            HttpStatusCode.MethodNotAllowed,
                (await server.Send(new HttpRequestMessage(new HttpMethod(method), "/api/editions"))).StatusCode);

    [Theory]
    [InlineData("/")]
    [InlineData("/api/editions")]
    [InlineData("/api/editions/nope")]
    [InlineData("/api/editions/demo-2024/files/report.html")]
    [InlineData("/nowhere")]
    public async Task Every_answer_says_what_a_browser_may_do_with_it(string url)
    {
        var headers = (await server.Get(url)).Headers;
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
        Assert.StartsWith("default-src 'none'", headers.GetValues("Content-Security-Policy").Single());
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task A_report_runs_in_a_sandbox_of_its_own()
    {
        var answer = await server.Get("/api/editions/demo-2024/files/report.html");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("sandbox", policy);
        Assert.DoesNotContain("allow-same-origin", policy);
    }

    [Fact]
    public async Task Names_from_data_are_text_in_the_plain_page()
    {
        var page = await server.Text("/");
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", page);
        Assert.DoesNotContain("<img", page);
        Assert.DoesNotContain("<script", page);
    }

    [Fact]
    public async Task A_request_line_without_end_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await server.Get("/api/editions/" + new string('a', 20_000))).StatusCode);

    // Uri would tidy the dots away before they reach the server.
    private Uri Literal(string path) => new(server.Address + path,
        new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}

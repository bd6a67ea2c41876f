using System.Net;

namespace HubAtlas.Tests.Web;

/// <summary>Work is asked for by our own pages and by programs, never by a page elsewhere, whatever the browser says of it.</summary>
public class OwnPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 Safari/605.1.15";

    public static TheoryData<string> Routes => new(
        $"/api/editions/{RunningServer.EditionName}/ask?radius_km=20",
        $"/api/editions/{RunningServer.EditionName}/ask/places?years=patent:2020-2020",
        $"/api/compare?of={RunningServer.EditionName}&of=published-2024");

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_page_elsewhere_is_refused_whatever_says_so(string route)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await Status(route, ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.BadRequest, await Status(route, ("Sec-Fetch-Site", "same-site")));
        Assert.Equal(HttpStatusCode.BadRequest, await Status(route, ("Origin", "http://evil.example")));
        Assert.Equal(HttpStatusCode.BadRequest, await Status(route, ("Origin", "null")));
        Assert.Equal(HttpStatusCode.BadRequest, await Status(route, ("Referer", "http://evil.example/127.0.0.1")));
        Assert.Equal(HttpStatusCode.BadRequest, await Status(route, ("Referer", "http://127.0.0.1:1/")));
        Assert.Equal(HttpStatusCode.BadRequest, await Status(route, ("Sec-Fetch-Site", "same-origin"), ("Origin", "http://evil.example")));
        Assert.Equal(HttpStatusCode.BadRequest, await Status(route, ("User-Agent", Browser)));
        Assert.Equal(HttpStatusCode.BadRequest, await Status(route, ("User-Agent", Browser), ("X-HubAtlas-Page", "not a word")));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Our_own_pages_the_address_bar_and_programs_are_answered(string route)
    {
        Assert.Equal(HttpStatusCode.OK, await Status(route));
        Assert.Equal(HttpStatusCode.OK, await Status(route, ("User-Agent", "curl/8.5")));
        Assert.Equal(HttpStatusCode.OK, await Status(route, ("User-Agent", Browser), ("Sec-Fetch-Site", "same-origin")));
        Assert.Equal(HttpStatusCode.OK, await Status(route, ("User-Agent", Browser), ("Sec-Fetch-Site", "none")));
        Assert.Equal(HttpStatusCode.OK, await Status(route, ("User-Agent", Browser), ("X-HubAtlas-Page", "3f2a")));
        Assert.Equal(HttpStatusCode.OK, await Status(route, ("User-Agent", Browser), ("Origin", server.Address)));
        Assert.Equal(HttpStatusCode.OK, await Status(route, ("User-Agent", Browser), ("Referer", server.Address + "/#map")));
    }

    private async Task<HttpStatusCode> Status(string route, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, route);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await server.Send(request);
        return answer.StatusCode;
    }
}

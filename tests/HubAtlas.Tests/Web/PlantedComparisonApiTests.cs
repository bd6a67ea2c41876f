using System.Net;
using System.Text.Json;
using HubAtlas.Data.Publishing;
using HubAtlas.Tests.Planted;

namespace HubAtlas.Tests.Web;

public class PlantedComparisonApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_published_comparison_is_listed_and_served_with_its_movements_and_groups()
    {
        ComparisonPublisher.Publish(PlantedWorld.Comparison, Path.Combine(server.Workspace, "comparisons", "demo-a-demo-b"));
        var list = JsonDocument.Parse(await server.Text("/api/comparisons")).RootElement.GetProperty("comparisons");
        Assert.Equal("demo-b", Assert.Single(list.EnumerateArray()).GetProperty("editions")[1].GetString());
        var comparison = JsonDocument.Parse(await server.Text("/api/comparisons/demo-a-demo-b")).RootElement.GetProperty("comparison");
        Assert.Equal(PlantedWorld.Comparison.Movements.Count, comparison.GetProperty("movements").GetArrayLength());
        Assert.Equal(PlantedWorld.Comparison.Groups.Count, comparison.GetProperty("groups").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await server.Get("/api/comparisons/nothing")).StatusCode);
    }
}

using HubAtlas.Data.Publishing;

namespace HubAtlas.Tests.Publishing;

public class DraftTests
{
    [Fact]
    public void Draft()
    {
        var folder = Environment.GetEnvironmentVariable("HUBATLAS_DRAFT");
        if (folder is null) Assert.Skip("no draft wanted");
        var edition = PlausibleWorld.Edition();
        Publisher.Publish(edition, PlausibleWorld.Members(edition, 900), [], PlausibleWorld.Run, folder);
    }
}

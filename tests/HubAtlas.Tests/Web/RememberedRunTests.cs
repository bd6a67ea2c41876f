using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Mapping;
using HubAtlas.Tests.Publishing;
using HubAtlas.Web.Live;

namespace HubAtlas.Tests.Web;

/// <summary>Under a slider, what stays is kept from the question before: nobody may see it.</summary>
public class RememberedRunTests
{
    [Fact]
    public void Questions_one_after_the_other_have_the_answers_of_questions_alone()
    {
        var edition = PlausibleWorld.Edition();
        var members = PlausibleWorld.Members(edition, 400);
        var (engine, areas) = (new PipelineEngine(2, "none"), new Remembered<ClusterArea[]>());
        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (radius, cities) in new[] { (15.0, 3), (40, 3), (15, 3), (15, 1), (2, 1), (100, 3), (15, 3) })
        {
            var recipe = edition.Recipe with
            {
                Clustering = edition.Recipe.Clustering with { RadiusKm = radius },
                Profiling = edition.Recipe.Profiling with { NameCities = cities },
            };
            var alone = Told(new PipelineEngine(1, "none").Run(edition, members, recipe, TestContext.Current.CancellationToken), null);
            Assert.Equal(alone, Told(engine.Run(edition, members, recipe, TestContext.Current.CancellationToken), areas));
            answers.Add(alone);
        }

        Assert.InRange(answers.Count, 2, 6);
    }

    private static string Told(LiveResult result, Remembered<ClusterArea[]>? areas) =>
        JsonSerializer.Serialize(new { result.Clusters, Members = result.Members.Select(m => m.ClusterId), Areas = DrawnAreas.Of(result.Clusters, result.Members, DrawnAreas.Numbers(result.Clusters, result.Members), areas) }, EditionJson.Compact);
}

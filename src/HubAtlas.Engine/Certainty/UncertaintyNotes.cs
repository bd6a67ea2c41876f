using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Certainty;

/// <summary>What a reader must know of how far the sets can be trusted, in words.</summary>
internal static class UncertaintyNotes
{
    // The reader's word for files of points, and how the ids of rows without a document begin.
    private const string Points = "points";

    public static IEnumerable<string> Of(UncertainWorld world, UncertaintyRecipe settings)
    {
        if (WithoutDocuments(world) is { } points)
        {
            yield return $"Files of points name no documents ({points}): each mention was drawn as a document of its own, "
                + "so the sets are narrower than they should be.";
        }

        foreach (var layer in settings.Layers)
            if (Obstacle(world, layer) is { } why) yield return $"The layer {layer.Word()} was asked for and not measured: {why}.";
        if (settings.Choices is not null && ChoiceObstacle(world) is { } reason) yield return $"Choices were to be varied and were not: {reason}.";
    }

    /// <summary>Names of the files whose mentions are of no known document; null where none is counted.</summary>
    public static string? WithoutDocuments(UncertainWorld world) =>
        world.World.Questions is not { } questions || !questions.Counts.Sources().Any(source => source.Dataset == Points) ? null
            // A row is a document there; a document that is named has a row for each place.
            : string.Join(", ", world.Edition.Inputs.Where(i => i.Source == Points && i.Documents == i.Contributions).Select(i => i.Name).Order(StringComparer.Ordinal));

    /// <summary>Why a layer cannot be measured; null where it can.</summary>
    public static string? Obstacle(UncertainWorld world, UncertaintyLayer layer) => layer switch
    {
        UncertaintyLayer.Sampling => null,
        UncertaintyLayer.Boundary when world.Edition.Clusters.Count == 0 => "there is no cluster",
        UncertaintyLayer.Boundary => Replicating.Obstacle(world.Edition.Recipe),
        _ when world.Edition.Clusters.Count == 0 => "there is no cluster",
        _ => Replicating.CountingObstacle(world.Edition.Recipe),
    };

    public static string? ChoiceObstacle(UncertainWorld world) => world.Edition.Clusters.Count == 0 ? "there is no cluster"
        : world.Edition.Recipe.Clustering.MergeTies is not null ? "the recipe merges clusters on ties" : null;
}

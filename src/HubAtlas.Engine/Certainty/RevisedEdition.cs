using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing;
using HubAtlas.Engine.Editions;

namespace HubAtlas.Engine.Certainty;

/// <summary>The same recipe over a newer snapshot of the same sources.</summary>
internal static class RevisedEdition
{
    /// <exception cref="AtlasException">No edition there, or it was made by another recipe: a change of rules is no revision.</exception>
    public static EditionSnapshot Read(string folder, Recipe recipe)
    {
        var revised = Recounts.Read(folder);
        if (Rules(revised.Edition.Recipe) == Rules(recipe)) return revised;
        throw new AtlasException(
            $"The edition {revised.Edition.Recipe.Name} was made by other rules than {recipe.Name}; expected the same recipe over a newer snapshot, "
            + "whatever its name and title. Compare the two instead (hubatlas compare).");
    }

    private static string Rules(Recipe recipe)
    {
        var written = RecipeWriter.Write(recipe with { Uncertainty = null, Assumptions = [] });
        written.Remove("name");
        written.Remove("title");
        return written.ToJsonString();
    }
}

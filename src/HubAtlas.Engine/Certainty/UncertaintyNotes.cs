using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Certainty;

/// <summary>What a reader must know of how far the sets can be trusted, in words.</summary>
internal static class UncertaintyNotes
{
    // The reader's word for files of points.
    private const string Points = "points";

    public static IEnumerable<string> Of(Edition edition, UncertaintyRecipe settings)
    {
        var points = edition.Inputs.Where(i => i.Source == Points).Select(i => i.Name).ToList();
        if (points.Count > 0)
        {
            yield return $"Files of points name no documents ({string.Join(", ", points)}): each mention was drawn as a document of its own, "
                + "so the sets are narrower than they should be.";
        }

        var missing = settings.Layers.Except(EditionUncertainty.Measurable).Select(layer => layer.Word()).ToList();
        if (settings.Choices is not null) missing.Add("choices");
        if (missing.Count > 0) yield return $"Asked for and not measured by this version: {string.Join(", ", missing)}.";
    }
}

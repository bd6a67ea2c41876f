using HubAtlas.Core.Model;

namespace HubAtlas.Data.Editions;

/// <summary>What indexes, landscapes and tables of citations say of themselves alike.</summary>
/// <param name="RecipeHash">SHA-256 of the recipe's canonical JSON.</param>
/// <param name="Notes">What a reader of the figures has to know.</param>
public sealed record StudyCard(string Name, string Title, string RecipeHash, bool IsSimulated, IReadOnlyList<string> Notes)
{
    /// <param name="file">The JSON file that holds all of the folder's figures.</param>
    /// <exception cref="AtlasException">It is not there, or not what HubAtlas writes.</exception>
    public static StudyCard Read(string folder, string file) => EditionFiles.ReadJson<StudyCard>(folder, file, "make the folder again");
}

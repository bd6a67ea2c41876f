using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Landscapes;

/// <summary>What a landscape, or a table of citations, was made from.</summary>
/// <param name="Edition">SHA-256 of the members of the edition whose clusters are units; null: none are.</param>
/// <param name="Files">Of the store.</param>
public sealed record StudyInputs(IReadOnlyList<InputFile> Files, string? Edition);

/// <summary>The content of <c>run.json</c>.</summary>
internal sealed record StudyRun(
    string ProgramVersion, string RecipeHash, string? DefinitionSha256, string? EditionMembersSha256, IReadOnlyList<InputFile> Inputs, IReadOnlyList<PublishedFile> Files)
{
    public const string Name = "run.json";

    /// <summary>Written last: it has the hashes of all other files of the folder.</summary>
    /// <param name="definition">SHA-256 of the definition; null: there is none.</param>
    public static void Write(string folder, string programVersion, string recipeHash, string? definition, StudyInputs inputs) => PublishedFolder.WriteJson(
        Path.Combine(folder, Name),
        new StudyRun(programVersion, recipeHash, definition, inputs.Edition, [.. inputs.Files.OrderBy(file => file.Sha256, StringComparer.Ordinal)], PublishedFolder.Hashed(folder)));
}

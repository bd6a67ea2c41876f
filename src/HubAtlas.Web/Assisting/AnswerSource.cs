using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Wording;
using HubAtlas.Web.Library;

namespace HubAtlas.Web.Assisting;

/// <summary>What an answer rests on, so that it can be made again and cited.</summary>
/// <param name="Folder">In the workspace, with forward slashes.</param>
/// <param name="RecipeSha256">Of the recipe's canonical JSON.</param>
/// <param name="File">The file of the folder that holds all of its figures.</param>
/// <param name="FileSha256">Of that file.</param>
/// <param name="Recipe">What was counted and how, in one line; null where the folder's own method says it.</param>
/// <param name="MadeBy">Version of the program; null where the folder does not say.</param>
/// <param name="Warning">Null where there is nothing to warn of.</param>
internal sealed record AnswerSource(
    string Folder, string Title, string RecipeSha256, string File, string FileSha256, string? Recipe, string? MadeBy, bool IsSimulated, string? Warning)
{
    private const string Invented = "Simulated data: no figure describes the real world. Say so wherever a figure is used.";

    public static AnswerSource Of(PublishedEdition published)
    {
        var (edition, run) = (published.Edition, published.Run);
        return Of(
            Path.GetDirectoryName(published.Folder)!, published.Name, edition.Recipe.Title, edition.Recipe.Hash,
            run.Files.FirstOrDefault(file => file.Name == PublishedEdition.Mark)?.Sha256 ?? PublishedFiles.HashOf(Path.Combine(published.Folder, PublishedEdition.Mark)),
            PublishedEdition.Mark, RecipeLine.Of(edition.Recipe), run.ProgramVersion, edition.IsSimulated);
    }

    public static AnswerSource Of(StudyFolder study) => Of(
        Path.GetDirectoryName(study.Folder)!, study.Name, study.Card.Title, study.Card.RecipeHash, PublishedFiles.HashOf(Path.Combine(study.Folder, study.Mark)), study.Mark, null, null,
        study.Card.IsSimulated);

    private static AnswerSource Of(
        string shelf, string name, string title, string recipe, string hash, string file, string? line, string? madeBy, bool isSimulated) =>
        new($"{Path.GetFileName(shelf)}/{name}", title, recipe, file, hash, line, madeBy, isSimulated, isSimulated ? Invented : null);
}

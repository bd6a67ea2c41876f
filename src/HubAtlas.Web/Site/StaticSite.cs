using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Web.Endpoints;
using HubAtlas.Web.Library;
using HubAtlas.Web.Serving;

namespace HubAtlas.Web.Site;

/// <summary>The explorer as a folder for any web server: the same pages, every answer of the API as a file, no re-runs.</summary>
public static class StaticSite
{
    private const string Mark = "api/editions.json";
    private const string Home = "index.html";

    /// <summary>Replaces <paramref name="target"/> as a whole, and only when the new site is complete beside it.</summary>
    /// <param name="editionFolder">A published edition; comparisons of its workspace that end with it come along, and the indexes and landscapes; statistics do not, for they carry licences of their own.</param>
    /// <exception cref="AtlasException">The target holds something else, or the pages are not built.</exception>
    public static void Write(string editionFolder, string target, string pagesFolder)
    {
        var home = Path.Combine(pagesFolder, Home);
        if (!File.Exists(home)) throw new AtlasException("The explorer's pages are not built; run scripts/explorer, then build again.");
        FolderSwap.Write(target, Mark, part =>
        {
            Copy(pagesFolder, part);
            var page = Marked(File.ReadAllText(home));
            File.WriteAllText(Path.Combine(part, Home), page);
            File.WriteAllText(Path.Combine(part, SitePages.Embedded), SitePages.MarkedAsEmbedded(page));
            var edition = new PublishedEdition(Path.TrimEndingDirectorySeparator(Path.GetFullPath(editionFolder)));
            WriteEdition(edition, Path.Combine(part, "api"));
            var comparisons = WriteComparisons(edition, Path.Combine(part, "api"));
            var studies = Studies.Write(WorkspaceOf(edition), Path.Combine(part, "api"));
            File.WriteAllText(Path.Combine(part, SitePages.PlainPage), PlainIndex.Of([edition], comparisons, studies));
        });
    }

    private static void WriteEdition(PublishedEdition edition, string api)
    {
        Save(api, "columns.json", ColumnEndpoints.Columns);
        Save(api, "editions.json", Packed.Json(EditionEndpoints.ListOf([edition])));
        Save(api, $"editions/{edition.Name}.json", EditionEndpoints.EditionOf(edition));
        Save(api, $"editions/{edition.Name}/opening.json", EditionEndpoints.OpeningOf(edition));
        Save(api, $"editions/{edition.Name}/places.bin", EditionEndpoints.PlacesOf(edition));
        Save(api, $"editions/{edition.Name}/areas.json", EditionEndpoints.AreasOf(edition));
        Save(api, $"editions/{edition.Name}/ties.json", EditionEndpoints.TiesOf(edition));
        Save(api, $"editions/{edition.Name}/fields.json", EditionEndpoints.FieldsOf(edition));
        Save(api, $"editions/{edition.Name}/certainty.json", EditionEndpoints.CertaintyOf(edition));
        foreach (var cluster in edition.Edition.Clusters.Where(c => c.Id.AsSpan().IndexOfAny('/', '\\') < 0))
            Save(api, $"editions/{edition.Name}/clusters/{cluster.Id}.json", EditionEndpoints.ClusterOf(edition, cluster));
        var files = Path.Combine(api, "editions", edition.Name, "files");
        CopyFiles(edition.Folder, edition.Files(), files);
        CopyFiles(edition.ClusterFolder, edition.ClusterFiles(), Path.Combine(files, "clusters"));
    }

    private static List<PublishedComparison> WriteComparisons(PublishedEdition edition, string api)
    {
        var recipe = edition.Edition.Recipe;
        var ending = new ComparisonShelf(WorkspaceOf(edition)).All().Comparisons.Where(c => EndsWith(c.Head, recipe)).ToList();
        Save(api, "comparisons.json", Packed.Json(ComparisonEndpoints.ListOf(ending)));
        foreach (var comparison in ending)
        {
            Save(api, $"comparisons/{comparison.Name}.json", comparison.Packed);
            CopyFiles(comparison.Folder, comparison.Files(), Path.Combine(api, "comparisons", comparison.Name, "files"));
        }

        return ending;
    }

    private static string WorkspaceOf(PublishedEdition edition) => Path.GetDirectoryName(Path.GetDirectoryName(edition.Folder)) ?? "";

    // A printed ranking's other side is known by its name alone.
    private static bool EndsWith(ComparisonHead head, Recipe recipe) =>
        head.Editions[^1] == recipe.Name && (head.Hashes.Count == 0 || head.Hashes[^1] == recipe.Hash);

    // Only a page itself can say its policy where the web server is somebody else's.
    private static string Marked(string html) => html
        .Replace("<html lang=\"en\"", "<html lang=\"en\" data-static", StringComparison.Ordinal)
        .Replace("href=\"./api/editions\"", $"href=\"./{Mark}\"", StringComparison.Ordinal)
        .Replace(
            "<meta charset=\"utf-8\" />",
            "<meta charset=\"utf-8\" />\n    "
                + $"<meta http-equiv=\"Content-Security-Policy\" content=\"{SecurityHeaders.Static}\" />", StringComparison.Ordinal);

    internal static void Save(string api, string name, Packed answer)
    {
        var path = Path.Combine(api, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, answer.Bytes.Span);
    }

    internal static void CopyFiles(string from, IReadOnlyList<FolderFile> files, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in files) File.Copy(Path.Combine(from, file.Name), Path.Combine(to, file.Name));
    }

    private static void Copy(string from, string to)
    {
        // Any web server packs in its own way.
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(PackedPages.Ending, StringComparison.Ordinal)))
        {
            var path = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }
}

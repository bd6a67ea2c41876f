using HubAtlas.Web.Endpoints;
using HubAtlas.Web.Library;
using HubAtlas.Web.Serving;

namespace HubAtlas.Web.Site;

/// <summary>A workspace's indexes and landscapes as pages without a script, and as files of a site.</summary>
/// <param name="Links">Title, shelf, name and files of each.</param>
internal sealed record Studies(IReadOnlyList<(string Title, string Shelf, string Name, IReadOnlyList<FolderFile> Files)> Links, IReadOnlyList<string> Unreadable)
{
    public static Studies Of(IndexShelf indexes, LandscapeShelf landscapes)
    {
        var (found, unreadable) = indexes.All();
        var (counted, broken) = landscapes.All();
        return new(
            [
                .. found.Select(one => (one.Answer.Index.Title, indexes.Name, one.Name, one.Files())),
                .. counted.Select(one => (one.Answer.Landscape.Title, landscapes.Name, one.Name, one.Files())),
            ], [.. unreadable, .. broken]);
    }

    /// <summary>Every answer and file of them.</summary>
    public static Studies Write(string workspace, string api)
    {
        var (indexes, landscapes) = (new IndexShelf(workspace), new LandscapeShelf(workspace));
        StaticSite.Save(api, "studies.json", Packed.Json(StudyEndpoints.ListOf(indexes, landscapes, measures: 0)));
        foreach (var index in indexes.All().Studies)
        {
            WriteOne(api, indexes.Name, index);
            if (StudyEndpoints.Profiles(index.Folder) is { } pages) StaticSite.CopyFiles(pages, FolderFiles.List(pages), Path.Combine(api, indexes.Name, index.Name, "files", "profiles"));
        }

        foreach (var landscape in landscapes.All().Studies) WriteOne(api, landscapes.Name, landscape);
        return Of(indexes, landscapes);
    }

    private static void WriteOne<T>(string api, string shelf, PublishedStudy<T> study)
        where T : class
    {
        StaticSite.Save(api, $"{shelf}/{study.Name}.json", study.Packed);
        StaticSite.CopyFiles(study.Folder, study.Files(), Path.Combine(api, shelf, study.Name, "files"));
    }
}

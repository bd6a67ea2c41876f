using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Text;
using HubAtlas.Web.Endpoints;
using HubAtlas.Web.Library;

namespace HubAtlas.Web.Assisting;

/// <summary>What an assistant may read: folders of the workspace, by name. A name is never a path.</summary>
internal sealed class WorkspaceLibrary(string workspace)
{
    private readonly EditionShelf _editions = new(workspace);
    private readonly ComparisonShelf _comparisons = new(workspace);
    private readonly IReadOnlyList<StudyFolders> _studies = StudyFolders.In(workspace);

    public string Workspace => workspace;

    /// <summary>By name, and a sentence for each that cannot be read.</summary>
    public (IReadOnlyList<PublishedEdition> Editions, IReadOnlyList<string> Unreadable) Editions() => Inside(_editions.All(), edition => edition.Folder);

    /// <inheritdoc cref="Editions"/>
    public (IReadOnlyList<PublishedComparison> Comparisons, IReadOnlyList<string> Unreadable) Comparisons() => Inside(_comparisons.All(), comparison => comparison.Folder);

    /// <inheritdoc cref="Editions"/>
    public (IReadOnlyList<StudyFolder> Studies, IReadOnlyList<string> Unreadable) Studies()
    {
        var all = _studies.Select(studies => studies.All()).ToList();
        return Inside(([.. all.SelectMany(one => one.Found)], [.. all.SelectMany(one => one.Unreadable)]), study => study.Folder);
    }

    /// <param name="name">Null: the newest.</param>
    /// <exception cref="AtlasException">No such edition, or not a name.</exception>
    public PublishedEdition Edition(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            var newest = NewestEdition.Of(Editions().Editions)
                ?? throw new AtlasException("This workspace has no edition yet; make one: hubatlas run RECIPE, or hubatlas demo --no-serve.");
            return _editions.Find(newest)!;
        }

        RequireName("edition", name);
        var found = Readable(name, () => _editions.Find(name) is { } edition ? Touched(edition) : null, _editions.FaultOf)
            ?? throw new AtlasException($"No edition '{ErrorAnswers.Shown(name)}' in this workspace; {_editions.Known()}.");
        RequireInside(found.Folder);
        return found;
    }

    /// <exception cref="AtlasException">No such comparison, or not a name.</exception>
    public PublishedComparison Comparison(string name)
    {
        RequireName("comparison", name);
        var found = Readable(name, () => _comparisons.Find(name), _comparisons.FaultOf)
            ?? throw new AtlasException($"No comparison '{ErrorAnswers.Shown(name)}' in this workspace; {_comparisons.Known()}.");
        RequireInside(found.Folder);
        return found;
    }

    /// <exception cref="AtlasException">No such folder, or not a name.</exception>
    public StudyFolder Study(string shelf, string name)
    {
        RequireName("folder", name);
        var folders = _studies.FirstOrDefault(studies => studies.Shelf == shelf)
            ?? throw new AtlasException($"No shelf '{ErrorAnswers.Shown(shelf)}'; expected editions, comparisons, {string.Join(", ", _studies.Select(s => s.Shelf))}.");
        var found = Readable(name, () => folders.Find(name), folders.FaultOf)
            ?? throw new AtlasException($"No '{ErrorAnswers.Shown(name)}' in {shelf}; {folders.Known()}.");
        RequireInside(found.Folder);
        return found;
    }

    /// <param name="named">Id or name, in any case of letters, or the only part of a name that fits.</param>
    /// <exception cref="AtlasException">None, or several.</exception>
    public static Cluster ClusterOf(PublishedEdition published, string named)
    {
        var (clusters, text) = (published.Edition.Clusters, Bounds.Text("cluster", named));
        var exact = clusters.FirstOrDefault(c => c.Id.Equals(text, StringComparison.OrdinalIgnoreCase) || c.Name.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (exact is not null) return exact;
        var folded = Nearest.Fold(text);
        var parts = clusters.Where(c => folded.Length > 0 && (Nearest.Fold(c.Name).Contains(folded, StringComparison.Ordinal)
            || c.Profile.Cities.Any(city => Nearest.Fold(city.City) == folded))).ToList();
        return parts switch
        {
            [var only] => only,
            [] => throw new AtlasException($"No cluster '{ErrorAnswers.Shown(text)}' in edition {published.Name}; {Near(text, clusters)}"),
            _ => throw new AtlasException($"'{ErrorAnswers.Shown(text)}' fits {parts.Count} clusters of edition {published.Name}: "
                + $"{string.Join(", ", parts.Take(MostNamed).Select(c => c.Id))}{(parts.Count > MostNamed ? ", …" : "")}. Name one by its id."),
        };
    }

    private const int MostNamed = 5;

    private static string Near(string text, IReadOnlyList<Cluster> clusters)
    {
        var near = Nearest.All(text, clusters.Select(c => c.Id).Concat(clusters.Select(c => c.Name)), MostNamed);
        return near.Count > 0 ? $"the nearest are {string.Join(", ", near)}." : $"it has {clusters.Count}; rank_clusters lists them.";
    }

    private static void RequireName(string what, string name)
    {
        if (name.AsSpan().IndexOfAny('/', '\\') >= 0 || name.StartsWith('.') || Path.IsPathRooted(name))
            throw new AtlasException($"Found the path '{ErrorAnswers.Shown(name)}'; expected the name of one {what} of the workspace. Paths are refused.");
    }

    private void RequireInside(string folder)
    {
        if (LeadsOut(folder)) throw new AtlasException(Refusal(folder));
    }

    private static string Refusal(string folder) =>
        $"{Path.GetFileName(folder)} is a link that leads out of the workspace; it is refused. Copy the folder into the workspace.";

    private bool LeadsOut(string folder)
    {
        if (Directory.ResolveLinkTarget(folder, returnFinalTarget: true) is not { } target) return false;
        var relative = Path.GetRelativePath(workspace, target.FullName);
        return relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.IsPathRooted(relative);
    }

    private (IReadOnlyList<T> Found, IReadOnlyList<string> Unreadable) Inside<T>((IReadOnlyList<T> Found, IReadOnlyList<string> Unreadable) all, Func<T, string> folderOf) =>
        ([.. all.Found.Where(one => !LeadsOut(folderOf(one)))], [.. all.Unreadable, .. all.Found.Select(folderOf).Where(LeadsOut).Select(Refusal)]);

    private static PublishedEdition Touched(PublishedEdition edition)
    {
        _ = edition.Edition;
        return edition;
    }

    private static T? Readable<T>(string name, Func<T?> read, Func<string, Exception, FileFault?> faultOf)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception error) when (faultOf(name, error) is { } fault)
        {
            throw new AtlasException(fault.Sentence, error);
        }
    }
}

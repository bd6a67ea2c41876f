using HubAtlas.Core.Model;

namespace HubAtlas.Web.Library;

/// <summary>The comparisons of a workspace.</summary>
internal sealed class ComparisonShelf(string workspace)
{
    private readonly Shelf<PublishedComparison> _shelf = new(
        Path.Combine(workspace, "comparisons"), PublishedComparison.Mark, folder => new PublishedComparison(folder));

    public IReadOnlyList<string> Names() => _shelf.Names();

    public PublishedComparison? Find(string name) => _shelf.Find(name);

    /// <summary>Those that can be read; a broken one is missing from the list and says why when it is asked for.</summary>
    public IEnumerable<PublishedComparison> All() => Names().Select(Find).OfType<PublishedComparison>().Where(IsReadable);

    private static bool IsReadable(PublishedComparison comparison)
    {
        try
        {
            return comparison.Comparison.Movements.Count >= 0;
        }
        catch (Exception error) when (error is AtlasException or IOException)
        {
            return false;
        }
    }
}

/// <summary>A comparison's folder as the server knows it.</summary>
internal sealed class PublishedComparison(string folder)
{
    public const string Mark = "comparison.json";

    private readonly Lazy<Comparison> _comparison = new(() => PublishedJson.Read<ComparisonFile>(folder, Mark).Comparison);

    public string Name { get; } = Path.GetFileName(folder);

    public string Folder => folder;

    public Comparison Comparison => _comparison.Value;

    public IReadOnlyList<FolderFile> Files() => FolderFiles.List(folder);

    private sealed record ComparisonFile(string Schema, Comparison Comparison);
}

using HubAtlas.Core.Model;

namespace HubAtlas.Web.Library;

/// <summary>The comparisons of a workspace.</summary>
internal sealed class ComparisonShelf(string workspace)
{
    private readonly Shelf<PublishedComparison> _shelf = new(
        Path.Combine(workspace, "comparisons"), PublishedComparison.Mark, folder => new PublishedComparison(folder));

    public IReadOnlyList<string> Names() => _shelf.Names();

    public PublishedComparison? Find(string name) => _shelf.Find(name);

    /// <summary>Comparisons that can be read, in the order of their names, and a sentence for each that cannot.</summary>
    public (IReadOnlyList<PublishedComparison> Comparisons, IReadOnlyList<string> Unreadable) All() => _shelf.All(found => _ = found.Comparison);
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

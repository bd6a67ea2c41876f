namespace HubAtlas.Web.Library;

/// <summary>The comparisons of a workspace: of two editions, of a series of editions, of a printed ranking with another.</summary>
internal sealed class ComparisonShelf(string workspace)
{
    private readonly Shelf<PublishedComparison> _shelf = new(
        Path.Combine(workspace, "comparisons"), PublishedComparison.Marks, folder => new PublishedComparison(folder));

    public IReadOnlyList<string> Names() => _shelf.Names();

    /// <summary>A few names of those there are.</summary>
    public string Known() => _shelf.Known();

    /// <summary>Why reading this one failed; null: not for its files.</summary>
    public FileFault? FaultOf(string name, Exception error) => _shelf.FaultOf(name, error);

    public PublishedComparison? Find(string name) => _shelf.Find(name);

    /// <summary>Comparisons that can be read, in the order of their names, and a sentence for each that cannot.</summary>
    public (IReadOnlyList<PublishedComparison> Comparisons, IReadOnlyList<string> Unreadable) All() => _shelf.All(found => _ = found.Head);
}

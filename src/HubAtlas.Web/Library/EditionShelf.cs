namespace HubAtlas.Web.Library;

/// <summary>The editions of a workspace.</summary>
internal sealed class EditionShelf(string workspace)
{
    private readonly Shelf<PublishedEdition> _shelf = new(
        Path.Combine(workspace, "editions"), [PublishedEdition.Mark], folder => new PublishedEdition(folder));

    public IReadOnlyList<string> Names() => _shelf.Names();

    /// <summary>A few names of those there are.</summary>
    public string Known() => _shelf.Known();

    /// <summary>Why reading this one failed; null: not for its files.</summary>
    public FileFault? FaultOf(string name, Exception error) => _shelf.FaultOf(name, error);

    public PublishedEdition? Find(string name) => _shelf.Find(name);

    /// <summary>Editions that can be read, in the order of their names, and a sentence for each that cannot.</summary>
    public (IReadOnlyList<PublishedEdition> Editions, IReadOnlyList<string> Unreadable) All() => _shelf.All(found => _ = found.Edition);
}

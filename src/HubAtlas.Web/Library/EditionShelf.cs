using HubAtlas.Core.Model;

namespace HubAtlas.Web.Library;

/// <summary>The editions of a workspace.</summary>
internal sealed class EditionShelf(string workspace)
{
    private readonly Shelf<PublishedEdition> _shelf = new(
        Path.Combine(workspace, "editions"), PublishedEdition.Mark, folder => new PublishedEdition(folder));

    public IReadOnlyList<string> Names() => _shelf.Names();

    public PublishedEdition? Find(string name) => _shelf.Find(name);

    /// <summary>Editions that can be read, in the order of their names, and a sentence for each that cannot.</summary>
    public (IReadOnlyList<PublishedEdition> Editions, IReadOnlyList<string> Unreadable) All()
    {
        var editions = new List<PublishedEdition>();
        var unreadable = new List<string>();
        foreach (var name in Names())
        {
            try
            {
                if (Find(name) is not { } edition) continue;
                _ = edition.Edition;
                editions.Add(edition);
            }
            catch (Exception error) when (error is AtlasException or IOException)
            {
                unreadable.Add(error is AtlasException ? error.Message : $"{name}: its files are being replaced; ask again in a moment.");
            }
        }

        return (editions, unreadable);
    }
}

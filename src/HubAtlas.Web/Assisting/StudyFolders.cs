using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Citing;
using HubAtlas.Data.Publishing.Indexes;
using HubAtlas.Data.Publishing.Landscapes;
using HubAtlas.Engine;
using HubAtlas.Web.Library;

namespace HubAtlas.Web.Assisting;

/// <summary>The folder of an index, a landscape or a table of citations.</summary>
/// <param name="Mark">The file that holds all of its figures.</param>
internal sealed record StudyFolder(string Folder, string Mark, StudyCard Card)
{
    public string Name => Path.GetFileName(Folder);
}

/// <summary>All of one kind.</summary>
internal sealed class StudyFolders
{
    private readonly Shelf<StudyFolder> _shelf;

    private StudyFolders(string workspace, string shelf, string mark)
    {
        Shelf = shelf;
        _shelf = new(Path.Combine(workspace, shelf), [mark], folder => new(folder, mark, StudyCard.Read(folder, mark)));
    }

    public static IReadOnlyList<StudyFolders> In(string workspace) =>
    [
        new(workspace, Atlas.Indexes, IndexPublisher.Index), new(workspace, Atlas.Landscapes, LandscapePublisher.Landscape),
        new(workspace, Atlas.Citations, CitationPublisher.Citations),
    ];

    /// <summary>The folder's name in the workspace.</summary>
    public string Shelf { get; }

    public string Known() => _shelf.Known();

    public FileFault? FaultOf(string name, Exception error) => _shelf.FaultOf(name, error);

    public StudyFolder? Find(string name) => _shelf.Find(name);

    public (IReadOnlyList<StudyFolder> Found, IReadOnlyList<string> Unreadable) All() => _shelf.All(_ => { });
}

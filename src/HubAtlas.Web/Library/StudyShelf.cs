using HubAtlas.Data.Publishing.Indexes;
using HubAtlas.Data.Publishing.Landscapes;
using HubAtlas.Engine;

namespace HubAtlas.Web.Library;

/// <summary>The indexes, or the landscapes, of a workspace.</summary>
internal abstract class StudyShelf<T>
    where T : class
{
    private readonly Shelf<PublishedStudy<T>> _shelf;

    protected StudyShelf(string workspace, string shelf, string mark, Func<string, T> read)
    {
        Name = shelf;
        _shelf = new(Path.Combine(workspace, shelf), [mark], folder => new(folder, read));
    }

    /// <summary>The folder's name in the workspace, and the API's.</summary>
    public string Name { get; }

    /// <summary>A few names of those there are.</summary>
    public string Known() => _shelf.Known();

    /// <summary>Why reading this one failed; null: not for its files.</summary>
    public FileFault? FaultOf(string name, Exception error) => _shelf.FaultOf(name, error);

    public PublishedStudy<T>? Find(string name) => _shelf.Find(name);

    /// <summary>Those that can be read, in the order of their names, and a sentence for each that cannot.</summary>
    public (IReadOnlyList<PublishedStudy<T>> Studies, IReadOnlyList<string> Unreadable) All() => _shelf.All(found => _ = found.Answer);
}

/// <summary>The composite indexes of a workspace.</summary>
internal sealed class IndexShelf(string workspace) : StudyShelf<IndexAnswer>(workspace, Atlas.Indexes, IndexPublisher.Index, IndexAnswer.Of)
{
    public static StudyHead HeadOf(PublishedStudy<IndexAnswer> study) => new(study.Name, study.Answer.Index.Title, study.Answer.Index.IsSimulated);
}

/// <summary>The landscapes of technology of a workspace.</summary>
internal sealed class LandscapeShelf(string workspace) : StudyShelf<LandscapeAnswer>(
    workspace, Atlas.Landscapes, LandscapePublisher.Landscape, folder => new(Path.GetFileName(folder), LandscapeFile.Read(folder), FolderFiles.List(folder)))
{
    public static StudyHead HeadOf(PublishedStudy<LandscapeAnswer> study) => new(study.Name, study.Answer.Landscape.Title, study.Answer.Landscape.IsSimulated);
}

using HubAtlas.Web.Serving;

namespace HubAtlas.Web.Library;

/// <summary>The folder of an index or a landscape as the server knows it; it is read on first use and kept.</summary>
/// <param name="read">The folder's record, told with its files.</param>
internal sealed class PublishedStudy<T>(string folder, Func<string, T> read)
    where T : class
{
    private readonly Once<T> _answer = new(() => read(folder));
    private Once<Packed>? _packed;

    public string Name { get; } = Path.GetFileName(folder);

    public string Folder => folder;

    public T Answer => _answer.Value;

    public Packed Packed => (_packed ??= new(() => Packed.Json(Answer))).Value;

    public IReadOnlyList<FolderFile> Files() => FolderFiles.List(folder);
}

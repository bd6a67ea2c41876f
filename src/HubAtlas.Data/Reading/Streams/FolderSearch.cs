namespace HubAtlas.Data.Reading.Streams;

/// <summary>
/// Searches a folder and those in it, each once: links to folders are followed when all the rest has been seen, and not into folders that were.
/// Hidden files and folders and unfinished files (<c>.part</c>) are left out.
/// </summary>
internal sealed class FolderSearch
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly List<FoundFile> _found = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<DirectoryInfo> _folders = [];
    private readonly Queue<DirectoryInfo> _links = [];

    private FolderSearch(string folder) => _folders.Enqueue(new DirectoryInfo(folder));

    /// <summary>In ordinal order; what cannot be read is among them, each with the reason.</summary>
    public static IReadOnlyList<FoundFile> Of(string folder)
    {
        var search = new FolderSearch(folder);
        while (search._folders.Count + search._links.Count > 0)
        {
            if (search._folders.TryDequeue(out var next)) search.Search(next);
            else search.Follow(search._links.Dequeue());
        }

        return [.. search._found.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private void Search(DirectoryInfo folder)
    {
        try
        {
            if (!_seen.Add(RealPath(folder.FullName))) return;
            foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything).OrderBy(entry => entry.Name, StringComparer.Ordinal)) Sort(entry);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _found.Add(FoundFile.Unreadable(folder.FullName, error));
        }
    }

    private void Sort(FileSystemInfo entry)
    {
        if (entry.Name.StartsWith('.')) return;
        if (entry is FileInfo file)
        {
            if (!file.Name.EndsWith(".part", StringComparison.Ordinal)) _found.Add(FoundFile.Look(file));
        }
        else if (FoundFile.OddName(entry.Name) is { } odd) _found.Add(new FoundFile(entry.FullName, odd));
        else (entry.LinkTarget is null ? _folders : _links).Enqueue((DirectoryInfo)entry);
    }

    private void Follow(DirectoryInfo link)
    {
        try
        {
            if (_seen.Contains(RealPath(link.FullName))) _found.Add(new FoundFile(link.FullName, "a link to a folder that is searched already"));
            else _folders.Enqueue(link);
        }
        catch (IOException)
        {
            _found.Add(new FoundFile(link.FullName, "a link that leads nowhere"));
        }
    }

    /// <summary>The path with all links in it followed.</summary>
    private static string RealPath(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent) return full;
        var real = Path.Combine(RealPath(parent), Path.GetFileName(full));
        return new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } target ? RealPath(target.FullName) : real;
    }
}

using HubAtlas.Core.Model;

namespace HubAtlas.Web.Library;

/// <summary>The folders of one kind in a workspace, each read again only after its files changed.</summary>
/// <param name="marks">Files of which a folder must have one to be one of them; the first that it has says by its change that the folder changed.</param>
internal sealed class Shelf<T>(string root, IReadOnlyList<string> marks, Func<string, T> read)
    where T : class
{
    private const int MostNamed = 10;

    private readonly Dictionary<string, (Stamp Stamp, T Value)> _read = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Names in ordinal order.</summary>
    public IReadOnlyList<string> Names() => Directory.Exists(root)
        ? [.. Directory.EnumerateDirectories(root).Where(IsOne).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The folder's content; null when there is none of exactly this name, so that no name can leave the root.</summary>
    public T? Find(string name)
    {
        if (!IsPlainName(name)) return null;
        var folder = Path.Combine(root, name);
        if (!IsOne(folder) || MarkIn(folder) is not { } mark) return null;
        var stamp = Stamp.Of(mark);
        lock (_lock)
        {
            if (_read.TryGetValue(name, out var known) && known.Stamp == stamp) return known.Value;
            var value = read(folder);
            _read[name] = (stamp, value);
            return value;
        }
    }

    /// <summary>Whether the files are others than those that were found last, or gone: who reads them now may find halves.</summary>
    public bool HasChanged(string name)
    {
        lock (_lock)
            return _read.TryGetValue(name, out var known) && (MarkIn(Path.Combine(root, name)) is not { } mark || Stamp.Of(mark) != known.Stamp);
    }

    /// <summary>Why reading this one failed.</summary>
    public FileFault? FaultOf(string name, Exception error) => FileFault.Of(error) is not { } fault ? null
        : HasChanged(name) ? FileFault.BeingReplaced
        : fault with { Sentence = Shown(fault.Sentence) };

    /// <summary>A few names of those there are, for who asks for another.</summary>
    public string Known() => Names() switch
    {
        [] => "there is none yet",
        { Count: <= MostNamed } names => "there " + (names.Count == 1 ? "is " : "are ") + string.Join(", ", names),
        var names => $"there are {string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more",
    };

    /// <summary>Those that can be read, and a sentence for each that cannot.</summary>
    /// <param name="touch">Reads the part that must be readable.</param>
    public (IReadOnlyList<T> Found, IReadOnlyList<string> Unreadable) All(Action<T> touch)
    {
        var found = new List<T>();
        var unreadable = new List<string>();
        foreach (var name in Names())
        {
            try
            {
                if (Find(name) is not { } one) continue;
                touch(one);
                found.Add(one);
            }
            catch (Exception error) when (FaultOf(name, error) is { } fault)
            {
                unreadable.Add(error is AtlasException && fault != FileFault.BeingReplaced ? fault.Sentence : $"{name}: {fault.Sentence}");
            }
        }

        return (found, unreadable);
    }

    // A folder that is still being written, or was left half-written, ends in .part.
    private bool IsOne(string folder) =>
        !Path.GetFileName(folder).StartsWith('.')
            && !folder.EndsWith(".part", StringComparison.Ordinal) && MarkIn(folder) is not null;

    private string? MarkIn(string folder) => marks.Select(mark => Path.Combine(folder, mark)).FirstOrDefault(File.Exists);

    // Visitors need not know where on the machine the workspace is.
    private string Shown(string message) => message.Replace(root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    private static bool IsPlainName(string name) =>
        name.Length is > 0 and <= 100 && name[0] != '.' && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    private readonly record struct Stamp(DateTime Written, long Bytes)
    {
        public static Stamp Of(string file) => new(File.GetLastWriteTimeUtc(file), new FileInfo(file).Length);
    }
}

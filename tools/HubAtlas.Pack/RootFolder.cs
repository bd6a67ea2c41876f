using System.Formats.Tar;

namespace HubAtlas.Pack;

/// <summary>The root of a Linux in a folder, as entries of a tar file: by name, links as links, owned by root, one fixed time.</summary>
internal static class RootFolder
{
    // Where every user may write: only an own file may be deleted there.
    private const string Shared = "tmp";
    private const UnixFileMode SharedMode = UnixFileMode.StickyBit | FolderArchive.Executable | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    internal static IEnumerable<TarEntry> Entries(string root) => In(new(root), "");

    private static IEnumerable<TarEntry> In(DirectoryInfo folder, string before)
    {
        foreach (var item in folder.GetFileSystemInfos().OrderBy(item => item.Name, StringComparer.Ordinal))
        {
            var name = before + item.Name;
            if (item.LinkTarget is { } target)
            {
                yield return Entry(TarEntryType.SymbolicLink, name, FolderArchive.Executable, link: target);
            }
            else if (item is DirectoryInfo inner)
            {
                yield return Entry(TarEntryType.Directory, name + "/", name == Shared ? SharedMode : FolderArchive.Executable);
                foreach (var entry in In(inner, name + "/")) yield return entry;
            }
            else
            {
                using var content = File.OpenRead(item.FullName);
                var entry = Entry(TarEntryType.RegularFile, name, IsProgram(item) ? FolderArchive.Executable : FolderArchive.Readable);
                entry.DataStream = content;
                yield return entry;
            }
        }
    }

    private static bool IsProgram(FileSystemInfo file) => !OperatingSystem.IsWindows() && file.UnixFileMode.HasFlag(UnixFileMode.UserExecute);

    private static UstarTarEntry Entry(TarEntryType type, string name, UnixFileMode mode, string? link = null)
    {
        var entry = new UstarTarEntry(type, name) { ModificationTime = FolderArchive.Time, Mode = mode };
        if (link is not null) entry.LinkName = link;
        return entry;
    }
}

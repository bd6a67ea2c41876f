using System.Formats.Tar;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>What was found under a path.</summary>
/// <param name="Obstacle">Why it is not read; null for regular files.</param>
/// <param name="IsLoss">Whether it may well be data: an obstacle that one must hear of as a failure.</param>
internal sealed record FoundFile(string Path, string? Obstacle = null, bool IsLoss = false)
{
    public static FoundFile Unreadable(string path, Exception error) => new(path, SourceFile.Unreadable(error), IsLoss: true);

    /// <summary>Looks at a file, or a link to one, without opening what would never answer.</summary>
    public static FoundFile Look(FileInfo file)
    {
        try
        {
            var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            if (target is not { Exists: true }) return new FoundFile(file.FullName, file.LinkTarget is null ? OddName(file.Name) ?? "it is gone" : "a link to a file that is not there");
            return new FoundFile(file.FullName, OddName(file.Name) ?? (target.Length > 0 ? null : KindOf(target)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return file.LinkTarget is null ? Unreadable(file.FullName, error) : new FoundFile(file.FullName, "a link that cannot be followed to a file");
        }
    }

    /// <summary>Why a name is not taken; null for others.</summary>
    public static string? OddName(string name)
    {
        if (name.Any(char.IsControl)) return "its name holds a line end or another control character; rename it";
        return name.Contains('\uFFFD') ? "its name is not UTF-8; rename it" : null;
    }

    /// <summary>
    /// What has no length is an empty file, or none at all, which only the writer of tar archives tells apart without opening it.
    /// </summary>
    private static string? KindOf(FileInfo file)
    {
        var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, leaveOpen: true)) writer.WriteEntry(file.FullName, "x");
        }
        catch (IOException)
        {
            return "a socket, not a file";
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType switch
        {
            TarEntryType.Fifo => "a pipe, which can be read only once; save what comes out of it as a file",
            TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device, not a file",
            _ => null,
        };
    }
}

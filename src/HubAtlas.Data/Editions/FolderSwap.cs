using System.Runtime.InteropServices;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Editions;

/// <summary>Replaces a folder as a whole: the new one is written beside it and takes its place only when complete.</summary>
public static partial class FolderSwap
{
    /// <summary>Writes into an empty <c>folder.part</c>, which takes the folder's place when all is written, and is gone when writing fails.</summary>
    /// <param name="marker">The file that tells an older version of the same, which may be replaced, from somebody else's folder.</param>
    /// <param name="write">Takes the folder to write into.</param>
    /// <exception cref="AtlasException">The folder holds something else.</exception>
    public static void Write(string folder, string marker, Action<string> write)
    {
        var part = Begin(folder, marker);
        try
        {
            write(part);
        }
        catch
        {
            Directory.Delete(part, recursive: true);
            throw;
        }

        Commit(folder);
    }

    private static string Begin(string folder, string marker)
    {
        var target = Normal(folder);
        RequireOwn(target, marker);
        if (!Directory.Exists(target) && Directory.Exists(Old(target))) Directory.Move(Old(target), target);
        if (Directory.Exists(Part(target))) Directory.Delete(Part(target), recursive: true);
        return Directory.CreateDirectory(Part(target)).FullName;
    }

    private static void Commit(string folder)
    {
        var target = Normal(folder);
        if (!Directory.Exists(target))
        {
            Directory.Move(Part(target), target);
            return;
        }

        if (Exchange(Part(target), target))
        {
            Directory.Delete(Part(target), recursive: true);
            return;
        }

        Rename(target);
    }

    /// <summary>Without an atomic exchange there is a moment with no folder; <see cref="Begin"/> then puts the old one back.</summary>
    /// <exception cref="AtlasException">The folder cannot be moved away; the new one stays beside it.</exception>
    internal static void Rename(string target)
    {
        Forget(Old(target));
        try
        {
            Directory.Move(target, Old(target));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new AtlasException(
                $"{target} cannot be replaced: another program has it or a file in it open, as Excel has. It is unharmed, and the new one is complete in {Part(target)}. "
                + "Close that program and run the command again, or move the new one there.", error);
        }

        Directory.Move(Part(target), target);
        Forget(Old(target));
    }

    /// <summary>As far as nobody has it open: the next run clears what is left.</summary>
    private static void Forget(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private static string Normal(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private static string Part(string target) => target + ".part";

    private static string Old(string target) => target + ".old.part";

    /// <summary>Before much work is done for it.</summary>
    /// <exception cref="AtlasException">The folder holds something else.</exception>
    public static void Require(string folder, string marker) => RequireOwn(Normal(folder), marker);

    private static void RequireOwn(string target, string marker)
    {
        if (File.Exists(target)) throw new AtlasException($"{target} is a file; name a folder to write into.");
        if (!Directory.Exists(target) || File.Exists(Path.Combine(target, marker))) return;
        if (Directory.EnumerateFileSystemEntries(target).Any())
            throw new AtlasException($"{target} holds files but no {marker}; name an empty or a new folder to write into.");
    }

    private static bool Exchange(string from, string to)
    {
        const int CurrentFolder = -100; // AT_FDCWD
        const uint ExchangeFlag = 2; // RENAME_EXCHANGE
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            return RenameAt2(CurrentFolder, from, CurrentFolder, to, ExchangeFlag) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);
}

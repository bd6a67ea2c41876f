namespace HubAtlas.Data.Storing.DuckDb;

/// <summary>
/// Whether another program has a file open, found out by trying: Windows says so in the words of its own language, so that the database's message
/// tells nothing. Elsewhere the database's own words do, and trying is no way: closing the file again would give up the locks this program has.
/// </summary>
internal static class HeldFile
{
    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION as .NET passes them on.
    private const int SharingViolation = unchecked((int)0x80070020), LockViolation = unchecked((int)0x80070021);

    internal static bool IsHeld(string path) => OperatingSystem.IsWindows() && IsHeld(() => File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None));

    internal static bool IsHeld(Func<FileStream> open)
    {
        try
        {
            open().Dispose();
            return false;
        }
        catch (IOException error)
        {
            return error.HResult is SharingViolation or LockViolation;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}

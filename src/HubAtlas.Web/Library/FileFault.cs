using HubAtlas.Core.Model;

namespace HubAtlas.Web.Library;

/// <summary>Why files of the workspace could not be read, in a sentence that names the cause that was found.</summary>
/// <param name="MayPass">Asking again may help.</param>
internal sealed record FileFault(string Sentence, bool MayPass)
{
    // The numbers that Linux and macOS share.
    private const int PermissionDenied = 13;
    private const int SystemHasTooManyFiles = 23;
    private const int ProcessHasTooManyFiles = 24;

    public static readonly FileFault BeingReplaced = new("Its files are being replaced; ask again in a moment.", MayPass: true);

    /// <summary>Null: nothing that has to do with files.</summary>
    public static FileFault? Of(Exception error) => error switch
    {
        AtlasException => new(error.Message, MayPass: false),
        FileNotFoundException missing => new($"{Named(missing.FileName)} is not there. Make its folder again, or put the file back.", MayPass: false),
        DirectoryNotFoundException => new("The folder is not there any more. Make it again, or put it back.", MayPass: false),
        UnauthorizedAccessException or IOException { HResult: PermissionDenied } =>
            new("The server may not read a file of it. Give the user that the server runs as permission to read the workspace.", MayPass: false),
        IOException { HResult: SystemHasTooManyFiles or ProcessHasTooManyFiles } =>
            new("Too many files are open on the server; ask again in a moment. If it lasts, raise the limit (ulimit -n).", MayPass: true),
        IOException => new($"A file of it could not be read: {error.Message.Split('\n')[0]}", MayPass: false),
        _ => null,
    };

    private static string Named(string? path) => path is null ? "A file of it" : Path.GetFileName(path);
}

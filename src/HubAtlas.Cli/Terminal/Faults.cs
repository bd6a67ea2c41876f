using System.Net.Sockets;
using System.Text.RegularExpressions;
using HubAtlas.Core.Model;

namespace HubAtlas.Cli.Terminal;

/// <summary>Every failure as a sentence that names its cause, and the exit code that it deserves.</summary>
internal static partial class Faults
{
    /// <summary>Set to anything, it shows where in the program a failure came from.</summary>
    private const string StackVariable = "HUBATLAS_STACK";

    // errno of Linux and macOS, which .NET passes on where it has no class of its own.
    private const int FullDisk = 28, ReadOnlyDisk = 30, OpenFiles = 24, NoFolder = 20, IsFolder = 21, LongNameLinux = 36, LongNameMac = 63, Quota = 122;

    /// <returns>The exit code.</returns>
    public static int Tell(Exception error)
    {
        var (message, code) = Say(error);
        Console.Error.WriteLine(message);
        if (Environment.GetEnvironmentVariable(StackVariable) is { Length: > 0 }) Console.Error.WriteLine(error);
        return code;
    }

    internal static (string Message, int Code) Say(Exception error) => error switch
    {
        AggregateException { InnerExceptions: [var inner, ..] } => Say(inner),
        OperationCanceledException => ("Cancelled; nothing half-done was kept.", ExitCodes.Cancelled),
        AtlasException => (error.Message, ExitCodes.WrongUse),
        UnauthorizedAccessException => ($"{PathIn(error, "A file or folder")}: permission denied. Change its permissions, or name another file or folder.", ExitCodes.Failed),
        PathTooLongException => ($"{PathIn(error, "A path")}: the name is too long for the system. Use a shorter name or folder.", ExitCodes.Failed),
        FileNotFoundException or DirectoryNotFoundException => (SayMissing(PathIn(error, "")), ExitCodes.Failed),
        IOException io => (Say(io), ExitCodes.Failed),
        SocketException socket => (Say(socket, "The address of --urls"), ExitCodes.Failed),
        OutOfMemoryException => ("Found too little memory. Use fewer --threads, or take the files in smaller parts.", ExitCodes.Failed),
        _ => (Own(error), ExitCodes.Failed),
    };

    private static string Say(IOException error)
    {
        if (Address().Match(error.Message) is { Success: true } address)
            return Say(SocketOf(error), address.Groups[1].Value);
        return error.HResult switch
        {
            FullDisk or Quota => $"{PathIn(error, "A file")}: the disk is full. Free some space and repeat the command; nothing half-done was kept.",
            ReadOnlyDisk => $"{PathIn(error, "A file")}: lies on a disk that can only be read. Name a folder elsewhere.",
            OpenFiles => "The system allows no more open files. Use fewer --threads, or raise the limit (ulimit -n).",
            NoFolder => $"{PathIn(error, "A path")}: a part of it is a file; expected a folder. Name another folder.",
            IsFolder => $"{PathIn(error, "A path")}: is a folder; expected a file.",
            LongNameLinux or LongNameMac => $"{PathIn(error, "A path")}: the name is too long for the system. Use a shorter name or folder.",
            _ => error.Message,
        };
    }

    /// <summary>Of a path of which a part is missing, the part; the system says the whole path.</summary>
    private static string SayMissing(string path)
    {
        var (folder, below) = (Path.GetDirectoryName(path), path);
        while (!string.IsNullOrEmpty(folder) && !Path.Exists(folder)) (folder, below) = (Path.GetDirectoryName(folder), folder);
        if (string.IsNullOrEmpty(folder)) return $"{(path.Length > 0 ? path : "A file or folder")}: is not there. Check the path.";
        if (File.Exists(folder)) return $"{path}: {folder} is a file; expected a folder. Name another.";
        return below == path
            ? $"{path}: is not there, and cannot be made in {folder}. Check the path, or name another folder."
            : $"{path}: the folder {below} is not there. Check the path, or make the folder.";
    }

    private static string Say(SocketException? error, string address) => error?.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse or null =>
            $"{address}: another program listens there. Close it, or name another port: hubatlas serve --urls http://127.0.0.1:5081",
        SocketError.AccessDenied => $"{address}: this port needs more rights. Name one above 1023: hubatlas serve --urls http://127.0.0.1:5080",
        SocketError.AddressNotAvailable => $"{address}: this machine has no such address. Name one that it has, such as http://127.0.0.1:5080",
        _ => $"{address}: cannot be listened on ({error.Message}). Name another with --urls.",
    };

    private static SocketException? SocketOf(Exception error)
    {
        for (var inner = error.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is SocketException socket) return socket;
        }

        return null;
    }

    private static string Own(Exception error) =>
        $"HubAtlas failed by a fault of its own ({error.GetType().Name}: {error.Message.Split('\n')[0]}). "
        + $"Nothing half-done was kept. Repeat the command with {StackVariable}=1 to see where it happened, and report it with that.";

    /// <summary>As the user named it: what is written beside it first has a name of ours.</summary>
    private static string PathIn(Exception error, string other)
    {
        var path = error is FileNotFoundException { FileName: { Length: > 0 } file } ? file
            : QuotedPath().Match(error.Message) is { Success: true } found ? found.Groups[1].Value : other;
        return path.EndsWith(".part", StringComparison.Ordinal) ? path[..^".part".Length] : path;
    }

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex QuotedPath();

    [GeneratedRegex("[Ff]ailed to bind to address ([^ ]+?):? ")]
    private static partial Regex Address();
}

using System.Net.Sockets;
using HubAtlas.Cli.Terminal;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Cli;

/// <summary>Each failure is one sentence that names its cause, and its exit code.</summary>
public class FaultsTests
{
    public static TheoryData<Exception, string, int> Cases => new()
    {
        { new AtlasException("Found x."), "Found x.", 2 },
        { new AggregateException(new AtlasException("Found x.")), "Found x.", 2 },
        { new OperationCanceledException(), "Cancelled; nothing half-done was kept.", 130 },
        { new UnauthorizedAccessException("Access to the path '/w/a' is denied."), "/w/a: permission denied. Change its permissions, or name another file or folder.", 1 },
        { new DirectoryNotFoundException("Could not find a part of the path '/w/a'."), "/w/a: the folder /w is not there. Check the path, or make the folder.", 1 },
        { new IOException("No space left on device : '/w/a'", 28), "/w/a: the disk is full. Free some space and repeat the command; nothing half-done was kept.", 1 },
        { new IOException("Read-only file system : '/w/a'", 30), "/w/a: lies on a disk that can only be read. Name a folder elsewhere.", 1 },
        { new IOException("Not a directory : '/w/a/b'", 20), "/w/a/b: a part of it is a file; expected a folder. Name another folder.", 1 },
        { new PathTooLongException("The specified file name or path is too long, or a component of the specified path is too long."), "A path: the name is too long for the system. Use a shorter name or folder.", 1 },
        {
            new IOException("Failed to bind to address http://127.0.0.1:5080: address already in use.", new IOException("x", new SocketException((int)SocketError.AddressAlreadyInUse))),
            "http://127.0.0.1:5080: another program listens there. Close it, or name another port: hubatlas serve --urls http://127.0.0.1:5081", 1
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_failure_is_told_in_one_sentence(Exception error, string message, int code) => Assert.Equal((message, code), Faults.Say(error));

    [Fact]
    public void A_fault_of_the_program_says_so_and_how_to_see_more()
    {
        var (message, code) = Faults.Say(new InvalidOperationException("Two rows.\nAnd more."));
        Assert.Equal(1, code);
        Assert.StartsWith("HubAtlas failed by a fault of its own (InvalidOperationException: Two rows.). Nothing half-done was kept.", message);
        Assert.Contains("HUBATLAS_STACK=1", message);
    }

    [Fact]
    public void Real_failures_of_the_disk_name_the_file()
    {
        var file = Path.GetTempFileName();
        var below = Path.Combine(file, "below");
        Assert.Equal($"{below}: {file} is a file; expected a folder. Name another.", Faults.Say(Record.Exception(() => File.WriteAllText(below, "x"))!).Message);
        var longName = Path.Combine(Path.GetTempPath(), new string('a', 300));
        Assert.Contains("name is too long", Faults.Say(Record.Exception(() => File.WriteAllText(longName, "x"))!).Message);
        var missing = Path.Combine(Path.GetTempPath(), "hubatlas-none", "a", "b.csv");
        Assert.Equal(
            $"{missing}: the folder {Path.Combine(Path.GetTempPath(), "hubatlas-none")} is not there. Check the path, or make the folder.",
            Faults.Say(Record.Exception(() => File.WriteAllText(missing + ".part", "x"))!).Message);
        if (File.Exists("/dev/full"))
            Assert.Contains("the disk is full", Faults.Say(Record.Exception(() => File.WriteAllText("/dev/full", "x"))!).Message);
        File.Delete(file);
    }
}

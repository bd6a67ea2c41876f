using System.Diagnostics;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Reading;

/// <summary>A folder holds more than files: what is no file is named and passed over, and nothing stops the rest.</summary>
public sealed class FolderSearchTests : IDisposable
{
    private const string Rows = "lat,lon\n1,2\n";
    private readonly TestFiles _files = new();

    public FolderSearchTests()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Links and pipes are made as Unix makes them.");
        _files.Write("in/a.csv", Rows);
    }

    private string Folder => Path.Combine(_files.Folder, "in");

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Links_that_lead_in_circles_or_nowhere_are_named()
    {
        _files.Write("in/sub/b.csv", "lat,lon\n3,4\n");
        _files.Write("out/c.csv", "lat,lon\n5,6\n");
        Link("in/loop", ".");
        Link("in/sub/up", "..");
        Link("in/self", "self");
        Link("in/gone.csv", "nowhere");
        Link("in/out", "../out");
        Link("in/z.csv", "a.csv");
        var plan = Plan();
        Assert.Equal(["a.csv", "c.csv", "b.csv", "z.csv"], plan.Sets.Select(set => set.Set.Name));
        Assert.Equal(["gone.csv", "loop", "self", "up"], plan.Skipped.Select(file => file.Name));
        Assert.Equal("a link to a file that is not there", plan.Skipped[0].Why);
        Assert.Equal("a link to a folder that is searched already", plan.Skipped[1].Why);
        Assert.Empty(plan.Damaged);
    }

    [Fact]
    public void Pipes_and_devices_are_named_and_never_waited_for()
    {
        Run("mkfifo", Path.Combine(Folder, "pipe.csv"));
        Link("in/zero.csv", "/dev/zero");
        _files.Write("in/empty.csv", "");
        var plan = Plan();
        Assert.Single(plan.Sets);
        Assert.Equal(["empty.csv", "pipe.csv", "zero.csv"], plan.Skipped.Select(file => file.Name));
        Assert.Equal("the file is empty", plan.Skipped[0].Why);
        Assert.StartsWith("a pipe, which can be read only once", plan.Skipped[1].Why);
        Assert.Equal("a device, not a file", plan.Skipped[2].Why);
        var error = Assert.Throws<Core.Model.AtlasException>(() => ImportPlan.Make([Path.Combine(Folder, "pipe.csv")], null, _files.Options(), 1));
        Assert.Contains("pipe.csv: a pipe", error.Message);
    }

    [Fact]
    public void Names_with_line_ends_or_broken_letters_are_written_out_and_passed_over()
    {
        _files.Write("in/x\n{\"files\":9}.csv", Rows);
        Run("sh", "-c", $"printf 'lat,lon\\n1,2\\n' > \"$(printf '{Folder}/\\377.csv')\"");
        var plan = Plan();
        Assert.Single(plan.Sets);
        Assert.Equal(["x\\u000A{\"files\":9}.csv", "\uFFFD.csv"], plan.Skipped.Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.All(plan.Skipped, file => Assert.EndsWith("rename it", file.Why));
        // What has a name that is not UTF-8 the test's own clearing up cannot remove.
        Run("rm", "-r", Folder);
    }

    [Fact]
    public void What_may_not_be_read_is_a_failure_that_leaves_the_rest()
    {
        if (Environment.IsPrivilegedProcess) Assert.Skip("This user may read everything.");
        Directory.CreateDirectory(Path.Combine(Folder, "closed"));
        Run("chmod", "0", _files.Write("in/b.csv", Rows).Path, Path.Combine(Folder, "closed"));
        var plan = Plan();
        Run("chmod", "700", Path.Combine(Folder, "closed"));
        Assert.Single(plan.Sets);
        Assert.Equal(2, plan.Damaged.Count);
        Assert.All(plan.Damaged, failure => Assert.Contains("may not be read by this user", failure));
    }

    private ImportPlan Plan() => ImportPlan.Make([Folder], null, _files.Options(), threads: 2);

    private void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(_files.Folder, name), target);

    private static void Run(string program, params string[] words)
    {
        using var process = Process.Start(program, words);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}

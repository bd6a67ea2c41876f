using System.Text.RegularExpressions;

namespace HubAtlas.EndToEnd.Packing;

/// <summary>The archive for those who build nothing, in a folder of its own and with nothing on the path.</summary>
[Collection(nameof(Alone))]
public partial class BundleTests(Packed packed)
{
    [Fact]
    public void It_says_its_version_and_names_no_path_of_the_machine_that_made_it()
    {
        var version = Packed.Done(Packed.RunAlone(packed.NewFolder("version"), packed.Program, "--version")).Output.Trim();
        Assert.Matches(VersionText(), version);
        Assert.Equal($"hubatlas-{version}-{Packed.Platform}", new DirectoryInfo(Path.GetDirectoryName(packed.Program)!).Name);
        Assert.False(Contains(File.ReadAllBytes(packed.Program), Program.Root), $"{packed.Program} contains {Program.Root}");
    }

    [Theory]
    [InlineData("LICENSE")]
    [InlineData("README.md")]
    [InlineData("docs/cli.md")]
    [InlineData("gazetteer.bin")]
    [InlineData("explorer/index.html")]
    [InlineData("recipes/gii-2024.json")]
    [InlineData("recipes/examples/climate.json")]
    [InlineData("published/gii_clusters_2023.csv")]
    public void It_holds_all_that_it_reads_and_that_a_person_reads(string file) => Assert.True(File.Exists(Beside(file)), $"{file} is missing");

    [Fact]
    public void It_holds_the_native_libraries_of_its_platform_alone()
    {
        var libraries = Directory.GetFiles(Beside("."), "*", SearchOption.AllDirectories).Select(Path.GetFileName).Where(name => NativeLibrary().IsMatch(name!));
        Assert.Equal(["libduckdb.so", "libe_sqlite3.so"], libraries.Order(StringComparer.Ordinal));
    }

    /// <summary>The demo's editions are those of the ordinary program, file by file.</summary>
    [Fact]
    public void Its_demo_makes_the_editions_of_the_ordinary_program()
    {
        using var ordinary = new Program();
        var folder = packed.NewFolder("demo");
        Packed.Done(Packed.RunAlone(folder, packed.Program, "demo", "--no-serve"));
        Packed.Done(ordinary.Run("demo", "--no-serve"));
        var expected = DemoBytes.Of(ordinary.Workspace);
        Assert.True(expected.Count > 400, $"only {expected.Count} files");
        Assert.Equal(expected, DemoBytes.Of(Path.Combine(folder, "atlas-workspace")));
        Packed.Done(Packed.RunAlone(folder, packed.Program, "check"));
    }

    [Fact]
    public void It_locates_addresses()
    {
        var folder = packed.NewFolder("geocode");
        File.WriteAllText(Path.Combine(folder, "in.tsv"), "text\tUniversité de Fribourg, Fribourg, Switzerland\n".Replace('\t', '\n'));
        Packed.Done(Packed.RunAlone(folder, packed.Program, "geocode", "--in", "in.tsv", "--out", "out.tsv"));
        Assert.Contains("\tCH\tFribourg\t", File.ReadAllText(Path.Combine(folder, "out.tsv")));
    }

    private string Beside(string file) => Path.Combine(Path.GetDirectoryName(packed.Program)!, file);

    private static bool Contains(byte[] content, string text) =>
        content.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0 || content.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes(text)) >= 0;

    [GeneratedRegex(@"^\d+\.\d+\.\d+")]
    private static partial Regex VersionText();

    [GeneratedRegex(@"\.(so|dll|dylib)$")]
    private static partial Regex NativeLibrary();
}

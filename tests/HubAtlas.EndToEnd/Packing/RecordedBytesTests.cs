namespace HubAtlas.EndToEnd.Packing;

/// <summary>
/// The demo's files are those of the record, to the byte, so that a change of a digit is seen in review, and another platform can be held against it.
/// The other platforms' archives are made by <c>./build pack win-x64 linux-arm64</c> first.
/// </summary>
[Collection(nameof(Alone))]
public class RecordedBytesTests
{
    [Fact]
    public void The_demo_makes_the_recorded_files()
    {
        using var program = new Program();
        Packed.Done(program.Run("demo", "--no-serve"));
        DemoBytes.MatchRecord(program.Workspace);
    }

    /// <summary>Under Wine, which has a C library of its own.</summary>
    [Fact(Explicit = true)]
    public void Windows_makes_the_recorded_files()
    {
        var wine = new[] { "/usr/lib/wine/wine64", "/usr/bin/wine64" }.FirstOrDefault(File.Exists);
        if (wine is null) Assert.Skip("No Wine; Debian has it as wine64.");
        using var platform = new ForeignPlatform("win-x64.zip");
        var environment = new Dictionary<string, string>
        {
            ["WINEPREFIX"] = Path.Combine(platform.Folder, "prefix"),
            ["WINEDEBUG"] = "-all",
            ["DOTNET_gcConcurrent"] = "0",
            ["DOTNET_EnableWriteXorExecute"] = "0",
        };
        Packed.Done(Packed.Run(platform.Folder, wine, environment, Path.Combine(platform.Unpacked, "hubatlas.exe"), "demo", "--no-serve"));
        DemoBytes.MatchRecord(Path.Combine(platform.Folder, "atlas-workspace"));
    }

    /// <summary>Under QEMU's emulation of the processor, with the libraries of Debian for it.</summary>
    [Fact(Explicit = true)]
    public void Linux_on_arm64_makes_the_recorded_files()
    {
        const string emulator = "/usr/bin/qemu-aarch64-static";
        if (!File.Exists(emulator)) Assert.Skip("No QEMU; Debian has it as qemu-user-static.");
        using var platform = new ForeignPlatform("linux-arm64.tar.gz");
        var libraries = Path.Combine(platform.Folder, "libraries");
        Packed.Done(Packed.Run(Program.Root, "bash", null, "scripts/debian-root", "arm64", libraries));
        // Collections of garbage while threads run are what the emulation fails at.
        var environment = new Dictionary<string, string>
        {
            ["QEMU_LD_PREFIX"] = libraries,
            ["LD_LIBRARY_PATH"] = "",
            ["DOTNET_GCgen0size"] = "0x60000000",
            ["DOTNET_gcConcurrent"] = "0",
            ["DOTNET_EnableWriteXorExecute"] = "0",
        };
        Packed.Done(Packed.Run(
            platform.Folder, "taskset", environment, "1", emulator, Path.Combine(platform.Unpacked, "hubatlas"), "demo", "--no-serve", "--threads", "1"));
        DemoBytes.MatchRecord(Path.Combine(platform.Folder, "atlas-workspace"));
    }
}

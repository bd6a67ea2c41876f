using System.Diagnostics;

namespace HubAtlas.EndToEnd.Packing;

/// <summary>What <c>./build pack</c> makes for this machine, made once and unpacked outside the repository.</summary>
public sealed class Packed : IDisposable
{
    private static readonly string Root = HubAtlas.EndToEnd.Program.Root;

    public const string Platform = "linux-x64";

    private readonly Lazy<string> _program, _native, _image;

    public Packed()
    {
        _program = new(() => Path.Combine(Unpack($"hubatlas-*-{Platform}.tar.gz", Platform, "packages"), "hubatlas"));
        _native = new(() => Unpack($"hubatlas-native-*-{Platform}.tar.gz", "native"));
        _image = new(MakeImage);
    }

    /// <summary>Why nothing can be packed here; null where it can.</summary>
    public static string? Missing { get; } =
        !OperatingSystem.IsLinux() || System.Runtime.InteropServices.RuntimeInformation.OSArchitecture != System.Runtime.InteropServices.Architecture.X64
            ? $"The packages are tried on {Platform} only."
            : File.Exists(Path.Combine(Root, "artifacts", "gazetteer.bin")) ? null : "No gazetteer: ./build makes artifacts/gazetteer.bin.";

    public string Folder { get; } = Directory.CreateTempSubdirectory("hubatlas-pack-").FullName;

    /// <summary>The archives and packages.</summary>
    public string Made => Path.Combine(Folder, "pack");

    /// <summary>The unpacked program.</summary>
    public string Program => _program.Value;

    /// <summary>The unpacked folder of the native library.</summary>
    public string Native => _native.Value;

    /// <summary>The container image.</summary>
    public string Image => _image.Value;

    /// <summary>A new empty folder.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;

    /// <summary>Runs a program that finds nothing on the path and no setting of the user's.</summary>
    internal static Outcome RunAlone(string folder, string program, params string[] arguments) => Run(folder, program, [], arguments);

    internal static Outcome Run(string folder, string program, Dictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        if (environment is { Count: 0 }) start.Environment.Clear();
        foreach (var (name, value) in environment ?? []) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new(process.ExitCode, output.Result, error.Result);
    }

    internal static Outcome Done(Outcome outcome)
    {
        Assert.True(outcome.ExitCode == 0, outcome.Error + outcome.Output);
        return outcome;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string Unpack(string archives, params string[] wanted)
    {
        if (Missing is { } missing) Assert.Skip(missing);
        Pack(wanted);
        var archive = Assert.Single(Directory.GetFiles(Made, archives), file => wanted.Contains("native") || !file.Contains("native"));
        Done(Run(NewFolder("unpacked"), "tar", null, "-xzf", archive));
        return Path.Combine(Folder, "unpacked", Path.GetFileName(archive).Replace(".tar.gz", ""));
    }

    // Of the archive made before.
    private string MakeImage()
    {
        if (!File.Exists("/usr/bin/apt-get")) Assert.Skip("No apt-get: the image is made of Debian's packages.");
        _ = Program;
        Pack("image");
        return Assert.Single(Directory.GetFiles(Made, $"hubatlas-image-*-{Platform}.tar"));
    }

    private void Pack(params string[] wanted) =>
        Done(Run(Root, "bash", new() { ["HUBATLAS_PACK_FOLDER"] = Made, ["HUBATLAS_PACK_FAST"] = "true" }, ["scripts/pack", .. wanted]));
}

namespace HubAtlas.EndToEnd.Packing;

/// <summary>An archive that <c>./build pack</c> made for another platform, unpacked in a folder that goes when the test ends.</summary>
internal sealed class ForeignPlatform : IDisposable
{
    /// <param name="ending">Platform and ending of the archive's name.</param>
    public ForeignPlatform(string ending)
    {
        var made = Path.Combine(Program.Root, "artifacts", "pack");
        var archive = Directory.Exists(made) ? Directory.GetFiles(made, $"hubatlas-*-{ending}").FirstOrDefault(file => !file.Contains("native")) : null;
        if (archive is null) Assert.Skip($"No archive *-{ending} in artifacts/pack; ./build pack makes it.");
        Packed.Done(ending.EndsWith(".zip", StringComparison.Ordinal)
            ? Packed.Run(Folder, "unzip", null, "-q", archive) : Packed.Run(Folder, "tar", null, "-xzf", archive));
        Unpacked = Assert.Single(Directory.GetDirectories(Folder));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("hubatlas-platform-").FullName;

    public string Unpacked { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

namespace HubAtlas.Tests.Publishing;

/// <summary>An empty folder that goes away with the test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("hubatlas-publishing-").FullName;

    public string Edition => Path.Combine(Root, "edition");

    public string Read(string name) => File.ReadAllText(Path.Combine(Edition, name));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

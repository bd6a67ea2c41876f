using System.Collections.Concurrent;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Web.Serving;

namespace HubAtlas.Web.Library;

/// <summary>An edition's folder as the server knows it; each part is read on first use and kept.</summary>
internal sealed class PublishedEdition(string folder)
{
    public const string Mark = "edition.json";

    private readonly Once<Edition> _edition = new(() => EditionReader.Read(folder));
    private readonly Once<IReadOnlyList<Member>> _members = new(() => EditionReader.ReadMembers(folder));
    private readonly Once<RunRecord> _run = new(() => EditionReader.ReadRun(folder));
    private CityIndex? _cities;

    private static int _made;

    public string Name { get; } = Path.GetFileName(folder);

    public string Folder => folder;

    /// <summary>Another one for every reading of the folder.</summary>
    public int Serial { get; } = Interlocked.Increment(ref _made);

    public Edition Edition => _edition.Value;

    /// <summary>Every located place, in the order of place ids.</summary>
    public IReadOnlyList<Member> Members => _members.Value;

    /// <summary>When its files were written.</summary>
    public DateTime MadeAt { get; } = File.GetLastWriteTimeUtc(Path.Combine(folder, Mark));

    public RunRecord Run => _run.Value;

    /// <summary>The version of the program that made it.</summary>
    public string MadeBy => Run.ProgramVersion;

    /// <summary>Made on first use: only partners outside all clusters need it.</summary>
    public CityIndex Cities() => _cities ??= new CityIndex(Members);

    /// <summary>Areas of clusters of <see cref="Members"/> that questions asked for lately.</summary>
    public Remembered<ClusterArea[]> Areas { get; } = new();

    /// <summary>Answers made so far, by the part of the edition that they tell.</summary>
    public ConcurrentDictionary<string, Once<Packed>> Answers { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<FolderFile> Files() => FolderFiles.List(folder);

    /// <summary>Where the clusters' own pages are, which the report links to.</summary>
    public string ClusterFolder => Path.Combine(folder, "clusters");

    public IReadOnlyList<FolderFile> ClusterFiles() => Directory.Exists(ClusterFolder) ? FolderFiles.List(ClusterFolder) : [];
}

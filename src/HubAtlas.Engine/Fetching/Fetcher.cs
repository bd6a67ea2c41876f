using System.Security.Cryptography;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Streams;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Engine.Fetching;

/// <summary>Gets the works of OpenAlex's public snapshot: reads its manifest, takes the parts that are needed, and takes them whole.</summary>
public sealed class Fetcher(HttpClient client, FetchSettings settings)
{
    /// <summary>Where the manifest lies in the present layout, in the one before, and where that one is kept now.</summary>
    private static readonly string[] JsonLines = ["data/jsonl/manifest.json", "data/jsonl/works/manifest.json", "data/works/manifest", "legacy-data/works/manifest"];

    private static readonly string[] Parquet = ["data/parquet/manifest.json", "data/parquet/works/manifest.json"];

    /// <returns>The parts of works by path, then the lists of works that are no more, so that these are read last.</returns>
    /// <exception cref="AtlasException">No manifest at any known place, or one that cannot be read.</exception>
    public IReadOnlyList<SnapshotPart> Plan(PublicationWindow window, CancellationToken cancellation) => Survey(window, cancellation).Wanted;

    /// <summary>What the server has, and what of it may hold the window's years.</summary>
    /// <exception cref="AtlasException">No manifest at any known place, or one that cannot be read.</exception>
    public SnapshotRelease Survey(PublicationWindow window, CancellationToken cancellation)
    {
        var manifests = settings.Format == SnapshotFormat.Parquet ? Parquet : JsonLines;
        foreach (var path in manifests)
        {
            if (ServerText.Read(client, settings, path, cancellation) is not { } json) continue;
            var folder = path[..(path.LastIndexOf('/') + 1)];
            var parts = SnapshotManifest.Read(path, json, folder);
            return new SnapshotRelease([.. parts.Where(window.MayHold), .. RemovedLists(folder, cancellation)], parts);
        }

        throw new AtlasException($"{settings.BaseUrl}: found no manifest of a snapshot; looked for {string.Join(", ", manifests)}. Is --base-url right?");
    }

    /// <summary>No manifest names these lists; a server that cannot list its files has none that could be found.</summary>
    private IEnumerable<SnapshotPart> RemovedLists(string folder, CancellationToken cancellation)
    {
        var entities = folder.EndsWith("works/", StringComparison.Ordinal) ? folder[..^"works/".Length] : folder;
        return ((string[])[$"{entities}works/deleted_ids", $"{entities}merged_ids/works/"])
            .SelectMany(prefix => BucketListing.Read(query => ServerText.Read(client, settings, query, cancellation), prefix))
            .Select(part => part with { ListsRemoved = true });
    }

    /// <summary>Downloads parts into a folder, with the snapshot's own folders; goes on where an earlier run stopped.</summary>
    /// <returns>How many were fetched now, and the messages of those that could not be had.</returns>
    public (int Fetched, IReadOnlyList<string> Failures) ToFolder(
        IReadOnlyList<SnapshotPart> parts, string folder, int threads, Action<SnapshotPart>? onPart, CancellationToken cancellation)
    {
        var fetched = 0;
        var failures = new List<string>();
        Parallel.ForEach(parts, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, part =>
        {
            try
            {
                if (new PartDownload(client, settings, part, folder).Run(cancellation)) Interlocked.Increment(ref fetched);
                onPart?.Invoke(part);
            }
            catch (Exception error) when (error is AtlasException or IOException or UnauthorizedAccessException)
            {
                lock (failures) failures.Add(error.Message);
            }
        });
        failures.Sort(StringComparer.Ordinal);
        return (fetched, failures);
    }

    /// <summary>
    /// Streams parts into a store: each is committed when its last byte is verified, and nothing lies on the disk in between. A part is known
    /// by its entry in the manifest and the years kept of it, so that a second run takes only what is new.
    /// </summary>
    /// <exception cref="AtlasException">The settings ask for Parquet.</exception>
    public ImportSummary IntoStore(
        IReadOnlyList<SnapshotPart> parts, PublicationWindow window, Importer importer, ImportOptions options,
        Action<ImportProgress>? onProgress, CancellationToken cancellation)
    {
        if (settings.Format == SnapshotFormat.Parquet)
            throw new AtlasException("Parquet cannot be read while it comes in. Leave out --format to stream JSON Lines, or leave out --into-store and import the folder.");
        var plan = new ImportPlan([.. parts.Select(part => Planned(part, window, cancellation))], []);
        var summary = importer.Import(plan, options, onProgress, cancellation);
        for (var repeat = 1; repeat < settings.Repeats && summary.Failures.Count > 0; repeat++)
            summary = Together(summary, importer.Import(plan, options, onProgress, cancellation));
        return summary;
    }

    private PlannedSet Planned(SnapshotPart part, PublicationWindow window, CancellationToken cancellation)
    {
        var file = SourceFile.FromStream(part.Name, part.Bytes ?? 0, () => new ResumingStream(client, part, settings, cancellation));
        var reader = part.ListsRemoved ? Formats.OpenAlexRemovedWorks : new WindowReader(part, window);
        var recognition = new Recognition { Source = reader.Source, Sureness = 1 };
        var identity = string.Join('\n', "snapshot", part.Path, part.Bytes, part.Records, part.Hash, window.FirstYear, window.LastYear);
        return new PlannedSet(
            reader, new SourceSet([new RecognisedFile(file, recognition)]), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity))))
        {
            MayBeEmpty = true,
        };
    }

    private static ImportSummary Together(ImportSummary first, ImportSummary second) => second with
    {
        Files = [.. first.Files, .. second.Files],
        Accounts = [.. first.Accounts, .. second.Accounts],
        AlreadyImported = first.AlreadyImported,
        Doubts = [.. first.Doubts, .. second.Doubts],
        Mentions = first.Mentions + second.Mentions,
        Xpac = first.Xpac + second.Xpac,
        Rejects = RejectCount.Together(first.Rejects, second.Rejects),
        Seconds = first.Seconds + second.Seconds,
    };
}

using System.Security.Cryptography;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Fetching;

/// <summary>Gets the newest release of the Research Organization Registry: asks Zenodo for its record, and takes the one file of it.</summary>
public sealed class RorFetcher(HttpClient client, FetchSettings settings)
{
    /// <summary>Stands for the newest of all releases.</summary>
    private const string Record = "api/records/6347574";

    /// <exception cref="AtlasException">No record there, or one without a dump.</exception>
    public SnapshotPart Find(CancellationToken cancellation)
    {
        foreach (var path in (string[])[Record, Record + "/versions/latest"])
        {
            if (ServerText.Read(client, settings, path, cancellation) is { } json) return ZenodoRecord.DumpIn(json, settings.BaseUrl);
        }

        throw new AtlasException($"{new Uri(settings.BaseUrl, Record)}: found no record of ROR's releases. Is --base-url right?");
    }

    /// <summary>Downloads the dump, or goes on with it; one that is there and whole is not fetched again.</summary>
    /// <returns>Where it is.</returns>
    /// <exception cref="AtlasException">It cannot be had, or its MD5 stays wrong.</exception>
    public string Download(SnapshotPart dump, string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, dump.LocalPath);
        if (File.Exists(path) && HashOf(path) != dump.Hash) File.Delete(path);
        new PartDownload(client, settings, dump, folder).Run(cancellation);
        return path;
    }

    // The deposit says no other.
    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(MD5.HashData(file));
    }
}

using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Fetching;

/// <summary>Downloads one part into its place below a folder: under another name until it is whole and verified.</summary>
internal sealed class PartDownload(HttpClient client, FetchSettings settings, SnapshotPart part, string folder)
{
    private readonly string _path = Path.Combine([folder, .. part.LocalPath.Split('/')]);

    /// <summary>With the size that it is to have: what was begun of an earlier release is not gone on with.</summary>
    private string Unfinished => part.Bytes is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"{_path}.{bytes}.part") : _path + ".part";

    /// <returns>False when the part was there.</returns>
    /// <exception cref="AtlasException">It cannot be had.</exception>
    public bool Run(CancellationToken cancellation)
    {
        if (File.Exists(_path) && (part.Bytes is null || new FileInfo(_path).Length == part.Bytes)) return false;
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        RemoveOtherBeginnings();
        for (var repeat = 1; ; repeat++)
        {
            try
            {
                Append(cancellation);
                File.Move(Unfinished, _path, overwrite: true);
                return true;
            }
            catch (DamagedPartException) when (repeat < settings.Repeats)
            {
                File.Delete(Unfinished);
            }
            catch (DamagedPartException)
            {
                File.Delete(Unfinished);
                throw;
            }
        }
    }

    private void RemoveOtherBeginnings()
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(_path)!, Path.GetFileName(_path) + ".*part"))
        {
            if (file != Unfinished) File.Delete(file);
        }
    }

    private void Append(CancellationToken cancellation)
    {
        using var file = new FileStream(Unfinished, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        if (part.Bytes is { } bytes && file.Length > bytes) file.SetLength(0);
        using var download = new ResumingStream(client, part, settings, cancellation);
        download.SkipKnown(file);
        download.CopyTo(file, 1 << 18);
        file.Flush(flushToDisk: true);
    }
}

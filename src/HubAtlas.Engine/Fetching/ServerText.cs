using System.Text;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Fetching;

/// <summary>Reads the short texts by which a server says what it has, however long they are made to be.</summary>
internal static class ServerText
{
    /// <summary>Room for a hundred thousand files; today's manifest takes a hundredth of it.</summary>
    private const int MostBytes = 32 << 20;

    /// <returns>Null when it is not there; another layout may have it elsewhere.</returns>
    /// <exception cref="AtlasException">It cannot be had, or is too long.</exception>
    public static string? Read(HttpClient client, FetchSettings settings, string path, CancellationToken cancellation)
    {
        try
        {
            using var stream = new ResumingStream(client, new SnapshotPart(path, null, null, null, null), settings, cancellation);
            return Read(stream, path);
        }
        catch (AtlasException error) when (error.InnerException is null && error is not DamagedPartException)
        {
            return null;
        }
    }

    private static string Read(Stream stream, string path)
    {
        using var text = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (text.Length + read > MostBytes) throw new DamagedPartException($"{path}: found more than {MostBytes >> 20} MB; expected a list of files of a few MB.");
            text.Write(buffer, 0, read);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length).TrimStart('\uFEFF');
    }
}

using System.IO.Compression;
using HubAtlas.Data.Publishing.Formats;

namespace HubAtlas.Tests.Publishing;

/// <summary>What Windows writes into the directory of an archive becomes what Linux writes.</summary>
public class ZipHostTests
{
    [Fact]
    public void Archives_of_every_system_are_the_same_bytes()
    {
        var (unix, windows) = (Archive(), Archive());
        var entries = Entries(windows);
        Assert.Equal(3, entries.Count);
        foreach (var entry in entries) windows[entry + 5] = 0;
        Assert.NotEqual(unix, windows);
        ZipHost.Settle(windows);
        Assert.Equal(unix, windows);
        using var read = new ZipArchive(new MemoryStream(windows));
        Assert.Equal(["a", "folder/b", "c"], read.Entries.Select(entry => entry.FullName));
        Assert.All(read.Entries, entry => Assert.Equal(ZipHost.PlainFile, entry.ExternalAttributes));
    }

    private static byte[] Archive()
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "a", "folder/b", "c" })
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                entry.ExternalAttributes = ZipHost.PlainFile;
                using var stream = entry.Open();
                stream.Write("text"u8);
            }
        }

        return buffer.ToArray();
    }

    /// <summary>Found by their signature, which nothing in these entries resembles.</summary>
    private static List<int> Entries(byte[] archive) =>
        [.. Enumerable.Range(0, archive.Length - 4).Where(at => archive.AsSpan(at, 4).SequenceEqual("PK\u0001\u0002"u8))];
}

using System.IO.Compression;
using System.Text.RegularExpressions;

namespace HubAtlas.Pack;

/// <summary>A NuGet package as NuGet writes it has times, and a chance name for the part that holds its metadata.</summary>
internal static partial class PackageFile
{
    private const string Metadata = "package/services/metadata/core-properties/";
    private const string Settled = Metadata + "metadata.psmdcp";

    internal static void Settle(string file)
    {
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using (var package = ZipFile.OpenRead(file))
            foreach (var entry in package.Entries) parts[NameOf(entry)] = ContentOf(entry);
        using var target = File.Create(file);
        using var zip = new ZipArchive(target, ZipArchiveMode.Create);
        foreach (var (name, content) in parts) FolderArchive.AddTo(zip, name, content);
    }

    private static string NameOf(ZipArchiveEntry entry) => ChanceName().Replace(entry.FullName, Settled);

    /// <summary>The list of relations names the metadata, and numbers each relation by chance or by its target.</summary>
    private static byte[] ContentOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        if (entry.FullName != "_rels/.rels") return content.ToArray();
        var number = 0;
        var text = ChanceName().Replace(System.Text.Encoding.UTF8.GetString(content.ToArray()), Settled);
        return System.Text.Encoding.UTF8.GetBytes(RelationId().Replace(text, _ => $"Id=\"R{++number}\""));
    }

    [GeneratedRegex(Metadata + @"[0-9a-f]+\.psmdcp")]
    private static partial Regex ChanceName();

    [GeneratedRegex("Id=\"[^\"]+\"")]
    private static partial Regex RelationId();
}

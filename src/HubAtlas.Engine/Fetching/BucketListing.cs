using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace HubAtlas.Engine.Fetching;

/// <summary>The files that a bucket holds below a prefix, as S3 lists them.</summary>
internal static class BucketListing
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Relative to the bucket's address; S3 answers with up to a thousand files, and there is one list a day at most.</summary>
    public static string Query(string prefix) => "?list-type=2&prefix=" + Uri.EscapeDataString(prefix);

    /// <summary>CSV files by name; none when the answer is no listing.</summary>
    public static IReadOnlyList<SnapshotPart> Read(string xml, string prefix)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), Settings);
            var contents = XDocument.Load(reader).Descendants().Where(element => element.Name.LocalName == "Contents");
            return [.. contents.Select(Part).OfType<SnapshotPart>().Where(part => IsBelow(part.Path, prefix)).OrderBy(part => part.Path, StringComparer.Ordinal)];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    private static SnapshotPart? Part(XElement entry)
    {
        string? Text(string name) => entry.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim();
        if (Text("Key") is not { } key || !long.TryParse(Text("Size"), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)) return null;
        // Only the tag of a file uploaded in one piece is its MD5.
        var tag = Text("ETag")?.Trim('"').ToLowerInvariant();
        return new SnapshotPart(key, null, bytes, null, tag is { Length: 32 } ? tag : null);
    }

    private static bool IsBelow(string path, string prefix) =>
        path.StartsWith(prefix, StringComparison.Ordinal) && path.EndsWith(".csv.gz", StringComparison.Ordinal) && !path.Split('/').Contains("..");
}

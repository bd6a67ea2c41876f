using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace HubAtlas.Engine.Fetching;

/// <summary>The files that a bucket holds below a prefix, as S3 lists them.</summary>
internal static class BucketListing
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private const int MostPages = 100;

    /// <summary>CSV files by name, gzipped or not; of one that is there in both forms the shorter. None when the answer is no listing.</summary>
    /// <param name="ask">Answers a query, relative to the bucket's address; null: it cannot.</param>
    public static IReadOnlyList<SnapshotPart> Read(Func<string, string?> ask, string prefix)
    {
        var parts = new List<SnapshotPart>();
        var (token, pages) = ("", 0);
        // S3 answers with up to a thousand files at a time.
        do
        {
            if (ask(Query(prefix, token)) is not { } xml || Parse(xml) is not { } page) break;
            parts.AddRange(Named(page, "Contents").Select(Part).OfType<SnapshotPart>().Where(part => IsBelow(part.Path, prefix)));
            token = Named(page, "NextContinuationToken").FirstOrDefault()?.Value.Trim() ?? "";
        }
        while (token.Length > 0 && ++pages < MostPages);
        return [.. parts.GroupBy(part => Plain(part.Path), StringComparer.Ordinal).Select(forms => forms.MaxBy(part => part.Path.Length)!)
            .OrderBy(part => part.Path, StringComparer.Ordinal)];
    }

    private static string Query(string prefix, string token) =>
        "?list-type=2&prefix=" + Uri.EscapeDataString(prefix) + (token.Length == 0 ? "" : "&continuation-token=" + Uri.EscapeDataString(token));

    private static XDocument? Parse(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), Settings);
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IEnumerable<XElement> Named(XDocument page, string name) => page.Descendants().Where(element => element.Name.LocalName == name);

    private static SnapshotPart? Part(XElement entry)
    {
        string? Text(string name) => entry.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim();
        if (Text("Key") is not { } key || !long.TryParse(Text("Size"), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            || bytes > FetchSettings.LargestPart) return null;
        // Only the tag of a file uploaded in one piece is its MD5.
        var tag = Text("ETag")?.Trim('"').ToLowerInvariant();
        return new SnapshotPart(key, null, bytes, null, tag is { Length: 32 } ? tag : null);
    }

    private static bool IsBelow(string path, string prefix) =>
        path.StartsWith(prefix, StringComparison.Ordinal) && Plain(path).EndsWith(".csv", StringComparison.Ordinal) && SafePath.Is(path);

    private static string Plain(string path) => path.EndsWith(".gz", StringComparison.Ordinal) ? path[..^".gz".Length] : path;
}

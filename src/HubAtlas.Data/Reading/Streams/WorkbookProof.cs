using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace HubAtlas.Data.Reading.Streams;

/// <summary>
/// Proves the parts of a workbook before the library opens them: it compares no sums, and it goes down into elements in elements until the
/// program dies.
/// </summary>
internal static class WorkbookProof
{
    // Sheets have some eight.
    private const int MostDepth = 200;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <returns>True.</returns>
    /// <exception cref="InvalidDataException">A part is not what the archive's list describes, or nested too deeply.</exception>
    /// <exception cref="XmlException">A part is not valid XML.</exception>
    public static bool Of(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        foreach (var entry in archive.Entries)
        {
            using var part = new ProvenStream(entry.Open(), entry.Length, entry.Crc32);
            if (IsXml(entry.FullName)) RequireShallow(entry.FullName, part);
            part.CopyTo(Stream.Null);
        }

        return true;
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static void RequireShallow(string name, Stream part)
    {
        using var reader = XmlReader.Create(part, Settings);
        while (reader.Read())
        {
            if (reader.Depth > MostDepth)
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{name} has elements in each other more than {MostDepth} deep"));
        }
    }
}

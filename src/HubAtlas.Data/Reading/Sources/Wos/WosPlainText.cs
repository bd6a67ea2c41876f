using System.Text;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Sources.Wos;

/// <summary>Reads the tagged export: a tag begins a line, three blanks continue the last one, ER ends the record.</summary>
internal static class WosPlainText
{
    /// <param name="onBadLine">Told line, beginning and cause of lines that cannot be read.</param>
    public static IEnumerable<WosRecord> Read(Stream text, int maximumLineBytes, Action<long, string, string> onBadLine)
    {
        using var lines = new LineReader(text, maximumLineBytes);
        WosRecord? record = null;
        var tag = "";
        while (Next(lines, onBadLine) is { } line)
        {
            if (line.StartsWith("   ", StringComparison.Ordinal))
            {
                record?.Add(tag, line.Trim());
                continue;
            }

            tag = line.Length >= 2 ? line[..2] : "";
            if (tag is "" or "FN" or "VR" or "EF") continue;
            // Every record begins with PT: one that is still open lacks its end, and is given out as it is.
            if (record is not null && tag is ("ER" or "PT"))
            {
                yield return Whole(record);
                record = null;
            }

            if (tag == "ER") record = null;
            else (record ??= new WosRecord(lines.Number)).Add(tag, line[2..].Trim());
        }

        if (record is not null) onBadLine(record.Line, record.Text("UT"), "the file ends within the record");
    }

    private static WosRecord Whole(WosRecord record)
    {
        record.Addresses = WosAddresses.Read(WosAddresses.Join(record.Lines("C1"), line => line.StartsWith('[')));
        return record;
    }

    private static string? Next(LineReader lines, Action<long, string, string> onBadLine)
    {
        while (lines.Read(out var line))
        {
            if (!lines.WasTooLong) return Encoding.UTF8.GetString(line);
            onBadLine(lines.Number, Encoding.UTF8.GetString(line), "the line is too long");
        }

        return null;
    }
}

using System.Buffers.Text;
using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Cli.Terminal;

/// <summary>One label a line, in the order of the points; appears whole or not at all.</summary>
internal static class LabelFile
{
    private const int LongestLine = 12;

    /// <exception cref="AtlasException">A line is no label.</exception>
    public static int[] Read(string path)
    {
        if (!File.Exists(path)) throw new AtlasException(Nearest.NoFile(path));
        return [.. File.ReadLines(path).Select((line, i) => ToLabel(line) is { } label && label >= Partition.Noise
            ? label
            : throw new AtlasException($"{Path.GetFileName(path)}, line {i + 1}: found '{line}', expected a label from -1."))];
    }

    private static int? ToLabel(string line) =>
        int.TryParse(line, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var label) ? label : null;

    public static void Write(string path, int[] labels, CancellationToken ct)
    {
        var part = path + ".part";
        try
        {
            using (var file = File.Create(part)) WriteLines(file, labels, ct);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static void WriteLines(FileStream file, int[] labels, CancellationToken ct)
    {
        var buffer = new byte[1 << 16];
        var used = 0;
        foreach (var label in labels)
        {
            if (used > buffer.Length - LongestLine)
            {
                ct.ThrowIfCancellationRequested();
                file.Write(buffer, 0, used);
                used = 0;
            }

            Utf8Formatter.TryFormat(label, buffer.AsSpan(used), out var written);
            used += written;
            buffer[used++] = (byte)'\n';
        }

        file.Write(buffer, 0, used);
    }
}

using System.Globalization;
using System.Runtime.InteropServices;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using Microsoft.Win32.SafeHandles;

namespace HubAtlas.Data.Reading.Sources.Points;

/// <summary>Reads <c>.f64</c> files: little-endian float64 triples of latitude, longitude, weight.</summary>
internal static class PointTriples
{
    private const int BytesPerRow = 3 * sizeof(double);
    private const int RowsPerBlock = 1 << 15;

    public static WeightedPoints Read(string path, int threads, CancellationToken ct)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
        var bytes = RandomAccess.GetLength(file);
        if (bytes % BytesPerRow != 0 || bytes / BytesPerRow > Array.MaxLength)
        {
            throw new AtlasException(
                $"{Path.GetFileName(path)}: {bytes} bytes; expected a multiple of {BytesPerRow} (latitude, longitude, weight as float64).");
        }

        var count = (int)(bytes / BytesPerRow);
        var points = new WeightedPoints(
            GC.AllocateUninitializedArray<double>(count),
            GC.AllocateUninitializedArray<double>(count),
            GC.AllocateUninitializedArray<long>(count));
        var firstBad = (long)count;
        var gate = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = ct };
        Parallel.For(0, (count + RowsPerBlock - 1) / RowsPerBlock, options, () => new double[3 * RowsPerBlock], (block, _, buffer) =>
        {
            var bad = ReadBlock(file, points, block * RowsPerBlock, buffer);
            lock (gate) firstBad = Math.Min(firstBad, bad);
            return buffer;
        }, _ => { });
        if (firstBad < count) throw Describe(path, file, (int)firstBad);
        return points;
    }

    /// <summary>The first row that cannot be used, or the row count.</summary>
    private static int ReadBlock(SafeFileHandle file, WeightedPoints points, int first, double[] buffer)
    {
        var rows = Math.Min(RowsPerBlock, points.Count - first);
        Fill(file, buffer.AsSpan(0, 3 * rows), first);
        for (var i = 0; i < rows; i++)
        {
            var (latitude, longitude) = (buffer[3 * i], buffer[(3 * i) + 1]);
            if (!(Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180)) return first + i;
            if (!WeightUnits.TryFrom(buffer[(3 * i) + 2], out points.Weights[first + i])) return first + i;
            points.Latitudes[first + i] = latitude;
            points.Longitudes[first + i] = longitude;
        }

        return points.Count;
    }

    private static void Fill(SafeFileHandle file, Span<double> values, int firstRow)
    {
        var bytes = MemoryMarshal.AsBytes(values);
        var offset = (long)firstRow * BytesPerRow;
        while (bytes.Length > 0)
        {
            var read = RandomAccess.Read(file, bytes, offset);
            if (read == 0) throw new IOException("The file became shorter while it was read.");
            bytes = bytes[read..];
            offset += read;
        }
    }

    private static AtlasException Describe(string path, SafeFileHandle file, int row)
    {
        var triple = new double[3];
        Fill(file, triple, row);
        var column = !(Math.Abs(triple[0]) <= 90) ? 0 : !(Math.Abs(triple[1]) <= 180) ? 1 : 2;
        string[] names = [PointFile.Latitude, PointFile.Longitude, PointFile.Weight];
        var value = triple[column].ToString("R", CultureInfo.InvariantCulture);
        return PointFile.BadValue(path, $"triple {row + 1L}", names[column], value);
    }
}

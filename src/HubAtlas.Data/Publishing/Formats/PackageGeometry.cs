using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Formats;

/// <summary>Degrees.</summary>
internal readonly record struct PackageBounds(double West, double South, double East, double North)
{
    public PackageBounds Including(PackageBounds other) => new(
        Math.Min(West, other.West), Math.Min(South, other.South), Math.Max(East, other.East), Math.Max(North, other.North));
}

/// <summary>A geometry as GeoPackage stores it (OGC 12-128r17, clause 2.1.3): its own header, then well-known binary.</summary>
/// <param name="Blob">Null where there is no area.</param>
internal sealed record PackageGeometry(byte[]? Blob, PackageBounds Bounds)
{
    public static readonly PackageBounds NoBounds =
        new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    // Little-endian, with an envelope of x and y.
    private const byte Flags = 0b0000_0011;

    private const int Wgs84 = 4326, WkbPoint = 1, WkbPolygon = 3, WkbMultiPolygon = 6;
    private const byte LittleEndian = 1;

    public static PackageGeometry Of(GeoPoint point) => Written([point], binary =>
    {
        binary.Write(LittleEndian);
        binary.Write(WkbPoint);
        Write(binary, point);
    });

    public static PackageGeometry Of(IReadOnlyList<IReadOnlyList<GeoPoint>> outline)
    {
        var rings = outline.Select(ExteriorRing.Of).OfType<IReadOnlyList<GeoPoint>>().ToList();
        return rings.Count == 0 ? new(null, NoBounds) : Written([.. rings.SelectMany(r => r)], binary =>
        {
            binary.Write(LittleEndian);
            binary.Write(WkbMultiPolygon);
            binary.Write(rings.Count);
            foreach (var ring in rings) Write(binary, ring);
        });
    }

    private static PackageGeometry Written(IReadOnlyList<GeoPoint> points, Action<BinaryWriter> shape)
    {
        var bounds = new PackageBounds(
            points.Min(p => p.Longitude), points.Min(p => p.Latitude), points.Max(p => p.Longitude), points.Max(p => p.Latitude));
        using var buffer = new MemoryStream();
        // BinaryWriter is little-endian on every machine.
        using var binary = new BinaryWriter(buffer);
        binary.Write("GP"u8);
        binary.Write((byte)0);
        binary.Write(Flags);
        binary.Write(Wgs84);
        foreach (var edge in (ReadOnlySpan<double>)[bounds.West, bounds.East, bounds.South, bounds.North]) binary.Write(edge);
        shape(binary);
        return new(buffer.ToArray(), bounds);
    }

    private static void Write(BinaryWriter binary, IReadOnlyList<GeoPoint> ring)
    {
        binary.Write(LittleEndian);
        binary.Write(WkbPolygon);
        binary.Write(1);
        binary.Write(ring.Count);
        foreach (var point in ring) Write(binary, point);
    }

    private static void Write(BinaryWriter binary, GeoPoint point)
    {
        binary.Write(point.Longitude);
        binary.Write(point.Latitude);
    }
}

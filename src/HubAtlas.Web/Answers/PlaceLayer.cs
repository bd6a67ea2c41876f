using System.Buffers.Binary;
using System.Runtime.InteropServices;
using HubAtlas.Core.Model;

namespace HubAtlas.Web.Answers;

/// <summary>
/// The places of an edition as one binary column block, little-endian, in the order of place ids: a uint32 count; float32 longitudes;
/// float32 latitudes; uint32 mentions; int32 0-based indexes into the edition's clusters, −1 for noise.
/// </summary>
internal static class PlaceLayer
{
    private const int Columns = 4;
    private const int Width = 4;

    public static byte[] Pack(IReadOnlyList<Member> members, IReadOnlyList<Cluster> clusters)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cluster in clusters) indexes[cluster.Id] = indexes.Count;

        var bytes = new byte[Width + (members.Count * Columns * Width)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, members.Count);
        var longitudes = Column<float>(bytes, 0, members.Count);
        var latitudes = Column<float>(bytes, 1, members.Count);
        var mentions = Column<uint>(bytes, 2, members.Count);
        var owners = Column<int>(bytes, 3, members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            var place = members[i].Counted.Place.Point;
            (longitudes[i], latitudes[i]) = ((float)place.Longitude, (float)place.Latitude);
            mentions[i] = (uint)Math.Min(uint.MaxValue, members[i].Counted.Mentions);
            owners[i] = members[i].ClusterId is { } id ? indexes.GetValueOrDefault(id, Partition.Noise) : Partition.Noise;
        }

        return bytes;
    }

    // Every machine that .NET runs on is little-endian, as the format is.
    private static Span<T> Column<T>(byte[] bytes, int index, int count)
        where T : struct =>
        MemoryMarshal.Cast<byte, T>(bytes.AsSpan(Width + (index * count * Width), count * Width));
}

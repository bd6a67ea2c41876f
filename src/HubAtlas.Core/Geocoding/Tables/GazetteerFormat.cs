using System.Buffers;

namespace HubAtlas.Core.Geocoding.Tables;

/// <summary>The gazetteer's file: every array of <see cref="GazetteerTables"/> in one fixed order.</summary>
internal static class GazetteerFormat
{
    // "HAGZ"
    private static readonly ArrayFile File = new(0x5A474148, 2, "gazetteer", "the gazetteer compiler");

    public static byte[] Write(GazetteerTables tables)
    {
        var bytes = new ArrayBufferWriter<byte>();
        File.Write(arrays => Visit(tables, arrays), piece => bytes.Write(piece));
        return bytes.WrittenSpan.ToArray();
    }

    /// <inheritdoc cref="ArrayFile.Read"/>
    public static GazetteerTables Read(Func<Span<byte>, int> read, long length, out string hash)
    {
        var tables = new GazetteerTables();
        hash = File.Read(read, length, arrays => Visit(tables, arrays));
        return tables;
    }

    private static void Visit(GazetteerTables tables, IArrays visitor)
    {
        visitor.Array(ref tables.EconomyCodes);
        visitor.Array(ref tables.EconomyNames);
        visitor.Array(ref tables.RegionEconomies);
        visitor.Array(ref tables.RegionLabels);
        var places = new PlaceColumns(tables.Places);
        visitor.Array(ref places.Latitudes);
        visitor.Array(ref places.Longitudes);
        visitor.Array(ref places.Economies);
        visitor.Array(ref places.Regions);
        visitor.Array(ref places.Populations);
        tables.Places = places.Rows();
        visitor.Array(ref tables.PlaceKinds);
        visitor.Array(ref tables.PlaceNames);
        visitor.Array(ref tables.PlaceMains);
        visitor.Array(ref tables.IndexKeys);
        visitor.Array(ref tables.IndexStarts);
        visitor.Array(ref tables.IndexCounts);
        visitor.Array(ref tables.Postings);
        visitor.Array(ref tables.SpellingStarts);
        visitor.Array(ref tables.SpellingSignatures);
        visitor.Array(ref tables.SpellingLetters);
        visitor.Array(ref tables.SpellingPlaces);
        visitor.Array(ref tables.PostalCodes);
        visitor.Array(ref tables.PostalLatitudes);
        visitor.Array(ref tables.PostalLongitudes);
        visitor.Array(ref tables.PostalRegions);
        visitor.Array(ref tables.PostalAreaNames);
        visitor.Array(ref tables.PostalAreaLatitudes);
        visitor.Array(ref tables.PostalAreaLongitudes);
        visitor.Array(ref tables.PostalAreaKm);
        visitor.Array(ref tables.PostalAreaRegions);
        visitor.Array(ref tables.RingEconomies);
        visitor.Array(ref tables.RingStarts);
        visitor.Array(ref tables.RingLatitudes);
        visitor.Array(ref tables.RingLongitudes);
        visitor.Array(ref tables.GridStarts);
        visitor.Array(ref tables.GridPlaces);
        visitor.Array(ref tables.Pool);
    }

    // The file has a column for each fact.
    private struct PlaceColumns(PlaceFacts[] places)
    {
        public int[] Latitudes = [.. places.Select(p => p.Latitude)];
        public int[] Longitudes = [.. places.Select(p => p.Longitude)];
        public ushort[] Economies = [.. places.Select(p => p.Economy)];
        public ushort[] Regions = [.. places.Select(p => p.Region)];
        public int[] Populations = [.. places.Select(p => p.Population)];

        public readonly PlaceFacts[] Rows()
        {
            if (Longitudes.Length != Latitudes.Length || Economies.Length != Latitudes.Length || Regions.Length != Latitudes.Length || Populations.Length != Latitudes.Length)
                throw File.Damaged("its columns of places differ in length");
            var rows = new PlaceFacts[Latitudes.Length];
            for (var i = 0; i < rows.Length; i++) rows[i] = new(Latitudes[i], Longitudes[i], Populations[i], Economies[i], Regions[i]);
            return rows;
        }
    }
}

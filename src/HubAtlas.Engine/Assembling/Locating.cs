using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Assembling;

/// <summary>Streams the store's new addresses through the geocoder, batch by batch, on all threads.</summary>
internal static class Locating
{
    private const int BatchSize = 100_000;

    /// <returns>All the store's addresses by cause, those located in earlier runs too: the same whatever was new.</returns>
    public static IReadOnlyList<AddressCount> Locate(AtlasStore store, Geocoder geocoder, int threads, CancellationToken stop)
    {
        foreach (var batch in store.AddressesToLocate(geocoder.Key).Chunk(BatchSize))
        {
            store.WriteLocations(geocoder.Key, batch.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).WithCancellation(stop)
                .Select(a => new LocatedAddress(a.Id, geocoder.Locate(a.Address))));
        }

        return store.AddressCounts();
    }

    public static (long RowsIn, long RowsOut, IReadOnlyList<DroppedRows> Dropped) Rows(IReadOnlyList<AddressCount> counts) => (
        counts.Sum(c => c.Addresses),
        counts.Where(c => c.Cause is null).Sum(c => c.Addresses),
        counts.Where(c => c.Cause is not null).Select(c => new DroppedRows(c.Cause!, c.Addresses)).ToList());
}

using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Editions;

/// <summary>Streams the store's new addresses through the geocoder, batch by batch, on all threads.</summary>
internal static class AddressGeocoder
{
    private const int BatchSize = 100_000;

    /// <returns>All the store's addresses by cause, those located in earlier runs too: the same whatever was new.</returns>
    public static IReadOnlyList<AddressCount> Locate(AtlasStore store, Geocoder geocoder, int threads, CancellationToken stop)
    {
        Recorrect(store, geocoder, threads, stop);
        foreach (var batch in store.AddressesToLocate(geocoder.Key).Chunk(BatchSize))
        {
            store.WriteLocations(geocoder.Key, batch.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).WithCancellation(stop)
                .Select(a => new LocatedAddress(a.Id, geocoder.Locate(a.Address))));
        }

        return store.AddressCounts();
    }

    /// <summary>Where only the corrections differ, only the addresses that the old or the new ones concern are located again.</summary>
    private static void Recorrect(AtlasStore store, Geocoder geocoder, int threads, CancellationToken stop)
    {
        if (store.GeocoderKey is not { } key || key == geocoder.Key || key.Split('-')[0] != geocoder.RulesKey) return;
        var concerned = store.Answered().Chunk(BatchSize)
            .SelectMany(batch => batch.AsParallel().WithDegreeOfParallelism(threads).WithCancellation(stop)
                .Where(a => a.Location.Correction is not null || geocoder.Corrects(a.Address.Address, a.Location))
                .Select(a => a.Address.Id));
        store.TakeOver(geocoder.Key, concerned.ToList());
    }

    public static (long RowsIn, long RowsOut, IReadOnlyList<DroppedRows> Dropped) Rows(IReadOnlyList<AddressCount> counts) => (
        counts.Sum(c => c.Addresses),
        counts.Where(c => c.Cause is null).Sum(c => c.Addresses),
        counts.Where(c => c.Cause is not null).Select(c => new DroppedRows(c.Cause!, c.Addresses)).ToList());
}

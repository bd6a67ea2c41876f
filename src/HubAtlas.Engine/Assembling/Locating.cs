using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Assembling;

/// <summary>What geocoding did in one run.</summary>
/// <param name="WithPlace">Addresses located to a city or better.</param>
internal sealed record LocatedCount(long Addresses, long WithPlace, IReadOnlyList<DroppedRows> Dropped);

/// <summary>Streams the store's new addresses through the geocoder, batch by batch, on all threads.</summary>
internal static class Locating
{
    private const int BatchSize = 100_000;

    public static LocatedCount Locate(AtlasStore store, Geocoder geocoder, int threads, CancellationToken stop)
    {
        var causes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        long addresses = 0, withPlace = 0;
        foreach (var batch in store.AddressesToLocate(geocoder.Key).Chunk(BatchSize))
        {
            var located = batch.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).WithCancellation(stop)
                .Select(a => new LocatedAddress(a.Id, geocoder.Locate(a.Address))).ToList();
            store.WriteLocations(geocoder.Key, located);
            addresses += located.Count;
            withPlace += located.Count(l => l.Location.Point is not null);
            foreach (var location in located.Select(l => l.Location).Where(l => l.Point is null))
                causes[location.Cause ?? ""] = causes.GetValueOrDefault(location.Cause ?? "") + 1;
        }

        return new(addresses, withPlace, causes.Select(c => new DroppedRows(c.Key, c.Value)).ToList());
    }
}

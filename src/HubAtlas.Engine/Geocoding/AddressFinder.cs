using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Geocoding.Answering;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Geocoding;

/// <summary>Explains where an address is, by the rules that the workspace's editions are located by, and which counted place is nearest.</summary>
public sealed class AddressFinder(string workspace)
{
    private readonly Lock _lock = new();
    private readonly Lazy<Gazetteer> _gazetteer = new(GazetteerFile.Load);
    private (string Key, Geocoder Geocoder)? _last;

    /// <param name="corrections">Of the edition's recipe; null: none.</param>
    /// <param name="members">The edition's places.</param>
    /// <exception cref="AtlasException">No gazetteer, or another program writes to the store.</exception>
    public FoundAddress Find(Address address, CorrectionSet? corrections, IReadOnlyList<Member> members)
    {
        var explanation = Geocoder(corrections).Explain(address);
        if (explanation.Location.Point is not { } point) return new(explanation, null, null);
        var nearest = members.Select(member => (Member: member, Km: Sphere.DistanceKm(point, member.Counted.Place.Point)))
            .MinBy(found => found.Km);
        return nearest.Member is null ? new(explanation, null, null) : new(explanation, nearest.Member, nearest.Km);
    }

    private Geocoder Geocoder(CorrectionSet? corrections)
    {
        var key = $"{corrections?.Sha256}{AtlasStore.StateIn(workspace)}";
        lock (_lock)
        {
            if (_last is { } last && last.Key == key) return last.Geocoder;
            var geocoder = new Geocoder(_gazetteer.Value, RegistryFile.Of(workspace, () => _gazetteer.Value, keep: false), corrections?.Rows ?? []);
            _last = (key, geocoder);
            return geocoder;
        }
    }
}

/// <param name="Nearest">The edition's counted place that is nearest, in a cluster or not; null where the address has no point or the edition no place.</param>
/// <param name="NearestKm">Great-circle distance to it.</param>
public sealed record FoundAddress(Explanation Explanation, Member? Nearest, double? NearestKm);

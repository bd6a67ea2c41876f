using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Comparing;

/// <summary>Every edition's counts inside every edition's boundaries, made when first asked for.</summary>
internal sealed class SeriesAreas(IReadOnlyList<EditionSnapshot> editions)
{
    private readonly Dictionary<(int Counted, int Boundary), Area> _areas = [];

    public IReadOnlyList<Catchment> Boundaries { get; } =
        [.. editions.Select(e => new Catchment(e.Members, e.Edition.Recipe.Clustering.RadiusKm))];

    public long[] Shares(int counted, int boundary, string cluster)
    {
        if (!_areas.TryGetValue((counted, boundary), out var area))
            _areas[(counted, boundary)] = area = new(editions[counted], Boundaries[boundary]);
        return [.. DocumentKinds.All.Select(kind => area.Shares(cluster, kind))];
    }
}

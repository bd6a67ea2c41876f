using HubAtlas.Core.Model;

namespace HubAtlas.Core.Spatial.Areas;

/// <summary>The areas of clusters that may meet, on one lattice.</summary>
internal sealed class AreaGroup
{
    // Nodes of all windows together; above it the lattice becomes coarser, as only clusters as large as continents need.
    private const double MostNodes = 6e6;

    private readonly IReadOnlyList<AreaPlaces> _clusters;
    private readonly AreaPlane _plane;
    private readonly PlanePoint[][] _flat;
    private readonly AreaMeasures _measures;
    private readonly LatticeField[] _fields;
    private readonly NearestPlace[] _places;

    private AreaGroup(IReadOnlyList<AreaPlaces> clusters, AreaPlane plane)
    {
        (_clusters, _plane) = (clusters, plane);
        (_fields, _places) = (new LatticeField[clusters.Count], new NearestPlace[clusters.Count]);
        _flat = [.. clusters.Select(c => c.Points.Select(plane.ToPlane).ToArray())];
        var nodes = _flat.Sum(flat => Nodes(flat, new(1)));
        _measures = new(Math.Max(1, Math.Sqrt(nodes / MostNodes)));
    }

    /// <summary>Null where the clusters together go so far round the earth that no plane can hold them.</summary>
    public static AreaGroup? Of(IReadOnlyList<AreaPlaces> clusters)
    {
        const double FarthestCosine = -0.5;
        if (AreaPlaces.Mean(clusters.Select(c => c.Centre)) is not { } centre) return null;
        return clusters.Any(c => c.Points.Any(p => AreaPlane.Dot(p, centre) < FarthestCosine)) ? null : new(clusters, new(centre));
    }

    public int Count => _clusters.Count;

    /// <summary>First for every cluster of the group: its field and where its places are.</summary>
    public void Prepare(int index)
    {
        _fields[index] = Field(index);
        _places[index] = new NearestPlace(_flat[index], _measures.Near / 2);
    }

    /// <summary>Then for each, in any order.</summary>
    public ClusterArea Draw(int index)
    {
        var shared = Sharing.Of(index, _fields, _places, _measures);
        if (shared != _fields[index]) new Patches(shared).Clean(_flat[index], smallestHoleKm2: 0);
        return AreaRings.Of([.. Contours.Of(shared).Select(r => RingSimplifier.Simplify(r, _measures.Tolerance))], _plane);
    }

    private LatticeField Field(int index)
    {
        var (cluster, flat) = (_clusters[index], _flat[index]);
        var field = Window(flat, _measures);
        var grown = new GrownPlaces(field, _measures);
        for (var i = 0; i < flat.Length; i++) grown.Add(flat[i], cluster.Mentions[i]);
        foreach (var (from, to) in Links.Of(cluster.Points, flat, _measures.Near)) grown.Add(flat[from], flat[to]);
        var shrunk = EdgeDistance.Moved(field, _measures.Shrink, _measures.Band);
        var smooth = EdgeDistance.Moved(shrunk, -_measures.Regrow, _measures.Band);
        new Patches(smooth).Clean(flat, _measures.SmallestHole);
        return smooth;
    }

    private static LatticeField Window(PlanePoint[] flat, AreaMeasures measures)
    {
        var (left, right) = Span(flat.Min(p => p.X), flat.Max(p => p.X), measures);
        var (bottom, top) = Span(flat.Min(p => p.Y), flat.Max(p => p.Y), measures);
        return new(left, bottom, right - left + 1, top - bottom + 1, measures.Cell);
    }

    private static double Nodes(PlanePoint[] flat, AreaMeasures measures)
    {
        var (left, right) = Span(flat.Min(p => p.X), flat.Max(p => p.X), measures);
        var (bottom, top) = Span(flat.Min(p => p.Y), flat.Max(p => p.Y), measures);
        return (right - left + 1.0) * (top - bottom + 1.0);
    }

    private static (int From, int To) Span(double low, double high, AreaMeasures measures) =>
        ((int)Math.Floor((low - measures.Reach) / measures.Cell), (int)Math.Ceiling((high + measures.Reach) / measures.Cell));
}

using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Editions;

/// <summary>The clusters of a published edition, for counting other documents in them.</summary>
/// <param name="MembersSha256">Of the file that says which places are in them.</param>
internal sealed record EditionClusters(Edition Edition, LandscapeClusters Numbered, string MembersSha256)
{
    /// <summary>
    /// A place of the edition is in the cluster that it has there; one that the edition has not counted would be a border point of the cluster with
    /// the nearest core point within the radius.
    /// </summary>
    /// <exception cref="AtlasException">No edition there.</exception>
    public static EditionClusters Read(string folder, AtlasStore store)
    {
        var (edition, members) = (EditionReader.Read(folder), EditionReader.ReadMembers(folder));
        var numbers = edition.Clusters.Index().ToDictionary(c => c.Item.Id, c => c.Index, StringComparer.Ordinal);
        int[] clusters = [.. members.Select(m => m.ClusterId is { } id ? numbers[id] : Partition.Noise)];
        var geometry = new FixedGeometry([.. members.Select(m => m.Counted)], new(clusters, [.. members.Select(m => m.Role)], numbers.Count), edition.Recipe.Clustering.RadiusKm);
        var known = members.Index().ToDictionary(m => m.Item.Counted.Place.Key, m => clusters[m.Index]);
        var places = store.Places().Select(place => (place.Key, Cluster: known.TryGetValue(place.Key, out var cluster) ? cluster : geometry.ClusterAt(place.Point)));
        return new(
            edition, new([.. edition.Clusters.Select(c => (c.Id, c.Name))], [.. places.Where(place => place.Cluster != Partition.Noise)]),
            PublishedFiles.HashOf(Path.Combine(folder, "members.csv")));
    }
}

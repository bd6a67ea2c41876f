using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Comparing;

/// <summary>Small editions made by hand: places on the equator, one degree (111 km) a step, in named clusters or in noise.</summary>
internal static class Worlds
{
    public static Spot At(double longitude, long documents, string? cluster, PointRole role = PointRole.Core) =>
        new(longitude, documents, cluster, cluster is null ? PointRole.Noise : role);

    public static EditionSnapshot Edition(string name, params Spot[] spots)
    {
        var members = spots.Select((s, i) => new Member(
            new(new(i, i, new(0, s.Longitude), $"City {s.Longitude}", "", "JP"), [new(s.Documents, s.Documents * Contribution.Whole), default, default]),
            s.Cluster, s.Role)).ToList();
        var world = spots.Sum(s => s.Documents);
        return new(new Edition
        {
            Recipe = Recipe(name),
            IsSimulated = false,
            Inputs = [],
            WorldTotals = [new(DocumentKind.Patent, world, new(world, world * Contribution.Whole), [])],
            LeftOut = [],
            Clusters = Clusters(members, world),
            Economies = [],
            Precisions = [],
        }, members);
    }

    private static List<Cluster> Clusters(List<Member> members, long world) => members
        .Where(m => m.ClusterId is not null)
        .GroupBy(m => m.ClusterId!)
        .Select(g => (Id: g.Key, Documents: g.Sum(m => m.Counted.Mentions), Places: g.Count()))
        .OrderByDescending(c => c.Documents).ThenBy(c => c.Id, StringComparer.Ordinal)
        .Select((c, i) => new Cluster
        {
            Id = c.Id,
            Rank = i + 1,
            Name = c.Id,
            Economies = ["JP"],
            Score = 100.0 * c.Documents / world,
            Figures = new([new(c.Documents, c.Documents * Contribution.Whole), default, default], [c.Documents, 0, 0], [100.0 * c.Documents / world, null, null], c.Places),
            Shape = new(default, [], 0, 0),
            Profile = new([], [], [], [], []),
        })
        .ToList();

    private static Recipe Recipe(string name) => new()
    {
        Name = name,
        Title = name,
        Kinds = [new(DocumentKind.Patent, null, null, 1, [], [])],
        Counting = new(CountingMethod.Fractional),
        Clustering = new(15, 10, 5, PointWeight.Mentions),
        Profiling = new(3, 0.5, 0.05, 5),
    };

    internal sealed record Spot(double Longitude, long Documents, string? Cluster, PointRole Role);
}

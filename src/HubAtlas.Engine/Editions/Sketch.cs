using HubAtlas.Core.Model;
using HubAtlas.Core.Profiling;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Engine.Editions;

/// <summary>What the places of a cluster say of it by themselves, whatever the world and the other clusters are.</summary>
/// <param name="Profiling">By which it is named.</param>
/// <param name="Tallies">By the value of <see cref="DocumentKind"/>.</param>
internal sealed record Sketch(
    IReadOnlyList<CountedPlace> Members, ProfilingRecipe Profiling, ClusterNaming Naming, ClusterShape Shape, IReadOnlyList<Tally> Tallies)
{
    public static Sketch Of(IReadOnlyList<CountedPlace> members, ProfilingRecipe profiling) => new(
        members, profiling, Profiler.Name(members, profiling), Outliner.Shape([.. members.Select(m => m.Place.Point)], [.. members.Select(m => m.Mentions)]),
        Sums(members));

    private static Tally[] Sums(IReadOnlyList<CountedPlace> members)
    {
        var sums = new Tally[DocumentKinds.All.Count];
        foreach (var member in members)
            for (var kind = 0; kind < sums.Length; kind++) sums[kind] += member.ByKind[kind];
        return sums;
    }
}

using HubAtlas.Core.Model;

namespace HubAtlas.Core.Profiling;

/// <summary>What a cluster is called and which cities and economies it is made of.</summary>
/// <param name="Name">Main cities joined by an en dash (<c>San Jose–San Francisco, CA</c>).</param>
/// <param name="Slug">The name for file names and addresses (<c>jp-tokyo-yokohama</c>); <see cref="IdGiver"/> makes it unique.</param>
/// <param name="Economies">Those with the recipe's share of the mentions, largest first; the largest is always there.</param>
/// <param name="Cities">Every city, by falling mentions.</param>
/// <param name="EconomyParts">Every economy touched, by falling mentions.</param>
public sealed record ClusterNaming(
    string Name,
    string Slug,
    IReadOnlyList<string> Economies,
    IReadOnlyList<CityPart> Cities,
    IReadOnlyList<EconomyPart> EconomyParts);

using HubAtlas.Core.Model;
using HubAtlas.Core.Ranking;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Engine.Editions;

/// <summary>Output per million inhabitants of each cluster's own area, and the rank by it. Unknown inhabitants stay unknown.</summary>
internal static class Intensities
{
    private const double Million = 1e6;

    public static Edition Measure(Edition edition, Population population)
    {
        var inhabitants = Inhabitants(edition.Clusters, population);
        var known = edition.Clusters.Zip(inhabitants).Where(c => c.Second > 0)
            .Select(c => (Cluster: c.First, Inhabitants: c.Second, Score: c.First.Score / c.Second * Million));
        var byId = Ranker.Rank(known, c => c.Score, c => c.Cluster.Name).ToDictionary(r => r.Contender.Cluster.Id, r => new Intensity(
            r.Contender.Inhabitants, population.Source.Name, PerMillion(edition.Recipe, r.Contender.Cluster, r.Contender.Inhabitants),
            r.Contender.Score, r.Rank), StringComparer.Ordinal);
        return edition with
        {
            Population = population.Source,
            Clusters = edition.Clusters.Select(c => c with { Intensity = byId.GetValueOrDefault(c.Id) }).ToList(),
        };
    }

    /// <summary>Added up in the order of the source, so the sums are the same in every run.</summary>
    private static double[] Inhabitants(IReadOnlyList<Cluster> clusters, Population population)
    {
        var territories = new Territories(clusters.Select(c => c.Shape.Outline).ToList());
        var inhabitants = new double[clusters.Count];
        foreach (var cell in population.Points())
            foreach (var cluster in territories.Holding(cell.Point)) inhabitants[cluster] += cell.Inhabitants;
        return inhabitants;
    }

    private static double?[] PerMillion(Recipe recipe, Cluster cluster, double inhabitants) => DocumentKinds.All.Select(kind =>
        recipe.Kinds.All(k => k.Kind != kind) ? (double?)null : Million / inhabitants * (recipe.Counting.Method == CountingMethod.Full
            ? cluster.Figures.FullCounts[(int)kind]
            : cluster.Figures.ByKind[(int)kind].Shares / (double)Contribution.Whole)).ToArray();
}

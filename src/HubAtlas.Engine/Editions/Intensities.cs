using HubAtlas.Core.Model;
using HubAtlas.Core.Ranking;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Engine.Editions;

/// <summary>Output per million inhabitants of each cluster's own area, and the rank by it. Unknown inhabitants stay unknown.</summary>
/// <param name="ById">Of the clusters whose inhabitants are known.</param>
internal sealed record Intensities(PopulationSource Source, IReadOnlyDictionary<string, Intensity> ById)
{
    private const double Million = 1e6;

    public static Intensities Measure(RankedClusters ranking, Recipe recipe, Population population)
    {
        var inhabitants = Inhabitants(ranking.ByRank, population);
        var known = ranking.ByRank.Zip(inhabitants).Where(c => c.Second > 0)
            .Select(c => (Cluster: c.First, Inhabitants: c.Second, Score: c.First.Draft.Score / c.Second * Million));
        return new(population.Source, Ranker.Rank(known, c => c.Score, c => c.Cluster.Name).ToDictionary(r => r.Contender.Cluster.Id, r => new Intensity(
            r.Contender.Inhabitants, population.Source.Name, PerMillion(recipe, r.Contender.Cluster.Draft.Figures, r.Contender.Inhabitants),
            r.Contender.Score, r.Rank), StringComparer.Ordinal));
    }

    /// <summary>Added up in the order of the source, so the sums are the same in every run.</summary>
    private static double[] Inhabitants(IReadOnlyList<RankedDraft> clusters, Population population)
    {
        var territories = new Territories(clusters.Select(c => c.Draft.Shape.Outline).ToList());
        var inhabitants = new double[clusters.Count];
        foreach (var cell in population.Points())
            foreach (var cluster in territories.Holding(cell.Point)) inhabitants[cluster] += cell.Inhabitants;
        return inhabitants;
    }

    private static double?[] PerMillion(Recipe recipe, ClusterFigures figures, double inhabitants) => DocumentKinds.All.Select(kind =>
        recipe.Kinds.All(k => k.Kind != kind) ? (double?)null : Million / inhabitants * (recipe.Counting.Method == CountingMethod.Full
            ? figures.FullCounts[(int)kind]
            : figures.ByKind[(int)kind].Shares / (double)Contribution.Whole)).ToArray();
}

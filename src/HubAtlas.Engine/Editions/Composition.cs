using HubAtlas.Core.Model;
using HubAtlas.Core.Profiling;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Editions;

/// <summary>What each ranked cluster is made of and whom it works with, as the store says it.</summary>
/// <param name="ById">By id of the cluster.</param>
/// <param name="Ties">By kind, first and second rank.</param>
/// <param name="LedgerParts">How everybody was located.</param>
internal sealed record Composition(
    IReadOnlyDictionary<string, ClusterInside> ById, IReadOnlyList<Tie> Ties, IReadOnlyList<ClusterPart> LedgerParts)
{
    public static Composition Of(ClusterQuestions questions, RankedClusters ranking, DenseAreas areas, Recipe recipe)
    {
        var byIndex = ranking.ByIndex;
        var counted = questions.Counts.Ties();
        var top = recipe.Profiling.Leaders;
        var partners = Collaborating.Partners(counted, questions.Counts.PartnerCities(top), byIndex, top);
        var reach = questions.Counts.Reach().ToLookup(r => r.Cluster, r => new Collaboration(r.Kind, r.Documents, r.Elsewhere, r.Abroad));
        var located = questions.LedgerParts();
        var locatedByCluster = located.ToLookup(l => l.Cluster, l => l.Part);
        var kinds = questions.OrganisationTypes().ToLookup(o => o.Cluster);
        var fields = Fields(questions, recipe.Profiling).ToLookup(f => f.Cluster, f => f.Field);
        return new(
            ranking.ByRank.ToDictionary(cluster => cluster.Id, cluster => new ClusterInside
            {
                OrganisationKinds = OrganisationKinds(kinds[cluster.Index]),
                Fields = fields[cluster.Index].ToList(),
                Collaborations = reach[cluster.Index].ToList(),
                Partners = partners[cluster.Index].ToList(),
                Nearest = Nearest(areas, cluster.Index, byIndex),
                MergedParts = areas.Parts[cluster.Index].ToList(),
                Located = Ledgers.Located(locatedByCluster[cluster.Index]).ToList(),
            }, StringComparer.Ordinal),
            Collaborating.Ties(counted, byIndex),
            located);
    }

    private static Neighbour? Nearest(DenseAreas areas, int index, IReadOnlyDictionary<int, RankedDraft> byIndex) => areas.Nearest[index] is not { } pair
        ? null
        : new(byIndex[areas.Partition.ClusterIndexes[pair.To]].Id, pair.DistanceKm, areas.Name(pair.From), areas.Name(pair.To));

    /// <summary>An organisation of several kinds counts for each of them.</summary>
    private static List<OrganisationKindPart> OrganisationKinds(IEnumerable<ClusterOrganisationTypes> answers) => answers
        .SelectMany(a => a.Types.Count == 0
            ? [(a.Kind, Type: null, a.Shares)]
            : a.Types.Distinct(StringComparer.Ordinal).Select(type => (a.Kind, Type: (string?)type, a.Shares)))
        .GroupBy(p => (p.Kind, p.Type))
        .Select(g => new OrganisationKindPart(g.Key.Kind, g.Key.Type, g.Sum(p => p.Shares)))
        .OrderBy(p => p.Kind).ThenBy(p => p.Type is null).ThenByDescending(p => p.Shares)
        .ThenBy(p => p.Type, StringComparer.Ordinal).ToList();

    private static IEnumerable<(int Cluster, FieldPart Field)> Fields(ClusterQuestions questions, ProfilingRecipe recipe)
    {
        var world = questions.Counts.WorldFields();
        var worldByKind = DocumentKinds.All.Select(kind => world.Where(w => w.Kind == kind).Sum(w => w.Documents)).ToArray();
        var worldByField = world.ToDictionary(w => (w.Kind, w.Field), w => w.Documents);
        var totals = questions.Counts.FieldTotals().ToDictionary(t => (t.Cluster, t.Kind), t => Documents(t.Shares));
        return questions.Counts.Fields(recipe.Fields).Select(f => (f.Cluster, new FieldPart(
            f.Leader.Kind, f.Leader.Name, f.Leader.Shares,
            Specialisation.LocationQuotient(
                Documents(f.Leader.Shares), totals[(f.Cluster, f.Leader.Kind)], worldByField[(f.Leader.Kind, f.Leader.Name)],
                worldByKind[(int)f.Leader.Kind], recipe.FieldMinimumDocuments))));
    }

    private static double Documents(long shares) => shares / (double)Contribution.Whole;
}

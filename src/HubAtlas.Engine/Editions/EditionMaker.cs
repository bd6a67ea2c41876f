using HubAtlas.Core.Measuring;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Engine.Editions;

/// <summary>What an edition says beyond its ranking; a live re-run says none of it.</summary>
internal sealed record EditionFindings
{
    public Composition? Composition { get; init; }

    public Ledger? Ledger { get; init; }

    public Intensities? Intensities { get; init; }

    /// <summary>By id; null where citations are not known.</summary>
    public IReadOnlyDictionary<string, CitationImpact>? Citations { get; init; }

    public IReadOnlyList<string> Diagnoses { get; init; } = [];

    /// <summary>What of the recipe's fields and symbols the store cannot tell.</summary>
    public IReadOnlyList<string> FilterNotes { get; init; } = [];

    public IReadOnlyList<string> SourceNotes { get; init; } = [];
}

/// <summary>Puts together what is published of an edition, once everything is known.</summary>
internal static class EditionMaker
{
    public static EditionSnapshot Make(GroupedWorld grouped, IReadOnlyList<InputFile> inputs, EditionFindings findings)
    {
        var (world, recipe) = (grouped.World, grouped.Recipe);
        var (clusters, members) = (Clusters(grouped, findings), Members(grouped));
        var economies = EconomyRows.Of(recipe, world, members, clusters);
        var edition = new Edition
        {
            Recipe = recipe,
            IsSimulated = inputs.Any(i => i.IsSimulated),
            Inputs = inputs,
            WorldTotals = world.Totals,
            LeftOut = world.LeftOut,
            Clusters = clusters,
            Economies = economies,
            Precisions = world.Precisions,
            Population = findings.Intensities?.Source,
            Concentration = Measurer.Concentration(recipe, clusters),
            Regions = Measurer.Regions(recipe, world.Totals, clusters, economies, EconomyGroups.All),
            Diagnoses = [.. findings.Diagnoses, .. findings.FilterNotes],
            SourceNotes = findings.SourceNotes,
        };
        return new(edition, members) { Ties = findings.Composition?.Ties ?? [], Ledger = findings.Ledger, FilterNotes = findings.FilterNotes };
    }

    /// <summary>By rank.</summary>
    public static IReadOnlyList<Cluster> Clusters(GroupedWorld grouped, EditionFindings findings) =>
        [.. grouped.Ranking.ByRank.Select(ranked => Cluster(ranked, findings))];

    /// <summary>The places in their order.</summary>
    public static IReadOnlyList<Member> Members(GroupedWorld grouped)
    {
        var ids = Enumerable.Range(0, grouped.Partition.ClusterCount).Select(grouped.Ranking.IdOf).ToArray();
        var (places, clusters, roles) = (grouped.World.Places, grouped.Partition.ClusterIndexes, grouped.Partition.Roles);
        return [.. places.Select((place, i) => new Member(place, clusters[i] == Partition.Noise ? null : ids[clusters[i]], roles[i]))];
    }

    private static Cluster Cluster(RankedDraft ranked, EditionFindings findings) => new()
    {
        Id = ranked.Id,
        Rank = ranked.Rank,
        Name = ranked.Name,
        Economies = ranked.Economies,
        Figures = ranked.Draft.Figures,
        Score = ranked.Draft.Score,
        Shape = ranked.Draft.Shape,
        Profile = Profile(ranked.Draft, findings.Composition?.ById[ranked.Id]),
        Intensity = findings.Intensities?.ById.GetValueOrDefault(ranked.Id),
        Citations = findings.Citations?.GetValueOrDefault(ranked.Id),
    };

    private static ClusterProfile Profile(ClusterDraft draft, ClusterInside? inside) => new(
        draft.Naming.Cities, draft.Naming.EconomyParts, draft.Leaders.Organisations, draft.Leaders.Fields, draft.Leaders.Years)
    {
        Inside = inside,
    };
}

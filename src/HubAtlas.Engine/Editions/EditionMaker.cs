using HubAtlas.Core.Measuring;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Engine.Editions;

/// <summary>Puts together what is published of an edition.</summary>
internal static class EditionMaker
{
    public static EditionSnapshot Make(
        Recipe recipe, IReadOnlyList<InputFile> inputs, CountedWorld world, Partition partition, RankedClusters ranking)
    {
        var members = world.Places.Select((place, i) => new Member(
            place, ranking.IdByIndex.GetValueOrDefault(partition.ClusterIndexes[i]), partition.Roles[i])).ToList();
        return new(
            Measured(new Edition
            {
                Recipe = recipe,
                IsSimulated = inputs.Any(i => i.IsSimulated),
                Inputs = inputs,
                WorldTotals = world.Totals,
                LeftOut = world.LeftOut,
                Clusters = ranking.Clusters,
                Economies = EconomyRows.Of(recipe, world, members, ranking.Clusters),
                Precisions = world.Precisions,
            }),
            members)
        {
            Ties = ranking.Ties,
        };
    }

    private static Edition Measured(Edition edition) => edition with
    {
        Concentration = Measurer.Concentration(edition),
        Regions = Measurer.Regions(edition, EconomyGroups.All),
    };
}

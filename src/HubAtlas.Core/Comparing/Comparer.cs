using HubAtlas.Core.Model;

namespace HubAtlas.Core.Comparing;

/// <summary>
/// Compares two editions as the Global Innovation Index does: the earlier one is recomputed with the later one's method first, so that a
/// changed rule is not read as a change of the world; the printed rank stands beside. What a change comes from is found by making the
/// rankings in between, one thing changed at a time, in the order geocoding, method, data, boundary.
/// </summary>
public static class Comparer
{
    /// <param name="printed">The earlier edition as it was published.</param>
    /// <param name="relocated">The earlier recipe run again over today's locations; its difference to print is geocoding.</param>
    /// <param name="recomputed">The earlier windows under the later method; the same as <paramref name="relocated"/> when the method is.</param>
    /// <param name="groups">Regions and income groups by economy; none when left out.</param>
    public static Comparison Compare(
        EditionSnapshot printed, EditionSnapshot relocated, EditionSnapshot recomputed, EditionSnapshot after,
        IReadOnlyDictionary<string, EconomyGroup>? groups = null)
    {
        var lines = new Movements(printed, relocated, recomputed, after);
        var movements = lines.All();
        return new(
            printed.Edition.Recipe, after.Edition.Recipe, printed.Edition.IsSimulated || after.Edition.IsSimulated,
            IsRecomputed: !ReferenceEquals(relocated, printed), movements,
            EconomyChanges.Between(recomputed.Edition, after.Edition),
            AgreementOf(movements, after.Edition.Recipe.Top, recomputed.Edition.Clusters.Count))
        {
            Lineage = lines.Lineage(),
            Inputs = [.. printed.Edition.Inputs.Concat(after.Edition.Inputs).DistinctBy(i => i.Sha256)
                .OrderBy(i => i.Name, StringComparer.Ordinal).ThenBy(i => i.Sha256, StringComparer.Ordinal)],
            Groups = groups is null ? [] : GroupChanges.Between(recomputed.Edition, after.Edition, movements, groups),
            ConcentrationBefore = recomputed.Edition.Concentration,
            ConcentrationAfter = after.Edition.Concentration,
        };
    }

    private static Agreement AgreementOf(IReadOnlyList<Movement> movements, int top, int clustersBefore)
    {
        var pairs = movements.Where(m => m is { RankBefore: not null, RankAfter: not null })
            .Select(m => (m.RankBefore!.Value, m.RankAfter!.Value)).ToList();
        var inTop = movements.Where(m => m.RankAfter <= top).ToList();
        var depth = Math.Min(inTop.Count, clustersBefore);
        return RankAgreement.Of(pairs, depth, inTop.Count == 0 ? null : (double)inTop.Count(m => m.RankBefore <= top) / inTop.Count);
    }
}

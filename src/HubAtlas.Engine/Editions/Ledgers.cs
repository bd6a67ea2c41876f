using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Editions;

/// <summary>Accounts for where everybody was put, and for what would follow if doubtful strings belonged elsewhere.</summary>
internal static class Ledgers
{
    /// <summary>Strings listed of each sort.</summary>
    private const int Listed = 100;

    private static readonly double[] Bands = [0.95, 0.9, 0.8, 0.7, 0.5];

    /// <param name="geocoder">Tells what a string may have meant instead; null: nobody is asked.</param>
    public static Ledger Of(GroupedWorld grouped, ClusterQuestions questions, IReadOnlyList<ClusterPart> parts, Geocoder? geocoder)
    {
        var effects = new StringEffects(grouped, questions, geocoder);
        var byCluster = parts.ToLookup(p => p.Cluster, p => p.Part);
        return new Ledger
        {
            World = Summed(parts.Select(p => p.Part)),
            Clusters = [.. grouped.Ranking.ByRank.Select(c => new ClusterLedger(c.Id, byCluster[c.Index].ToList()))],
            Checks = questions.LedgerChecks(),
            Shares = questions.LocatedShares(),
            Calibration = questions.Calibration(Bands),
            Doubtful = effects.Of(questions.Heaviest(HeavySort.Doubtful, effects.Factors, Listed)),
            Unlocated = effects.Of(questions.Heaviest(HeavySort.Unlocated, effects.Factors, Listed)),
            Corrections = Used(grouped.Recipe, questions),
        };
    }

    /// <summary>Clusters, outside and unlocated together; an address is in one of them.</summary>
    private static List<LedgerPart> Summed(IEnumerable<LedgerPart> parts) =>
    [
        .. parts.GroupBy(p => (p.Kind, p.Precision, p.Method, p.Cause))
            .Select(g => g.Aggregate((sum, part) => sum with
            {
                Strings = sum.Strings + part.Strings,
                Tally = sum.Tally + part.Tally,
                Expected = sum.Expected + part.Expected,
            }))
            .OrderBy(p => p.Kind).ThenByDescending(p => p.Precision).ThenBy(p => p.Method, StringComparer.Ordinal)
            .ThenBy(p => p.Cause, StringComparer.Ordinal),
    ];

    /// <summary>Of the rows of one cluster, all kinds together.</summary>
    public static IEnumerable<LocatedPart> Located(IEnumerable<LedgerPart> parts) => parts
        .GroupBy(p => (p.Precision, p.Method))
        .Select(g => new LocatedPart(g.Key.Precision, g.Key.Method, g.Aggregate(default(Tally), (sum, p) => sum + p.Tally)))
        .OrderByDescending(p => p.Precision).ThenBy(p => p.Method, StringComparer.Ordinal);

    private static List<CorrectionUse> Used(Recipe recipe, ClusterQuestions questions)
    {
        if (recipe.Geocoding.Corrections is not { } corrections) return [];
        var used = questions.Corrections().ToDictionary(c => c.Line);
        return [.. corrections.Rows.Select(row => used.TryGetValue(row.Line, out var use)
            ? new CorrectionUse(row, use.Strings, use.ByKind)
            : new CorrectionUse(row, 0, new Tally[DocumentKinds.All.Count]))];
    }
}

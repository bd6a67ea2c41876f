using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Wording;

/// <summary>What is to be said of how sure a cluster's rank is: its set always, the rest only where it matters.</summary>
public static class RankSentences
{
    private const double OwnCluster = 0.95, OftenGone = 0.05, Leading = 0.5;

    private static readonly EnglishRankWords EnglishWords = new();
    private static readonly ChineseRankWords ChineseWords = new();

    /// <param name="names">Of the edition's clusters by id.</param>
    /// <returns>Nothing where uncertainty was not measured.</returns>
    public static IReadOnlyList<string> English(Cluster cluster, double level, IReadOnlyDictionary<string, string> names) =>
        [.. Of(cluster, level, names, EnglishWords)];

    /// <inheritdoc cref="English"/>
    public static IReadOnlyList<string> Chinese(Cluster cluster, double level, IReadOnlyDictionary<string, string> names) =>
        [.. Of(cluster, level, names, ChineseWords)];

    private static IEnumerable<string> Of(Cluster cluster, double level, IReadOnlyDictionary<string, string> names, RankWords words)
    {
        if (cluster.Uncertainty is not { } uncertainty) yield break;
        yield return words.Rank(cluster.Rank, uncertainty.Ranks, level, [.. uncertainty.TiedWith.Select(id => names[id])]);
        if (uncertainty.Stability is { Exists: < OwnCluster } stability)
        {
            var into = stability.AbsorbedBy is { } id ? names.GetValueOrDefault(id) : null;
            yield return words.Exists(OfHundred(stability.Exists), OfHundred(stability.Absorbed), into);
        }

        if (uncertainty.Stability is { Gone: >= OftenGone } fading) yield return words.Gone(OfHundred(fading.Gone));
        if (uncertainty.Choices is { Leading: { } choice, LeadingTotal: >= Leading } choices) yield return words.Depends(choice, choices.AtEnds);
    }

    private static int OfHundred(double share) => (int)Math.Round(100 * share, MidpointRounding.AwayFromZero);
}

using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting.Inside;

/// <summary>What is worth saying of a cluster, in sentences.</summary>
internal static class ClusterFindings
{
    public static IEnumerable<string> Of(ReportSubject subject, Cluster cluster, ClusterInside inside)
    {
        yield return Rank(subject, cluster);
        foreach (var sentence in RankSentences.English(cluster, subject.Edition.Uncertainty?.Level ?? 0, subject.Names)) yield return sentence;
        if (cluster.Intensity is { } intensity) yield return ForMillion(subject, intensity);
        if (cluster.Citations is { } cited && Cited(cited) is { } impact) yield return impact;
        foreach (var kind in subject.Kinds)
        {
            if (Leader(cluster, kind) is { } leader) yield return leader;
            if (Strength(kind, inside) is { } strength) yield return strength;
            if (Together(kind, inside) is { } together) yield return together;
        }

        if (inside.Nearest is { } nearest)
            yield return $"The next cluster, {subject.ById[nearest.ClusterId].Name}, is {Show.Number(nearest.DistanceKm)} km away.";
    }

    private static string Rank(ReportSubject subject, Cluster cluster)
    {
        var shares = subject.Kinds.Select(k => $"{Show.Percent(cluster.Figures.WorldShares[(int)k])} of the world’s {k.Plural()}").ToList();
        return $"{cluster.Name} ({Findings.Economies(cluster)}) ranks {Findings.Ordinal(cluster.Rank)} of "
            + $"{Show.Plural(subject.Edition.Clusters.Count, "cluster")}, with {Show.List(shares)}.";
    }

    private static string ForMillion(ReportSubject subject, Intensity intensity)
    {
        var outputs = subject.Kinds.Where(k => intensity.PerMillion[(int)k] is not null)
            .Select(k => $"{Show.Number(Math.Round(intensity.PerMillion[(int)k]!.Value, 1))} {k.Plural()}").ToList();
        return $"For a million inhabitants it has {Show.List(outputs)}, and ranks {Findings.Ordinal(intensity.Rank)} by that measure.";
    }

    private static string? Cited(CitationImpact cited)
    {
        if (cited.Top(10).Proportion is not { } tenth || cited.Mean is not { } mean) return null;
        var chance = tenth.Low > 10 ? "more than the world’s 10 % by more than chance" : tenth.High < 10 ? "less than the world’s 10 % by more than chance" : "which chance cannot tell from the world’s 10 %";
        return $"{Show.Percent(tenth.Value, 1)} of its publications (95 %: {Show.Percent(tenth.Low, 1)} to {Show.Percent(tenth.High, 1)}) are among the most cited tenth of their field, year and type, {chance}; they are cited {Show.Ratio(mean.Value)} times as often as such publications are on average.";
    }

    private static string? Leader(Cluster cluster, DocumentKind kind) =>
        RankingTable.First(cluster.Profile.Organisations, kind) is not { } first ? null
        : $"{first.Name} leads in {kind.Plural()}, with {Show.Percent(RankingTable.PartOf(cluster, first), 1)} of the cluster’s.";

    private static string? Strength(DocumentKind kind, ClusterInside inside)
    {
        var strongest = inside.Fields.Where(f => f.Kind == kind && f.LocationQuotient > 1)
            .OrderByDescending(f => f.LocationQuotient).ThenBy(f => f.Field, StringComparer.Ordinal).FirstOrDefault();
        return strongest is null ? null
            : $"Against the world, its {kind.Plural()} are most specialised in {strongest.Field}: "
                + $"{Show.Ratio(strongest.LocationQuotient!.Value)} times the average part.";
    }

    private static string? Together(DocumentKind kind, ClusterInside inside)
    {
        if (inside.Collaborations.FirstOrDefault(c => c.Kind == kind && c.Documents > 0) is not { } reach) return null;
        var partner = inside.Partners.FirstOrDefault(p => p.Kind == kind);
        var first = partner is null ? "" : $"; the foremost partner is {partner.Name} ({Show.Plural(partner.Documents, kind.Word())})";
        return $"{Show.Part(reach.Elsewhere, reach.Documents)} of its {kind.Plural()} have people elsewhere too and "
            + $"{Show.Part(reach.Abroad, reach.Documents)} people in two or more economies{first}.";
    }
}

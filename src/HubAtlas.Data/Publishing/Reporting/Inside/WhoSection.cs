using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting.Inside;

/// <summary>Leading organisations of each kind of document, and what kinds of organisation they are.</summary>
internal static class WhoSection
{
    public static Markup Of(ReportSubject subject, Cluster cluster, ClusterInside inside) => Markup.Of($"""
        <section id="who"><h2>Who leads</h2>
        <p class="note">Percent of the cluster’s documents of the kind, fractional count. Contributions whose source names no organisation
        are in no row, so the rows need not add up to 100 %.</p>
        <div class="kinds">{subject.Kinds.Select(kind => Leaders(cluster, kind))}</div>
        <h3>Kinds of organisation</h3>
        <p class="note">In the words of the registry of organisations. An organisation of several kinds counts for each, so parts can add
        up to more than 100 %; unknown are contributions without an organisation that the registry holds.</p>
        {Kinds(subject, cluster, inside)}</section>

        """);

    private static Markup Leaders(Cluster cluster, DocumentKind kind) => Markup.Of($"""
        <div><h3>{Show.Capital(kind.Plural())}</h3>
        {FactTable.Of(
            $"Leading organisations of the {kind.Plural()}", ["Organisation", "Documents#", "Part#"],
            cluster.Profile.Organisations.Where(o => o.Kind == kind).Select(o => new[]
            {
                Markup.Of($"<bdi>{o.Name}</bdi>"), FactTable.Text(Show.Documents(o.Shares)),
                FactTable.Text(Show.Percent(RankingTable.PartOf(cluster, o), 1)),
            }))}</div>
        """);

    private static Markup Kinds(ReportSubject subject, Cluster cluster, ClusterInside inside)
    {
        var rows = inside.OrganisationKinds.GroupBy(k => k.Type).OrderBy(g => g.Key is null)
            .ThenByDescending(g => g.Sum(k => k.Shares)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => subject.Kinds.Select(kind => FactTable.Text(Show.Part(
                g.Where(k => k.Kind == kind).Sum(k => k.Shares), cluster.Figures.ByKind[(int)kind].Shares)))
                .Prepend(FactTable.Text(g.Key ?? "unknown")).ToList());
        return FactTable.Of("Kinds of organisation", ["Kind", .. subject.Kinds.Select(k => $"Part of the {k.Plural()}#")], rows);
    }
}

using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting.Inside;

/// <summary>How much is done with others, and with whom.</summary>
internal static class PartnerSection
{
    public static Markup Of(ReportSubject subject, Cluster cluster, ClusterInside inside) => Markup.Of($"""
        <section id="partners"><h2>Working with others</h2>
        <p class="note">Full count: documents with at least one person in the cluster. Elsewhere: also a person located outside it.
        People who could not be located cannot be seen here, so the true parts are at least these.</p>
        {FactTable.Of(
            "Collaboration", ["Documents", "All#", "With partners elsewhere#", "In two or more economies#"],
            inside.Collaborations.Select(c => new[]
            {
                FactTable.Text(Show.Capital(c.Kind.Plural())), FactTable.Text(Show.Count(c.Documents)),
                With(c.Elsewhere, c.Documents), With(c.Abroad, c.Documents),
            }))}
        <div class="kinds">{subject.Kinds.Select(kind => Partners(subject, cluster, kind, inside))}</div></section>

        """);

    private static Markup Partners(ReportSubject subject, Cluster cluster, DocumentKind kind, ClusterInside inside) => Markup.Of($"""
        <div><h3>Leading partners in {kind.Plural()}</h3>
        {FactTable.Of(
            $"Leading partners in {kind.Plural()}", ["Place", "Economy", "Documents#", "Part#"],
            inside.Partners.Where(p => p.Kind == kind).Select(p => new[]
            {
                Name(subject, p), FactTable.Text(string.Join(" / ", p.Economy.Split('/').Select(EconomyNames.Of))),
                FactTable.Text(Show.Count(p.Documents)),
                FactTable.Text(Show.Part(p.Documents, cluster.Figures.FullCounts[(int)kind])),
            }))}</div>
        """);

    private static Markup Name(ReportSubject subject, Partner partner) => partner.ClusterId is { } id
        ? Markup.Of($"""
            <a href="{id}.html"><bdi translate="no">{partner.Name}</bdi></a><small>cluster, rank {RankOf(subject, id)}</small>
            """)
        : Markup.Of($"<bdi translate=\"no\">{partner.Name}</bdi><small>outside the clusters{Region(partner)}</small>");

    private static string Region(Partner partner) => partner.Admin1.Length == 0 ? "" : ", " + partner.Admin1;

    private static int RankOf(ReportSubject subject, string id) => subject.ById[id].Rank;

    private static Markup With(long part, long whole) => Markup.Of($"{Show.Part(part, whole)}<small>{Show.Count(part)}</small>");
}

using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting.Inside;

/// <summary>The cluster's fields, and in which it does more than the world.</summary>
internal static class FieldSection
{
    private const int RowsShown = 20;

    public static Markup Of(ReportSubject subject, Cluster cluster, ClusterInside inside) => Markup.Of($"""
        <section id="fields"><h2>Fields</h2>
        <p class="note">Location quotient: the field’s part of the cluster over its part of the world; 1 is the world’s average
        (Balassa 1965). It is given from {Minimum(subject.Recipe)} of the field in the cluster upwards. A document counts in full for each of its fields.</p>
        <div class="kinds">{subject.Kinds.Select(kind => Fields(cluster, kind, [.. inside.Fields.Where(f => f.Kind == kind)]))}</div></section>

        """);

    private static Markup More(int fields) => fields <= RowsShown
        ? Markup.Nothing
        : Markup.Of($"<p class=\"note\">The largest {RowsShown}; all are in {EditionFiles.Fields}.</p>");

    private static string Minimum(Recipe recipe) => Show.Plural((long)Math.Ceiling(recipe.Profiling.FieldMinimumDocuments), "document");

    private static Markup Fields(Cluster cluster, DocumentKind kind, List<FieldPart> fields) => Markup.Of($"""
        <div><h3>{Show.Capital(kind.Plural())}</h3>
        {More(fields.Count)}
        {FactTable.Of(
            $"Fields of the {kind.Plural()}", ["Field", "Documents#", "Part#", "Location quotient#"],
            fields.Take(RowsShown).Select(f => new[]
            {
                Markup.Of($"<bdi>{f.Field}</bdi>"), FactTable.Text(Show.Documents(f.Shares)),
                FactTable.Text(Show.Part(f.Shares, cluster.Figures.ByKind[(int)kind].Shares)),
                FactTable.Text(f.LocationQuotient is { } q ? Show.Ratio(q) : Show.Missing),
            }))}</div>
        """);
}

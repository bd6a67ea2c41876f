using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting.Inside;

/// <summary>Cities and economies, what lies next to the cluster, and how well its addresses were located.</summary>
internal static class PlaceSection
{
    private const int CitiesShown = 25;

    public static Markup Of(ReportSubject subject, Cluster cluster, ClusterInside inside)
    {
        var (cities, mentions) = (cluster.Profile.Cities, cluster.Figures.Mentions);
        var more = cities.Count > CitiesShown ? $" The first {CitiesShown} of {Show.Count(cities.Count)}." : "";
        return Markup.Of($"""
            <section id="places"><h2>Where it is</h2>
            <p>{Show.Plural(cluster.Figures.PlaceCount, "place")} within an outline of {Show.Number(cluster.Shape.AreaKm2)} km²,
            {Show.Number(cluster.Shape.DiameterKm)} km from end to end.</p>
            <h3>Cities</h3>
            <p class="note">By mentions: listed inventors, authors and companies.{more}</p>
            {FactTable.Of("Cities", ["City", "Economy", "Mentions#", "Part#"], cities.Take(CitiesShown).Select(c => new[]
            {
                Markup.Of($"<bdi translate=\"no\">{c.City}</bdi><small>{c.Admin1}</small>"), FactTable.Text(EconomyNames.Of(c.Economy)),
                FactTable.Text(Show.Count(c.Mentions)), FactTable.Text(Show.Part(c.Mentions, mentions)),
            }))}
            <h3>Economies</h3>
            {FactTable.Of("Economies", ["Economy", "Mentions#", "Part#"], cluster.Profile.EconomyParts.Select(e => new[]
            {
                FactTable.Text(EconomyNames.Of(e.Economy)), FactTable.Text(Show.Count(e.Mentions)),
                FactTable.Text(Show.Part(e.Mentions, mentions)),
            }))}
            </section>
            <section id="next"><h2>What lies next to it</h2>
            {Nearest(subject, inside)}{Merged(subject, inside)}</section>
            <section id="located"><h2>How well it was located</h2>
            <p class="note">Contributions by the precision of their place and the rule that found it. What was not located is in no
            cluster.{Doubt(subject, cluster)}</p>
            {FactTable.Of("Located by", ["Precision", "Rule", "Mentions#", "Part#"], inside.Located.Select(l => new[]
            {
                FactTable.Text(AccountSection.Words(l.Precision)), FactTable.Text(l.Method),
                FactTable.Text(Show.Count(l.Tally.Mentions)), FactTable.Text(Show.Part(l.Tally.Mentions, mentions)),
            }))}</section>

            """);
    }

    private static string Doubt(ReportSubject subject, Cluster cluster)
    {
        if (subject.Ledger?.Clusters.FirstOrDefault(c => c.ClusterId == cluster.Id) is not { } ledger) return "";
        var wrong = (long)Math.Round(ledger.Parts.Sum(p => p.Expected.MentionThousandths) / 1000.0);
        return $" By the confidences, about {Show.Count(wrong)} mentions ({Show.Part(wrong, cluster.Figures.Mentions)}) are expected to belong elsewhere.";
    }

    private static Markup Nearest(ReportSubject subject, ClusterInside inside) => inside.Nearest is not { } nearest
        ? Markup.Of($"<p>No other cluster lies near.</p>\n")
        : Markup.Of($"""
            <p>The next cluster is <a href="{nearest.ClusterId}.html"><bdi translate="no">{subject.ById[nearest.ClusterId].Name}</bdi></a>,
            rank {subject.ById[nearest.ClusterId].Rank}:
            {Show.Number(nearest.DistanceKm)} km between {Name(nearest.Here)} and {Name(nearest.There)}.
            {Gap(subject.Recipe.Clustering)}</p>

            """);

    private static string Gap(ClusteringRecipe clustering) => clustering.MergeGapKm is { } km
        ? $"The two would be one cluster if the merge gap were that distance instead of {Show.Number(km)} km."
        : clustering.MergeTies is null ? "This recipe merges no clusters, however near." : "This recipe merges clusters on ties alone.";

    private static Markup Merged(ReportSubject subject, ClusterInside inside) => inside.MergedParts.Count == 0
        ? Markup.Of($"<p>It is one dense area: no merging made it.</p>\n")
        : Markup.Of($"""
            <p>Merging joined {Show.Plural(inside.MergedParts.Count, "dense area")} into it. {Why(subject.Recipe.Clustering)}</p>
            {FactTable.Of("Parts", ["Part", "Mentions#", "Distance to the next part#", "Between", "Ties"], inside.MergedParts.Select(p => new[]
            {
                Markup.Of($"<bdi translate=\"no\">{p.Name}</bdi>"), FactTable.Text(Show.Count(p.Mentions)),
                FactTable.Text(Show.Number(p.GapKm) + " km"), Markup.Of($"{Name(p.Here)} and {Name(p.There)}"), Ties(p.Ties),
            }))}
            """);

    private static string Why(ClusteringRecipe clustering) => string.Join(' ', new[]
    {
        clustering.MergeGapKm is { } gap
            ? $"Those within {Show.Number(gap)} km of each other belong together; a merge gap below a part’s distance would cut it off." : "",
        clustering.MergeTies is { } ties
            ? $"A part within {Show.Number(ties.WithinKm)} km of another joins it when more of its partners outside are there than anywhere else." : "",
    }.Where(sentence => sentence.Length > 0));

    private static Markup Ties(TieEvidence? ties) => ties is null
        ? FactTable.Text("")
        : Markup.Of($"""
            {Show.Percent(100 * ties.Share)} of its partners outside are in <bdi translate="no">{ties.Into}</bdi>,
            {Show.Percent(100 * ties.NextShare)} in the next cluster or in none
            """);

    private static Markup Name(PlaceName place) => place.City.Length == 0
        ? FactTable.Text($"{Show.Number(place.Point.Latitude)}°, {Show.Number(place.Point.Longitude)}°")
        : Markup.Of($"<bdi translate=\"no\">{place.City}</bdi> ({EconomyNames.Of(place.Economy)})");
}

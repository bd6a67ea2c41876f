using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>What the rank sets claim, what they leave out, and how they were made.</summary>
internal static class CertaintySection
{
    private const string Literature =
        "Mogstad, Romano, Shaikh and Wilhelm, Inference for Ranks with Applications to Mobility across Neighbourhoods and Academic Achievement "
        + "across Countries, Review of Economic Studies 91 (2024)";

    public static Markup Of(ReportSubject subject)
    {
        if (subject.Edition.Uncertainty is not { } uncertainty) return Markup.Nothing;
        var level = Show.Percent(100 * uncertainty.Level, 0);
        return Markup.Of($"""
            <section id="certainty"><h2>How sure the ranks are</h2>
            <p>Had the same places written as many documents again, the order would not be quite the same. Beside each rank stands the set of
            ranks that such a new draw of documents{Wrong(uncertainty)} cannot rule out: a set made this way holds the true rank of its cluster in {level} of cases.
            {Alone(subject)}</p>
            <p>Clusters are called distinguishable only where their sets’ own comparison tells them apart. Where something is said of all ranks
            at once, the joint sets are to be used: <code>rank_low_joint</code>, <code>rank_high_joint</code> in {EditionFiles.Uncertainty}.
            Every pair is in {EditionFiles.UncertaintyPairs}.</p>
            <p>{LeftOut(uncertainty)}</p>
            {Revised(subject, uncertainty.Revision)}{Notes(uncertainty)}
            <p class="note">{Made(uncertainty)}</p>
            </section>

            """);
    }

    private static string Wrong(Uncertainty uncertainty) =>
        uncertainty.Layers.Contains(UncertaintyLayer.Geocoding) ? ", with addresses as often wrong as was measured," : "";

    private static string Addresses(Uncertainty uncertainty) => uncertainty.Layers.Contains(UncertaintyLayer.Geocoding)
        ? ", and every address that was located by what it says right or wrong as often as was measured" : "";

    private static string Boundaries(Uncertainty uncertainty) =>
        uncertainty.Layers.Contains(UncertaintyLayer.Boundary) ? "clusters found again" : "boundaries as published";

    /// <summary>Of the first so many, how many are among them by their sets.</summary>
    public static string? Certain(ReportSubject subject, int count)
    {
        if (subject.Edition.Uncertainty is not { } uncertainty || subject.Edition.Clusters.Count <= count) return null;
        var certain = subject.Edition.Clusters.Count(c => c.Uncertainty?.Top(count) == TopMembership.Yes);
        var open = subject.Edition.Clusters.Count(c => c.Uncertainty?.Top(count) == TopMembership.Open);
        return $"At {Show.Percent(100 * uncertainty.Level, 0)}, {Show.Plural(certain, "cluster has its", "clusters have their")} whole rank set among the first {Show.Count(count)}; "
            + $"for {Show.Count(open)} it is open.";
    }

    private static string Alone(ReportSubject subject)
    {
        var clusters = subject.Edition.Clusters;
        var alone = clusters.Count(c => c.Uncertainty is { TiedWith.Count: 0 });
        return $"{Show.Count(alone)} of {Show.Plural(clusters.Count, "cluster")} {(alone == 1 ? "holds its" : "hold their")} rank alone.";
    }

    private static string LeftOut(Uncertainty uncertainty)
    {
        List<string> missing = [];
        if (!uncertainty.Layers.Contains(UncertaintyLayer.Boundary)) missing.Add("where clusters end and whether they are one");
        if (!uncertainty.Layers.Contains(UncertaintyLayer.Geocoding)) missing.Add("addresses that were located wrongly");
        missing.Add("choices of the method such as radius, minimum and weights");
        missing.Add("what the sources do not hold");
        var choices = uncertainty.ChoiceRuns == 0 ? "Choices of method can move a rank further than the draw of documents."
            : $"What choices of method do to each rank is in {EditionFiles.UncertaintyChoices}, from {Show.Count(uncertainty.ChoiceRuns)} rankings made with others.";
        return $"Not in these sets: {Show.List(missing, "and")}. {choices}";
    }

    /// <summary>What was seen, not what might be: nothing where no newer snapshot was compared.</summary>
    private static Markup Revised(ReportSubject subject, Revision? revision)
    {
        if (revision is null) return Markup.Nothing;
        if (revision is not { MeanAbsoluteChange: { } mean, LargestId: { } id, LargestChange: { } change })
            return Markup.Of($"<p>A newer snapshot of the same sources ({revision.Edition}) has none of these clusters.</p>\n");
        var largest = subject.Edition.Clusters.First(c => c.Id == id);
        return Markup.Of($"""
            <p>A newer snapshot of the same sources ({revision.Edition}) has {Show.Plural(revision.Clusters, "cluster")} of these: ranks changed by
            {Rounded.Text(mean, 2)} on average, {Show.Percent(100 * revision.InsideSets, 0)} of the newer ranks lie in the sets here, and the largest
            change is that of {largest.Name}, from {Show.Count(largest.Rank)} to {Show.Count(largest.Rank + change)}.</p>

            """);
    }

    private static Markup Notes(Uncertainty uncertainty) => uncertainty.Notes.Count == 0 ? Markup.Nothing
        : Markup.Of($"<ul>{uncertainty.Notes.Select(note => Markup.Of($"<li>{note}</li>\n"))}</ul>\n");

    private static string Made(Uncertainty uncertainty)
    {
        var replicates = uncertainty.Method == UncertaintyMethod.ClosedForm
            ? "draws from the normal distribution whose covariance follows from the documents (each one drawn a Poisson number of times, "
                + "world totals with them); boundaries as published"
            : $"replicates, each with a Poisson weight for every document{Addresses(uncertainty)}; {Boundaries(uncertainty)}";
        return $"{Show.Count(uncertainty.Replicates)} {replicates}; seed {uncertainty.Seed}. Rank sets: {Literature}, two-sided, step-down. "
            + $"So many replicates leave a share of replicates a standard error of at most {Rounded.Text(uncertainty.ShareError, 3)}.";
    }
}

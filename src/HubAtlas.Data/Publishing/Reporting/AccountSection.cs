using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>Where every document went: clusters, outside, unlocated; what was left out or rejected, by cause.</summary>
internal static class AccountSection
{
    private const int CausesShown = 25;

    public static Markup Of(ReportSubject subject) => Markup.Of($"""
        <section id="account"><h2>What the figures hold, and what they leave out</h2>
        {Worlds(subject)}
        {Facts("Not located, by cause", "Part of the world total, but of no cluster.",
            ["Documents", "Cause", "Fractional count"], Unlocated(subject))}
        {Facts("Located, by precision", "How finely addresses were located, all kinds together.",
            ["Precision", "Mentions", "Part"], Precisions(subject.Edition))}
        {Facts("Left out by the recipe", "Documents at hand that this edition does not count.",
            ["Documents", "Cause", "Number"], LeftOut(subject.Edition))}
        {Facts("Rejected rows", "Rows of the source files that could not be used; each stands in rejects.csv.",
            ["Cause", "Rows"], Rejected(subject))}
        </section>

        """);

    private static Markup Worlds(ReportSubject subject)
    {
        var rows = subject.Edition.WorldTotals.OrderBy(w => w.Kind).Select(world =>
        {
            var inside = subject.Edition.Clusters.Sum(c => c.Figures.ByKind[(int)world.Kind].Shares);
            var unlocated = world.Unlocated.Sum(u => u.Tally.Shares);
            var outside = world.All.Shares - inside - unlocated;
            return Markup.Of($"""
                <tr><th scope="row">{Show.Capital(world.Kind.Plural())}</th>
                <td class="number" data-label="World">{Show.Count(world.Documents)}</td>
                {Part("In clusters", inside, world)}{Part("Outside clusters", outside, world)}{Part("Not located", unlocated, world)}
                <td class="wide">{Bar([inside, outside, unlocated], world.All.Shares)}</td></tr>

                """);
        });
        return Markup.Of($"""
            <p class="note">World totals by fractional count: the three parts add up to the total exactly.</p>
            <table class="facts worlds"><thead><tr><th scope="col">Documents</th><th scope="col" class="number">World</th>
            <th scope="col" class="number">In clusters</th><th scope="col" class="number">Outside clusters</th>
            <th scope="col" class="number">Not located</th><td></td></tr></thead>
            <tbody>
            {rows}</tbody></table>
            """);
    }

    private static Markup Part(string label, long shares, WorldTotal world) => Markup.Of(
        $"""<td class="number" data-label="{label}">{Show.Documents(shares)}<small>{Show.Part(shares, world.All.Shares)}</small></td>""");

    private static Markup Bar(long[] parts, long whole)
    {
        string[] classes = ["inside", "outside", "unlocated"];
        var x = 0.0;
        var rects = new List<Markup>();
        for (var i = 0; i < parts.Length; i++)
        {
            var length = whole > 0 ? Math.Round(200.0 * parts[i] / whole, 1) : 0;
            rects.Add(Markup.Of($"""<rect class="{classes[i]}" x="{Text(x)}" width="{Text(length)}" height="8"/>"""));
            x += length;
        }

        return Markup.Of($"""<svg class="bar" viewBox="0 0 200 8" aria-hidden="true">{rects}</svg>""");
    }

    private static IEnumerable<string[]> Unlocated(ReportSubject subject) =>
        from world in subject.Edition.WorldTotals
        orderby world.Kind
        from u in world.Unlocated.OrderByDescending(u => u.Tally.Shares).ThenBy(u => u.Cause, StringComparer.Ordinal)
        let count = $"{Show.Documents(u.Tally.Shares)} ({Show.Part(u.Tally.Shares, world.All.Shares)})"
        select new[] { Show.Capital(world.Kind.Plural()), u.Cause, count };

    private static IEnumerable<string[]> Precisions(Edition edition)
    {
        var all = edition.Precisions.Sum(p => p.Tally.Mentions);
        return edition.Precisions.OrderByDescending(p => p.Precision)
            .Select(p => new[] { Words(p.Precision), Show.Count(p.Tally.Mentions), Show.Part(p.Tally.Mentions, all) });
    }

    public static string Words(Precision precision) => precision switch
    {
        Precision.Coordinates => "Coordinates given by the source",
        Precision.Organisation => "Organisation",
        Precision.City => "City",
        Precision.Region => "Region only",
        Precision.Economy => "Economy only",
        _ => "Not at all",
    };

    private static IEnumerable<string[]> LeftOut(Edition edition) => edition.LeftOut
        .OrderBy(l => l.Kind).ThenByDescending(l => l.Documents).ThenBy(l => l.Cause, StringComparer.Ordinal)
        .Select(l => new[] { Show.Capital(l.Kind.Plural()), l.Cause, Show.Count(l.Documents) });

    private static IEnumerable<string[]> Rejected(ReportSubject subject) => subject.RejectCounts
        .OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => new[] { r.Key, Show.Count(r.Value) });

    private static Markup Facts(string title, string note, string[] heads, IEnumerable<string[]> facts)
    {
        var rows = facts.ToList();
        if (rows.Count == 0) return Markup.Of($"<h3>{title}</h3>\n<p class=\"note\">None.</p>\n");
        var more = rows.Count <= CausesShown ? "" : $" The {Show.Count(rows.Count - CausesShown)} smallest are not shown.";
        return Markup.Of($"""
            <h3>{title}</h3>
            <p class="note">{note}{more}</p>
            <table class="facts"><thead><tr>{heads.Select((h, i) => Markup.Of($"<th scope=\"col\"{Class(i, heads)}>{h}</th>"))}</tr></thead>
            <tbody>{rows.Take(CausesShown).Select(row => Row(row, heads))}</tbody></table>

            """);
    }

    private static Markup Row(string[] row, string[] heads) =>
        Markup.Of($"<tr>{row.Select((value, i) => Markup.Of($"<td{Class(i, heads)}>{value}</td>"))}</tr>\n");

    private static Markup Class(int column, string[] heads) =>
        heads[column] is "Mentions" or "Part" or "Number" or "Rows" or "Fractional count"
            ? Markup.Trusted(" class=\"number\"")
            : Markup.Nothing;

    private static string Text(double pixels) => Math.Round(pixels, 1).ToString(CultureInfo.InvariantCulture);
}

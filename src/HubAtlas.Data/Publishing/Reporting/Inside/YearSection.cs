using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting.Inside;

/// <summary>Output by year, as a small chart and as figures.</summary>
internal static class YearSection
{
    private const int Step = 44, BarWidth = 30, Height = 120, Margin = 18;

    public static Markup Of(ReportSubject subject, Cluster cluster) => Markup.Of($"""
        <section id="years"><h2>Year by year</h2>
        <p class="note">Documents by year of publication, fractional count. A last year whose data are not complete stands lower than it
        will.</p>
        <div class="kinds">{subject.Kinds.Select(kind => Years(kind, Of(cluster, kind)))}</div></section>

        """);

    private static IReadOnlyList<YearPart> Of(Cluster cluster, DocumentKind kind) =>
        [.. cluster.Profile.Years.Where(y => y.Kind == kind).OrderBy(y => y.Year)];

    private static Markup Years(DocumentKind kind, IReadOnlyList<YearPart> years) => Markup.Of($"""
        <div><h3>{Show.Capital(kind.Plural())}</h3>
        {(years.Count == 0 ? Markup.Nothing : Chart(kind, years))}
        {FactTable.Of(
            $"{Show.Capital(kind.Plural())} by year", ["Year", "Documents#"],
            years.Select(y => new[] { FactTable.Text(Year(y.Year)), FactTable.Text(Show.Documents(y.Shares)) }))}</div>
        """);

    private static Markup Chart(DocumentKind kind, IReadOnlyList<YearPart> years)
    {
        var (first, last) = (years[0].Year, years[^1].Year);
        var largest = Math.Max(1, years.Max(y => y.Shares));
        var bars = years.Select(y =>
        {
            var (x, height) = ((y.Year - first) * Step, (double)Height * y.Shares / largest);
            return Markup.Of($"""
                <rect class="{kind.Word()}" x="{x}" y="{Show.Tenths(Margin + Height - height)}" width="{BarWidth}" height="{Show.Tenths(height)}">
                <title>{Year(y.Year)}: {Show.Documents(y.Shares)}</title></rect>
                <text x="{x + (BarWidth / 2)}" y="{Height + Margin + 14}" text-anchor="middle">{Year(y.Year)}</text>

                """);
        });
        return Markup.Of($"""
            <figure class="scroll" tabindex="0"><svg class="years" width="{((last - first) * Step) + BarWidth}"
             height="{Height + Margin + 20}" role="img" aria-label="{kind.Plural()} by year; the table below gives the same figures">{bars}</svg></figure>

            """);
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}

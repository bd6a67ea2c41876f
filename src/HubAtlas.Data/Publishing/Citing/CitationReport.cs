using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Citing;

/// <summary>Citation impact as one offline page: who has the most cited publications, in what part, and how that was made.</summary>
internal static class CitationReport
{
    private const int Dots = 20, Rows = 50, Tenth = 10;

    public static string Of(CitationTable table) => PageShell.Of(table.Recipe.Title, table.IsSimulated, "HubAtlas", Markup.Of($"""
        <header>
        <p class="kicker">{table.Recipe.Title}</p>
        <h1>{CitationFindings.Headline(table)}</h1>
        <dl class="key-figures">
        {PageShell.KeyFigure("Publications", Show.Count(table.World.Documents))}{PageShell.KeyFigure("Years", Period(table))}{table.Divisions.Select(division => PageShell.KeyFigure(Show.Capital(division.By.Plural()), Show.Count(division.Rows.Count)))}
        </dl>
        </header>
        <main>
        <section id="findings"><h2 class="hidden">Findings</h2><ul class="findings">{CitationFindings.All(table).Select(f => Markup.Of($"<li>{f}</li>"))}</ul>
        <p class="note">Counted: {CitationMethod.Of(table).Counting}. Citations {CitationMethod.Of(table).CitationsCounted}.</p></section>
        {table.Divisions.Select(division => Section(table, division))}{Method(table)}
        </main>
        <footer><p>Made with HubAtlas. Recipe <code class="hash">{table.Recipe.Hash}</code></p></footer>
        """));

    private static Markup Section(CitationTable table, CitationDivision division)
    {
        if (division.Rows.Count == 0) return Markup.Nothing;
        // Below the minimum a row would have counts alone.
        var shown = Math.Clamp(division.Rows.Count(row => row.Impact.Mean is not null), 1, Rows);
        var more = division.Rows.Count > shown ? Markup.Of($"<p class=\"note\">The first {shown} of {Show.Count(division.Rows.Count)}; all are in {division.By.Plural()}.csv.</p>") : Markup.Nothing;
        return Markup.Of($"""
            <section id="{division.By.Plural()}"><h2>{Show.Capital(division.By.Plural())}</h2>
            <p class="note">Percent of a unit’s publications that are among the most cited tenth of their {table.Recipe.Level}, year and type. Thin line: what another draw of publications may have given (95 %).
            Upright line: the world’s 10 %. {(division.Unplaced.Impact.Works > 0 ? $"{Show.Part(division.Unplaced.Impact.Works, table.World.Impact.Works, 2)} of the publications belong to none and stay in the world." : "")}</p>
            {CitationChart.Of(division.By, [.. division.Rows.Take(Dots)])}
            <h3>In numbers</h3>{PlainTable.Of($"{Show.Capital(division.By.Plural())} in numbers", Heads(table, division.By), division.Rows.Take(shown).Select(row => Row(table, division.By, row)))}{more}</section>

            """);
    }

    private static IReadOnlyList<string> Heads(CitationTable table, LandscapeUnit by) =>
    [
        Show.Capital(by.Word()), "Rank#", "Publications#", "P(top 10 %)#", "Of the world’s#", .. TopShares.All.Select(top => $"PP(top {top} %)#"), "95 % of PP(top 10 %)#", "MNCS#", "95 %#",
        .. table.Recipe.Sources.Count > 0 ? ["In journals of the list#", "Of the world’s#"] : (string[])[],
    ];

    private static IReadOnlyList<string> Row(CitationTable table, LandscapeUnit by, CitationRow row) =>
    [
        CitationTables.NameOf(by, row), Show.Count(row.Rank), Show.Documents(row.Impact.Works), Show.Documents(row.Impact.Top(Tenth).Count), CitationFindings.Percent(CitationFindings.Share(table, row)),
        .. TopShares.All.Select(top => row.Impact.Top(top).Proportion is { } part ? CitationFindings.Percent(part.Value) : Show.Missing),
        Between(row.Impact.Top(Tenth).Proportion, CitationFindings.Percent), row.Impact.Mean is { } mean ? Show.Ratio(mean.Value) : Show.Missing, Between(row.Impact.Mean, Show.Ratio),
        .. table.Recipe.Sources.Count > 0 ? [row.Listed is { } listed ? Show.Documents(listed) : Show.Missing, row.ListedShare is { } share ? CitationFindings.Percent(share) : Show.Missing] : (string[])[],
    ];

    private static string Between(MeasuredMean? figure, Func<double, string> words) => figure is { Low: { } low, High: { } high } ? $"{words(low)}–{words(high)}" : Show.Missing;

    private static Markup Method(CitationTable table)
    {
        var method = CitationMethod.Of(table);
        return Markup.Of($"""
            <section id="method"><h2>How this was made</h2>
            {PlainTable.Of("Method", ["What", "How"], (IReadOnlyList<string>[])[["Counting", method.Counting], ["Compared with", method.ComparedWith], ["Years", method.Period], ["Citations", method.CitationsCounted], ["Minimum", $"{Show.Number(table.Recipe.Minimum)} publications; below, figures but counts are left out"], .. CitationMethod.Formulas.Select(f => (IReadOnlyList<string>)[f.Figure, f.Formula])])}
            {(table.Recipe.Sources.Count > 0 ? Markup.Of($"<p class=\"note\">Journals of the list: {string.Join(", ", table.Recipe.Sources)}.</p>") : Markup.Nothing)}
            {table.Notes.Select(note => Markup.Of($"<p class=\"note\">{note}</p>"))}</section>
            """);
    }

    /// <summary>Of those compared: the recipe's last years may be too young.</summary>
    private static string Period(CitationTable table) => string.Create(CultureInfo.InvariantCulture, $"{table.Years.First}–{table.Years.Last}");
}

using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Reporting;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Landscapes;

/// <summary>A landscape as one offline page: who leads, how it grew, who is specialised, what was counted and how.</summary>
internal static class LandscapeReport
{
    private const int Bars = 15, Panels = 12, Rows = 50, Fewest = 10, ShownSymbols = 200;

    public static string Of(Landscape landscape) => PageShell.Of(landscape.Recipe.Title, landscape.IsSimulated, "HubAtlas", Markup.Of($"""
        <header>
        <p class="kicker">{landscape.Recipe.Title}</p>
        <h1>{LandscapeFindings.Headline(landscape)}</h1>
        <dl class="key-figures">
        {PageShell.KeyFigure(Show.Capital(LandscapeFindings.Subject(landscape.Recipe)), Show.Count(landscape.Documents))}{PageShell.KeyFigure("Years", Period(landscape.Recipe))}{landscape.Tables.Select(table => PageShell.KeyFigure(Show.Capital(table.By.Plural()), Show.Count(table.Rows.Count)))}
        </dl>
        </header>
        <main>
        <section id="findings"><h2 class="hidden">Findings</h2><ul class="findings">{LandscapeFindings.All(landscape).Select(f => Markup.Of($"<li>{f}</li>"))}</ul>
        <p class="note">Counted: {LandscapeMethod.Of(landscape).UnitOfCount}; {LandscapeMethod.Of(landscape).Counting}.</p></section>
        {landscape.Tables.Select(table => Section(landscape, table))}{Definition(landscape)}{Method(landscape)}
        </main>
        <footer><p>Made with HubAtlas. Recipe <code class="hash">{landscape.Recipe.Hash}</code></p></footer>
        """));

    private static Markup Section(Landscape landscape, LandscapeTable table)
    {
        if (table.Rows.Count == 0) return Markup.Nothing;
        var unplaced = 100.0 * table.Unplaced / Contribution.Whole / landscape.Documents;
        var panels = table.Rows.Take(Panels).Select(row => (LandscapeTables.NameOf(table.By, row), row.Years)).ToList();
        if (table.By == LandscapeUnit.Economy) panels.Insert(0, ("World", landscape.World));
        return Markup.Of($"""
            <section id="{table.By.Plural()}"><h2>{Show.Capital(table.By.Plural())}</h2>
            <p class="note">Percent of the world’s {LandscapeFindings.Subject(landscape.Recipe)} in {landscape.Recipe.Technology}. Thin line: what chance alone may have made of the count (95 %).
            {(table.By == LandscapeUnit.Field ? "A document counts in full for each of its fields. " : "")}{(table.Unplaced > 0 ? $"{Show.Percent(unplaced, 2)} belong to none and stay in the world’s total." : "")}</p>
            {LandscapeCharts.Bars(landscape, table.By, [.. table.Rows.Take(Bars)])}
            {(landscape.Years.Skip(1).Any() ? Markup.Of($"<h3>Over the years</h3><p class=\"note\">{Show.Capital(LandscapeFindings.Counted(landscape.Recipe))} a year, each on a scale of its own from zero: the first and the last year.</p>{LandscapeCharts.Lines(landscape, panels)}") : Markup.Nothing)}
            <h3>In numbers</h3>{Numbers(landscape, table)}</section>

            """);
    }

    private static Markup Numbers(Landscape landscape, LandscapeTable table)
    {
        var (pairs, holders) = (landscape.Recipe.CompareYears, table.Rows.Any(row => row.Holders is not null));
        var (people, special) = (table.Rows.Any(row => row.PerMillion is not null), table.Rows.Any(row => row.Specialisation is not null));
        var filed = table.Rows.Any(row => row.FiledAbroad is not null);
        IReadOnlyList<string> heads =
        [
            Show.Capital(table.By.Word()), "Rank#", Show.Capital(LandscapeFindings.Counted(landscape.Recipe)) + "#", "Share#", .. pairs.Select(pair => $"A year, {pair.From}–{pair.To}#"), .. people ? ["Per million people#"] : (string[])[],
            .. special ? ["RTA#", "95 %#"] : (string[])[], "Several economies#", .. filed ? ["Several offices#"] : (string[])[], .. holders ? ["Herfindahl#", "First organisations"] : (string[])[],
        ];
        // Below the minimum a row would have a count and a share alone.
        var shown = Math.Clamp(table.Rows.Count(row => row.Low is not null), Math.Min(Fewest, table.Rows.Count), Rows);
        var more = table.Rows.Count > shown ? Markup.Of($"<p class=\"note\">The first {shown} of {Show.Count(table.Rows.Count)}; all are in {table.By.Plural()}.csv.</p>") : Markup.Nothing;
        return Markup.Of($"{PlainTable.Of($"{Show.Capital(table.By.Plural())} in numbers", heads, table.Rows.Take(shown).Select(row => Row(table.By, row, people, special, filed, holders)))}{more}");
    }

    private static IReadOnlyList<string> Row(LandscapeUnit by, LandscapeRow row, bool people, bool special, bool filed, bool holders) =>
    [
        LandscapeTables.NameOf(by, row), Show.Count(row.Rank), Show.Documents(row.Count), Show.Percent(row.Share), .. row.Growth.Select(growth => LandscapeFindings.Rate(growth.Cagr)),
        .. people ? [row.PerMillion is { } perMillion ? Show.Number(perMillion) : Show.Missing] : (string[])[],
        .. special ? [row.Specialisation is { } s ? Show.Ratio(s.Advantage) : Show.Missing, row.Specialisation is { } i ? $"{Show.Ratio(i.Low)}–{Show.Ratio(i.High)}" : Show.Missing] : (string[])[],
        row.Collaboration is { } shared ? LandscapeFindings.Percent(shared) : Show.Missing,
        .. filed ? [row.FiledAbroad is { } abroad ? LandscapeFindings.Percent(abroad) : Show.Missing] : (string[])[],
        .. holders ? [row.Herfindahl?.ToString("0.000", CultureInfo.InvariantCulture) ?? Show.Missing, Leaders(row)] : (string[])[],
    ];

    private static string Leaders(LandscapeRow row) =>
        string.Join(", ", row.Holders?.Leaders.Select(holder => $"{holder.Name} {Show.Percent(100.0 * holder.Count / row.Count, 1)}") ?? []);

    private static Markup Definition(Landscape landscape) => Markup.Of($"""
        <section id="definition"><h2>What counts as {landscape.Recipe.Technology}</h2>
        <p>{Show.Capital(landscape.Recipe.Kind.Plural())} that have one of these: {LandscapeMethod.Of(landscape).Definition}.</p>
        {(landscape.Recipe.Definition is not { } definition ? Markup.Nothing : PlainTable.Of("Definition", ["Symbol", "Scheme", "What it is", "Years", "Source"], definition.Rows.Take(ShownSymbols).Select(row => (IReadOnlyList<string>)
            [row.Symbol, row.Scheme, row.Label, row.FirstYear is null && row.LastYear is null ? "all" : $"{row.FirstYear}–{row.LastYear}", row.Source])))}</section>
        """);

    private static Markup Method(Landscape landscape)
    {
        var method = LandscapeMethod.Of(landscape);
        return Markup.Of($"""
            <section id="method"><h2>How this was made</h2>
            {PlainTable.Of("Method", ["What", "How"], (IReadOnlyList<string>[])[["Unit of count", method.UnitOfCount], ["Counting", method.Counting], ["Years", method.Period], ["Place", method.Place], ["Minimum", $"{Show.Number(landscape.Recipe.Minimum)} {LandscapeFindings.Counted(landscape.Recipe)}; below, figures but count and share are left out"], .. LandscapeMethod.Formulas.Select(f => (IReadOnlyList<string>)[f.Figure, f.Formula])])}
            {landscape.Notes.Select(note => Markup.Of($"<p class=\"note\">{note}</p>"))}</section>
            """);
    }

    private static string Period(LandscapeRecipe recipe) => string.Create(CultureInfo.InvariantCulture, $"{recipe.FirstYear}–{recipe.LastYear}");
}

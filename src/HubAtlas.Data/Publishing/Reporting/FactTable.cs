using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>A plain table of facts; columns whose head ends in <c>#</c> hold numbers.</summary>
internal static class FactTable
{
    private const char NumberMark = '#';

    /// <returns>A note that there is nothing, where there are no rows.</returns>
    public static Markup Of(string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<Markup>> rows)
    {
        var lines = rows.Select(row => Markup.Of($"<tr>{row.Select((cell, i) => Cell(heads[i], cell, i == 0))}</tr>\n")).ToList();
        if (lines.Count == 0) return Markup.Of($"<p class=\"note\">{caption}: none known.</p>\n");
        return Markup.Of($"""
            <div class="scroll" tabindex="0" role="region" aria-label="{caption}"><table class="facts"><caption>{caption}</caption>
            <thead><tr>{heads.Select(Head)}</tr></thead>
            <tbody>
            {lines}</tbody></table></div>

            """);
    }

    public static Markup Text(string text) => Markup.Of($"{text}");

    private static Markup Head(string head) => Markup.Of($"<th scope=\"col\"{Class(head)}>{head.TrimEnd(NumberMark)}</th>");

    private static Markup Cell(string head, Markup cell, bool isFirst) =>
        isFirst ? Markup.Of($"<th scope=\"row\"{Class(head)}>{cell}</th>") : Markup.Of($"<td{Class(head)}>{cell}</td>");

    private static Markup Class(string head) => head.EndsWith(NumberMark) ? Markup.Trusted(" class=\"number\"") : Markup.Nothing;
}

using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>A table of words and numbers whose first column names the row.</summary>
internal static class PlainTable
{
    /// <param name="heads">A number's head ends with <c>#</c>, which is not shown.</param>
    public static Markup Of(string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows) => Markup.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{caption}"><table class="economies"><caption>{caption}</caption>
        <thead><tr>{heads.Select(Head)}</tr></thead>
        <tbody>
        {rows.Select(row => Row(heads, row))}</tbody></table></div>

        """);

    private static Markup Head(string head) => head.EndsWith('#')
        ? Markup.Of($"""<th scope="col" class="number">{head[..^1]}</th>""")
        : Markup.Of($"""<th scope="col">{head}</th>""");

    private static Markup Row(IReadOnlyList<string> heads, IReadOnlyList<string> row) => Markup.Of($"""
        <tr><th scope="row"><bdi translate="no">{row[0]}</bdi></th>{row.Skip(1).Select((cell, i) => Cell(heads[i + 1], cell))}</tr>

        """);

    private static Markup Cell(string head, string text) =>
        head.EndsWith('#') ? Markup.Of($"""<td class="number">{text}</td>""") : Markup.Of($"""<td>{text}</td>""");
}

using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Indexes;

/// <summary>The ranking with the scores of its main nodes, shaded by place.</summary>
internal static class HeatTable
{
    private const int Shades = 5, MostColumns = 12;

    public static Markup Of(IndexResult index)
    {
        var (nodes, pages) = (Columns(index), IndexPublisher.PagesOf(index));
        return Markup.Of($"""
            <div class="scroll" tabindex="0" role="region" aria-label="The ranking"><table class="economies heat"><caption>The ranking</caption>
            <thead><tr><th scope="col">Unit</th><th scope="col" class="number">Rank</th>{(index.Robustness is null ? Markup.Nothing : Markup.Of($"""<th scope="col" class="number">Interval</th>"""))}{nodes.Select(Head)}</tr></thead>
            <tbody>
            {index.ByRank.Select(u => Row(index, nodes, u, pages[u]))}</tbody></table></div>

            """);
    }

    /// <summary>The index and the lowest level that fits.</summary>
    private static List<IndexNodeResult> Columns(IndexResult index)
    {
        var levels = index.Nodes.Where(n => n.Level > 0).GroupBy(n => n.Level).OrderByDescending(g => g.Key);
        var level = levels.FirstOrDefault(g => g.Count() <= MostColumns && g.Any(n => !n.Node.IsIndicator)) ?? levels.FirstOrDefault(g => g.Count() <= MostColumns);
        return [index.Top, .. level ?? Enumerable.Empty<IndexNodeResult>()];
    }

    private static Markup Head(IndexNodeResult node) => Markup.Of($"""<th scope="col" class="number">{IndexFindings.Named(node.Node)}</th>""");

    private static Markup Row(IndexResult index, List<IndexNodeResult> nodes, int unit, string page) => Markup.Of($"""
        <tr><th scope="row"><a href="{IndexPublisher.ProfileFolder}/{page}"><bdi translate="no">{index.Units[unit].Name}</bdi></a></th><td class="number">{index.Top.Ranks[unit]?.ToString(System.Globalization.CultureInfo.InvariantCulture)}</td>{Interval(index, unit)}{nodes.Select(n => Cell(n, unit))}</tr>

        """);

    private static Markup Interval(IndexResult index, int unit) => index.Robustness?.Units[unit] is not { } interval ? Markup.Nothing
        : Markup.Of($"""<td class="number">{Show.Number(Math.Round(interval.Low))}–{Show.Number(Math.Round(interval.High))}</td>""");

    private static Markup Cell(IndexNodeResult node, int unit)
    {
        var text = IndexFindings.Score(node.Scores[unit]);
        var known = node.Ranks.Count(r => r is not null);
        var shade = node.Ranks[unit] is { } rank ? $"heat{Shades - 1 - ((rank - 1) * Shades / known)}" : "";
        return Markup.Of($"""<td class="number {shade}">{(node.Brackets[unit] ? $"[{text}]" : text)}</td>""");
    }
}

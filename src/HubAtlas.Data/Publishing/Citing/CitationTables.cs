using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Citing;

/// <summary>The tables of citation impact. The last columns say how the figures were made.</summary>
internal static class CitationTables
{
    private const int Decimals = 6;

    public static IReadOnlyList<Column<CitationRow>> Units(CitationTable table, LandscapeUnit by) =>
    [
        new("rank", r => Cell.Of(r.Rank)),
        new("code", r => Cell.Of(r.Code)),
        new("name", r => Cell.Of(NameOf(by, r))),
        new("publications", r => Cell.Billionths(r.Impact.Works)),
        new("documents", r => Cell.Of(r.Documents)),
        .. TopShares.All.SelectMany(Top),
        .. Measured("mncs", r => r.Impact.Mean),
        new("listed", r => Cell.Billionths(r.Listed)),
        new("listed_share_percent", r => Cell.Of(r.ListedShare, Decimals)),
        .. Method(table),
    ];

    public static string NameOf(LandscapeUnit by, CitationRow row) => by == LandscapeUnit.Economy ? EconomyNames.Of(row.Code) : row.Name;

    private static IEnumerable<Column<CitationRow>> Top(int percent)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"p_top_{percent}");
        return [new(name, r => Cell.Billionths(r.Impact.Top(percent).Count)), .. Measured($"p{name}_percent", r => r.Impact.Top(percent).Proportion)];
    }

    private static IEnumerable<Column<CitationRow>> Measured(string name, Func<CitationRow, MeasuredMean?> figure) =>
    [
        new(name, r => Cell.Of(figure(r)?.Value, Decimals)), new(name + "_low", r => Cell.Of(figure(r)?.Low, Decimals)), new(name + "_high", r => Cell.Of(figure(r)?.High, Decimals)),
    ];

    private static IEnumerable<Column<CitationRow>> Method(CitationTable table)
    {
        var method = CitationMethod.Of(table);
        return
        [
            new("counting", _ => Cell.Of(method.Counting)), new("compared_with", _ => Cell.Of(method.ComparedWith)), new("period", _ => Cell.Of(method.Period)),
            new("citations_counted", _ => Cell.Of(method.CitationsCounted)), new("data", _ => Cell.Of(method.Data)),
        ];
    }
}

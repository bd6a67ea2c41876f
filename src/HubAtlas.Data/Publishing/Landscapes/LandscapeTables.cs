using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Landscapes;

/// <summary>The tables of a landscape's folder. The last columns of each say how its figures were made.</summary>
internal static class LandscapeTables
{
    private const int Decimals = 6, Leaders = 3;

    public static IReadOnlyList<Column<LandscapeRow>> Units(Landscape landscape, LandscapeUnit by) =>
    [
        new("rank", r => Cell.Of(r.Rank)),
        new("code", r => Cell.Of(r.Code)),
        new("name", r => Cell.Of(NameOf(by, r))),
        new("count", r => Cell.Billionths(r.Count)),
        new("share_percent", r => Cell.Of(r.Share, Decimals)),
        new("count_low", r => Cell.Of(r.Low, 3)),
        new("count_high", r => Cell.Of(r.High, 3)),
        .. ByYear(landscape.Recipe),
        .. landscape.Recipe.CompareYears.Index().SelectMany(pair => Growth(pair.Item, pair.Index)),
        new("inhabitants", r => r.Inhabitants is { } people ? Cell.Of(people, 0) : Cell.Missing),
        new("per_million", r => Cell.Of(r.PerMillion, Decimals)),
        new("rta", r => Cell.Of(r.Specialisation?.Advantage, Decimals)),
        new("rta_low", r => Cell.Of(r.Specialisation?.Low, Decimals)),
        new("rta_high", r => Cell.Of(r.Specialisation?.High, Decimals)),
        new("rsca", r => Cell.Of(r.Specialisation?.Symmetric, Decimals)),
        .. Enumerable.Range(0, Leaders).SelectMany(Leader),
        new("organisations", r => Cell.Of(r.Holders?.Count)),
        new("organisation_known_percent", r => Cell.Of(r.Holders is { } h && r.Count > 0 ? 100.0 * h.Known / r.Count : null, Decimals)),
        new("herfindahl", r => Cell.Of(r.Herfindahl, Decimals)),
        new("collaboration_percent", r => Cell.Of(r.Collaboration, Decimals)),
        new("abroad_percent", r => Cell.Of(r.FiledAbroad, Decimals)),
        .. Method<LandscapeRow>(landscape),
    ];

    /// <summary>World first, then each table's units by rank.</summary>
    public static IEnumerable<YearCount> YearRows(Landscape landscape)
    {
        IEnumerable<YearCount> Of(string by, string code, string name, IReadOnlyList<long?> years) =>
            landscape.Years.Zip(years, landscape.World).Select(year => new YearCount(by, code, name, year.First, year.Second, year.Third));
        return Of("world", "world", "World", landscape.World).Concat(landscape.Tables.SelectMany(
            table => table.Rows.SelectMany(row => Of(table.By.Word(), row.Code, NameOf(table.By, row), row.Years))));
    }

    public static IReadOnlyList<Column<YearCount>> Years(Landscape landscape) =>
    [
        new("by", r => Cell.Of(r.By)),
        new("code", r => Cell.Of(r.Code)),
        new("name", r => Cell.Of(r.Name)),
        new("year", r => Cell.Of(r.Year)),
        new("count", r => Cell.Billionths(r.Count)),
        new("share_percent", r => Cell.Of(r.Count is { } count && r.World is > 0 and var world ? 100.0 * count / world : null, Decimals)),
        .. Method<YearCount>(landscape),
    ];

    public static string NameOf(LandscapeUnit by, LandscapeRow row) => by == LandscapeUnit.Economy ? EconomyNames.Of(row.Code) : row.Name;

    private static IEnumerable<Column<LandscapeRow>> ByYear(LandscapeRecipe recipe) =>
        recipe.CompareYears.SelectMany(pair => new[] { pair.From, pair.To }).Append(recipe.FirstYear).Append(recipe.LastYear).Distinct().Order()
            .Select(year => new Column<LandscapeRow>(string.Create(CultureInfo.InvariantCulture, $"count_{year}"), r => Cell.Billionths(r.Years[year - recipe.FirstYear])));

    private static IEnumerable<Column<LandscapeRow>> Growth(YearPair pair, int index)
    {
        Column<LandscapeRow> Of(string name, Func<LandscapeGrowth, decimal?> rate) => new(
            string.Create(CultureInfo.InvariantCulture, $"{name}_percent_{pair.From}_{pair.To}"), r => Cell.Of((double?)rate(r.Growth[index]), Decimals));
        return [Of("cagr", g => g.Cagr), Of("mean_of_yearly", g => g.MeanOfYearly), Of("log_trend", g => g.LogTrend), Of("total", g => g.Total)];
    }

    private static IEnumerable<Column<LandscapeRow>> Leader(int place)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"leader_{place + 1}");
        Holder? At(LandscapeRow row) => row.Holders?.Leaders.ElementAtOrDefault(place);
        return [new(name, r => Cell.Of(At(r)?.Name)), new(name + "_share_percent", r => Cell.Of(At(r) is { } holder ? 100.0 * holder.Count / r.Count : null, Decimals))];
    }

    private static IEnumerable<Column<T>> Method<T>(Landscape landscape)
    {
        var method = LandscapeMethod.Of(landscape);
        return
        [
            new("unit_of_count", _ => Cell.Of(method.UnitOfCount)), new("counting", _ => Cell.Of(method.Counting)), new("place", _ => Cell.Of(method.Place)), new("technology", _ => Cell.Of(method.Technology)),
            new("definition", _ => Cell.Of(method.Definition)), new("period", _ => Cell.Of(method.Period)), new("data", _ => Cell.Of(method.Data)),
        ];
    }
}

/// <summary>One row of <c>years.csv</c>.</summary>
internal sealed record YearCount(string By, string Code, string Name, int Year, long? Count, long? World);

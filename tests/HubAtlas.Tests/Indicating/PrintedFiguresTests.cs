using HubAtlas.Core.Model;
using HubAtlas.Engine;
using HubAtlas.Engine.Importing;
using HubAtlas.Tests.Indexing;

namespace HubAtlas.Tests.Indicating;

/// <summary>Figures that WIPO, the World Bank and NCSES print, found again from their files as anybody would import them.</summary>
public sealed class PrintedFiguresTests : IDisposable
{
    private const string Folder = "index/data/ip_statistics";
    private readonly string _workspace = Path.Combine(Path.GetTempPath(), $"hubatlas-printed-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_workspace)) Directory.Delete(_workspace, recursive: true);
    }

    [Fact]
    public void All_17_printed_rates_of_growth_of_world_applications_are_found()
    {
        var printed = new OracleTable($"{Folder}/wipi2014_wipotrends_cleaned.csv");
        Import("""{"figures":{"kind":"world","year":"Year","value":"Applications"},"constants":{"unit":"World","measure":"applications"}}""", "wipi2014_wipotrends_cleaned.csv");
        var found = Ask(new() { Measures = ["applications"], Derive = [Derivation.Growth], Rounding = 100 }).Rows.Skip(1).ToList();
        var rates = printed.Numbers("Growth-rate (%)").Skip(1).Select(rate => (decimal)rate!.Value).ToList();
        Assert.Equal(17, found.Count);
        Assert.Equal(rates, found.Select(row => Math.Round(row.Derived[0]!.Value, 1, MidpointRounding.AwayFromZero)));
        // The interval that goes with figures printed to the hundred holds the printed rate.
        Assert.All(found.Zip(rates), pair => Assert.InRange(pair.Second, pair.First.Derived[1]!.Value - 0.05m, pair.First.Derived[2]!.Value + 0.05m));
    }

    [Fact]
    public void China_s_office_had_1585663_applications_in_2021_which_is_at_most_half_of_the_world_s()
    {
        Import(null, "wdi_short_IP.PAT.RESD.csv", "wdi_short_IP.PAT.NRES.csv", "wdi_IP.PAT.RESD.csv");
        var china = Assert.Single(Ask(new() { Measures = ["wdi_short_IP.PAT.RESD+wdi_short_IP.PAT.NRES"], FirstYear = 2021, LastYear = 2021, Units = ["CN"], Derive = [Derivation.Share, Derivation.Rank] }).Rows);
        Assert.Equal(1_585_663, china.Value);
        // A sum over the economies that report both: the world has more, so the share is an upper bound.
        Assert.Equal(49.7m, Math.Round(china.Derived[0]!.Value, 1));
        Assert.Equal(1, china.Derived[1]);
        var residents = Assert.Single(Ask(new() { Measures = ["IP.PAT.RESD"], FirstYear = 2021, LastYear = 2021, Units = ["CN"], Derive = [Derivation.Share] }).Rows);
        Assert.Equal((1_426_644m, 59.8m), (residents.Value, Math.Round(residents.Derived[0]!.Value, 1)));
    }

    [Fact]
    public void Regions_of_WIPO_add_up_to_its_offices_in_every_year_and_income_groups_do_not_before_2003()
    {
        const string measure = "patent-grants-by-technology";
        var summary = Import(null, "wipo_ipstats_patent_5_grants_by_technology_1980_2013_raw.csv");
        Assert.Equal((0L, 110_624L), (summary.Rejected, summary.Observations));
        var remark = Assert.Single(summary.Remarks);
        Assert.Contains("income groups", remark.Cause);
        Assert.StartsWith("last 2002:", remark.Example);
        var offices = Ask(new() { Measures = [measure], By = UnitKind.Office, SumOver = ["residence", "technology"] }).Rows.GroupBy(row => row.Year).ToDictionary(g => g.Key, g => g.Sum(row => row.Value));
        var regions = Ask(new() { Measures = [measure], By = UnitKind.Region, SumOver = ["residence", "technology"] }).Rows.Where(row => row.Unit[0] == 'R').GroupBy(row => row.Year).ToDictionary(g => g.Key, g => g.Sum(row => row.Value));
        Assert.Equal(34, regions.Count);
        Assert.Equal(offices.OrderBy(y => y.Key), regions.OrderBy(y => y.Key));
    }

    [Fact]
    public void All_15_printed_shares_of_publications_are_found()
    {
        // Table PBS-1 of NCSES, Science and Engineering Indicators: publications of 2022, and percent of the world.
        (string Economy, int Publications, decimal Share)[] printed =
        [
            ("China", 898949, 26.88m), ("United States", 457335, 13.68m), ("India", 207390, 6.20m), ("Germany", 113976, 3.41m), ("United Kingdom", 105584, 3.16m),
            ("Japan", 103723, 3.10m), ("Italy", 90586, 2.71m), ("Russia", 84252, 2.52m), ("South Korea", 76936, 2.30m), ("Canada", 69052, 2.06m), ("Spain", 67100, 2.01m),
            ("Brazil", 67031, 2.00m), ("France", 65888, 1.97m), ("Australia", 62305, 1.86m), ("Iran", 60940, 1.82m),
        ];
        var file = Path.Combine(_workspace, "pbs-1.csv");
        Directory.CreateDirectory(_workspace);
        File.WriteAllText(file, "region_country_or_economy,2012,2022\nWorld,2105157,3344037\n" + string.Concat(printed.Select(row => $"{row.Economy},,{row.Publications}\n")));
        Import("""{"figures":{"unit":"region_country_or_economy"},"constants":{"measure":"publications"}}""", file);
        var rows = Ask(new() { Measures = ["publications"], Derive = [Derivation.Share, Derivation.Rank] }).Rows.OrderBy(row => row.Derived[1]).ToList();
        Assert.Equal(printed.Select(row => row.Share), rows.Select(row => Math.Round(row.Derived[0]!.Value, 2, MidpointRounding.AwayFromZero)));
        Assert.Equal(Enumerable.Range(1, 15), rows.Select(row => (int)row.Derived[1]!.Value));
    }

    [Fact]
    public void The_export_of_2019_gives_its_9300_values_and_the_printed_index()
    {
        var summary = Import(null, "../../../data/gii_country_tables/gii_2019_full_indicators.csv.gz");
        Assert.Equal(0, summary.Rejected);
        var measures = new Atlas(_workspace, 2).Measures([]);
        Assert.Equal((80, 9300L), (measures.Count(m => !m.Measure.EndsWith(":score", StringComparison.Ordinal)), measures.Where(m => !m.Measure.EndsWith(":score", StringComparison.Ordinal)).Sum(m => m.Observations)));
        var ranked = Ask(new() { Measures = ["gii-2019:GII:score"], Derive = [Derivation.Rank] }).Rows;
        Assert.Equal(129, ranked.Count);
        Assert.Equal(("CH", 67.2m), ranked.Where(row => row.Derived[0] == 1).Select(row => (row.Unit, row.Value)).Single());
    }

    private IndicatorAnswer Ask(IndicatorQuery query) => new Atlas(_workspace, 2).Indicators(query, []);

    private ImportSummary Import(string? mapping, params string[] files)
    {
        var paths = files.Select(file => Path.IsPathRooted(file) ? file : Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", Folder, file))).ToList();
        foreach (var path in paths.Where(path => !File.Exists(path))) Assert.Skip($"Sample data '{Path.GetFileName(path)}' is not beside this checkout.");
        Directory.CreateDirectory(_workspace);
        var mappingPath = mapping is null ? null : Path.Combine(_workspace, "mapping.json");
        if (mapping is not null) File.WriteAllText(mappingPath!, mapping);
        return new Atlas(_workspace, 2).Import(paths, new ImportOptions { Source = "statistics", MappingPath = mappingPath });
    }
}

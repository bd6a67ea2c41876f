using HubAtlas.Core.Model;
using HubAtlas.Tests.Storing;

namespace HubAtlas.Tests.Landscaping;

/// <summary>Every figure of small random worlds against lists in memory.</summary>
public class LandscapeStoreTests
{
    public static TheoryData<int, CountingMethod> Worlds => new(Enumerable.Range(1, 8).SelectMany(seed => new[] { (seed, CountingMethod.Fractional), (seed, CountingMethod.Full) }));

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Counts_shares_ranks_and_sums_are_those_of_plain_lists(int seed, CountingMethod counting)
    {
        var (world, landscape, naive) = Made(seed, counting);
        Assert.Equal(naive.Chosen.Sum(d => d.Multiplicity), landscape.Documents);
        Assert.Equal(naive.Classed.Sum(d => d.Multiplicity), landscape.Classed);
        foreach (var table in landscape.Tables.Where(t => t.By != LandscapeUnit.Field))
        {
            var expected = naive.Counts(table.By, naive.Chosen);
            Assert.Equal(expected.Where(e => e.Key != "").OrderBy(e => e.Key), table.Rows.ToDictionary(r => r.Code, r => r.Count).OrderBy(r => r.Key));
            Assert.Equal(expected.GetValueOrDefault(""), table.Unplaced);
            if (counting == CountingMethod.Fractional) Assert.Equal(landscape.Documents * Contribution.Whole, table.Rows.Sum(r => r.Count) + table.Unplaced);
            Assert.All(table.Rows, row => Assert.Equal(1 + table.Rows.Count(other => other.Count > row.Count), row.Rank));
            Assert.All(table.Rows, row => Assert.Equal(100.0 * row.Count / 1e9 / landscape.Documents, row.Share, 6));
            Assert.All(table.Rows, row => Assert.Equal(row.Count, row.Years.Sum()));
        }

        Assert.NotEmpty(world.Documents);
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Specialisation_concentration_and_collaboration_are_those_of_plain_lists(int seed, CountingMethod counting)
    {
        var (_, landscape, naive) = Made(seed, counting);
        foreach (var table in landscape.Tables.Where(t => t.By is LandscapeUnit.Economy or LandscapeUnit.Cluster))
        {
            var (chosen, classed) = (naive.Counts(table.By, naive.Chosen), naive.Counts(table.By, naive.Classed));
            foreach (var row in table.Rows)
            {
                var advantage = (double)chosen[row.Code] / classed[row.Code] / ((double)landscape.Documents / landscape.Classed);
                Assert.Equal(advantage, row.Specialisation!.Advantage, 7);
                Assert.InRange(advantage, row.Specialisation.Low, row.Specialisation.High);
                Assert.Equal((advantage - 1) / (advantage + 1), row.Specialisation.Symmetric, 7);
                var holders = naive.Holders(table.By, row.Code);
                Assert.Equal(holders.Take(3), row.Holders!.Leaders.Select(l => (l.Name, l.Count)));
                Assert.Equal(holders.Count, row.Holders.Count);
                if (holders.Count > 0) Assert.Equal(holders.Sum(h => Math.Pow((double)h.Count / holders.Sum(x => x.Count), 2)), row.Herfindahl!.Value, 7);
                Assert.Equal(naive.Collaboration(table.By, row.Code), row.Collaboration!.Value, 7);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Growth_is_that_of_the_yearly_counts_and_from_zero_there_is_none(int seed, CountingMethod counting)
    {
        var (_, landscape, _) = Made(seed, counting);
        foreach (var row in landscape.Tables[0].Rows)
        {
            foreach (var growth in row.Growth)
            {
                var years = row.Years.Skip(growth.Years.From - 2015).Take(growth.Years.To - growth.Years.From + 1).Select(y => (double)y!.Value).ToArray();
                Assert.Equal(((long)years[0], (long)years[^1]), (growth.Before!.Value, growth.After!.Value));
                Near(years[0] > 0 ? 100 * (years[^1] - years[0]) / years[0] : null, growth.Total);
                Near(years[0] > 0 ? 100 * (Math.Exp(Math.Log(years[^1] / years[0]) / (years.Length - 1)) - 1) : null, growth.Cagr);
                Near(years.SkipLast(1).All(y => y > 0) ? years.Skip(1).Zip(years).Average(p => 100 * ((p.First / p.Second) - 1)) : null, growth.MeanOfYearly);
            }
        }
    }

    [Fact]
    public void A_document_counts_in_full_for_each_of_its_fields()
    {
        var (_, landscape, naive) = Made(3, CountingMethod.Fractional);
        var fields = landscape.Tables.Single(t => t.By == LandscapeUnit.Field);
        Assert.All(fields.Rows, row => Assert.Equal(naive.Chosen.Where(d => d.Fields.Contains(row.Code)).Sum(d => d.Multiplicity) * Contribution.Whole, row.Count));
        Assert.Equal(naive.Chosen.Where(d => d.Fields.Count == 0).Sum(d => d.Multiplicity) * Contribution.Whole, fields.Unplaced);
    }

    [Fact]
    public void Below_the_minimum_figures_are_missing_and_never_zero()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        new LandscapeWorld(4).Fill(store, 1);
        var all = LandscapeWorld.Compute(store, LandscapeWorld.Recipe(CountingMethod.Fractional)).Tables[0].Rows;
        var minimum = all[0].Count / 1e9;
        var rows = LandscapeWorld.Compute(store, LandscapeWorld.Recipe(CountingMethod.Fractional, minimum)).Tables[0].Rows;
        Assert.Equal(all.Select(r => (r.Code, r.Count, r.Share, r.Rank)), rows.Select(r => (r.Code, r.Count, r.Share, r.Rank)));
        Assert.NotNull(rows[0].Herfindahl);
        Assert.All(rows.Skip(1), row => Assert.True(row is { Herfindahl: null, Specialisation: null, Collaboration: null, Low: null, High: null, Holders: null, PerMillion: null }));
        Assert.All(rows.Skip(1).SelectMany(r => r.Growth), growth => Assert.True(growth is { Cagr: null, Total: null, LogTrend: null, MeanOfYearly: null }));
    }

    [Fact]
    public void Inhabitants_divide_what_is_counted()
    {
        var (_, landscape, _) = Made(5, CountingMethod.Fractional);
        var japan = landscape.Tables[0].Rows.Single(r => r.Code == "JP");
        Assert.Equal(japan.Count / 1e9 / 2, japan.PerMillion!.Value, 7);
        Assert.All(landscape.Tables[0].Rows.Where(r => r.Code != "JP"), row => Assert.Null(row.PerMillion));
    }

    [Fact]
    public void Years_of_which_the_store_has_nothing_are_missing_and_named()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        new LandscapeWorld(6).Fill(store, 1);
        var landscape = LandscapeWorld.Compute(store, LandscapeWorld.Recipe(CountingMethod.Full) with { FirstYear = 2012, CompareYears = [new(2012, 2019)] });
        Assert.Equal([null, null], landscape.World.Take(2));
        Assert.Null(landscape.WorldGrowth[0].Before);
        Assert.Contains(landscape.Notes, note => note.Contains("2012, 2013", StringComparison.Ordinal));
        Assert.Contains(landscape.Notes, note => note.Contains("do not say their year", StringComparison.Ordinal));
    }

    [Fact]
    public void A_technology_that_nothing_has_is_an_error_that_names_it()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        new LandscapeWorld(7).Fill(store, 1);
        var none = Assert.Throws<AtlasException>(() => LandscapeWorld.Compute(store, LandscapeWorld.Recipe(CountingMethod.Full, 0, "class:A01B"))).Message;
        Assert.Contains("class:A01B", none, StringComparison.Ordinal);
        Assert.Contains(LandscapeWorld.Compute(store, LandscapeWorld.Recipe(CountingMethod.Full, 0, "class:A01B", "class:G06N")).Notes, note => note.Contains("class:A01B", StringComparison.Ordinal));
    }

    [Fact]
    public void The_years_of_a_definitions_row_are_those_that_it_counts_for()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        var world = new LandscapeWorld(8);
        world.Fill(store, 1);
        var rows = new DefinitionRow[] { new("G06N", "CPC", "", "", 2017, null, ["class:G06N"]), new("H04L", "CPC", "", "", null, 2016, ["class:H04L"]) };
        var recipe = LandscapeWorld.Recipe(CountingMethod.Full) with { Fields = [], Definition = new("d.tsv", "", "it", "", rows, []) };
        bool Has(Document d, string subclass) => d.Labels.Any(l => l.Name == subclass);
        Assert.Equal(
            world.Documents.Select(d => d.Document).Where(d => d is { Kind: DocumentKind.Patent, Year: >= 2015 and <= 2019 } && ((Has(d, "G06N") && d.Year >= 2017) || (Has(d, "H04L") && d.Year <= 2016))).Sum(d => d.Multiplicity),
            LandscapeWorld.Compute(store, recipe).Documents);
    }

    private static (LandscapeWorld World, Landscape Landscape, NaiveLandscape Naive) Made(int seed, CountingMethod counting)
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        var world = new LandscapeWorld(seed);
        world.Fill(store, seed);
        return (world, LandscapeWorld.Compute(store, LandscapeWorld.Recipe(counting)), new NaiveLandscape(world, counting));
    }

    private static void Near(double? expected, decimal? found)
    {
        Assert.Equal(expected is null, found is null);
        if (expected is { } number) Assert.InRange((double)found!.Value, number - 1e-6 - Math.Abs(number * 1e-9), number + 1e-6 + Math.Abs(number * 1e-9));
    }
}

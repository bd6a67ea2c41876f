using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using HubAtlas.Tests.Storing;

namespace HubAtlas.Tests.Landscaping;

/// <summary>Families, full symbols, applicants, offices, years and grants of small random worlds against lists in memory.</summary>
public class LandscapeRuleTests
{
    private static readonly DefinitionRow[] Rows =
    [
        new("G06N 3/02-G06N 3/12", "CPC", "", "", null, null, []) { Symbols = new(SymbolScheme.Cpc, "G06N000302", "G06N000312~", true) },
        new("Y02E", "IPC", "", "", null, null, ["class:Y02E"]) { Symbols = new(SymbolScheme.Ipc, "Y02E", "Y02E~", false) },
    ];

    public static TheoryData<int, UnitOfCount, LandscapePlace, YearRule, bool, CountingMethod> Rules
    {
        get
        {
            var data = new TheoryData<int, UnitOfCount, LandscapePlace, YearRule, bool, CountingMethod>();
            var seed = 20;
            foreach (var unit in LandscapeRules.Units.Values)
                foreach (var place in LandscapeRules.Places.Values)
                    foreach (var year in LandscapeRules.Years.Values)
                        data.Add(++seed, unit, place, year, seed % 3 == 0, (CountingMethod)(seed / 2 % 2));
            return data;
        }
    }

    private static LandscapeRecipe Recipe(UnitOfCount unit, LandscapePlace place, YearRule year, bool granted, CountingMethod counting) => LandscapeWorld.Recipe(counting) with
    {
        Fields = [],
        Definition = new("d.tsv", "", "it", "", Rows, []),
        UnitOfCount = unit,
        Place = place,
        Year = year,
        IsGrantedOnly = granted,
        By = place == LandscapePlace.Office ? [LandscapeUnit.Office] : [LandscapeUnit.Economy, LandscapeUnit.Organisation, LandscapeUnit.Office],
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Counts_are_those_of_plain_lists_and_add_up_to_the_world(int seed, UnitOfCount unit, LandscapePlace place, YearRule year, bool granted, CountingMethod counting)
    {
        var ids = new ContentId();
        var world = new LandscapeWorld(seed);
        var recipe = Recipe(unit, place, year, granted, counting);
        var naive = new NaiveRules(world, recipe, ids.OfDocument);
        Assert.NotEmpty(naive.Chosen);
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        world.Fill(store, seed);
        var landscape = LandscapeWorld.Compute(store, recipe);
        Assert.Equal(naive.Chosen.Sum(i => i.Multiplicity), landscape.Documents);
        Assert.Equal(naive.Classed.Sum(i => i.Multiplicity), landscape.Classed);
        Assert.Equal(naive.Chosen.GroupBy(i => i.Year!.Value).OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(i => i.Multiplicity) * Contribution.Whole)),
            landscape.Years.Zip(landscape.World).Where(y => y.Second is not null).Select(y => (y.First, y.Second!.Value)));
        foreach (var table in landscape.Tables)
        {
            var (expected, classed) = (naive.Counts(table.By, naive.Chosen), naive.Counts(table.By, naive.Classed));
            Assert.Equal(expected.Where(e => e.Key != "").OrderBy(e => e.Key, StringComparer.Ordinal), table.Rows.ToDictionary(r => r.Code, r => r.Count).OrderBy(r => r.Key, StringComparer.Ordinal));
            Assert.Equal(expected.GetValueOrDefault(""), table.Unplaced);
            if (counting == CountingMethod.Fractional) Assert.Equal(landscape.Documents * Contribution.Whole, table.Rows.Sum(r => r.Count) + table.Unplaced);
            foreach (var row in table.Rows)
            {
                if (unit == UnitOfCount.Families) Assert.Equal(naive.FiledAbroad(table.By, row.Code), row.FiledAbroad!.Value, 7);
                else Assert.Null(row.FiledAbroad);
                Assert.Equal((double)expected[row.Code] / classed[row.Code] / ((double)landscape.Documents / landscape.Classed), row.Specialisation!.Advantage, 7);
                if (place == LandscapePlace.Applicant && table.By == LandscapeUnit.Economy)
                    Assert.All(row.Holders!.Leaders, leader => Assert.Equal(naive.Leader(row.Code, leader.Name), leader.Count));
            }
        }

        Assert.Equal(naive.WithoutSymbols.Any(), landscape.Notes.Any(note => note.Contains("have no full symbols", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_family_counts_once_however_many_files_and_offices_it_comes_from()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        Document Member(string id, string office, int filed) => Sample.Document(id) with
        {
            Patent = new() { Family = "docdb:1", Office = office, FirstFilingYear = filed, Symbols = [new(SymbolScheme.Cpc, "G06N000302")] },
        };
        store.Import("a", (Member("t:1", "EP", 2016), Sample.At(Sample.Tokyo)));
        store.Import("b", (Member("t:2", "US", 2015), Sample.At(Sample.Seoul)));
        var families = LandscapeWorld.Compute(store, Recipe(UnitOfCount.Families, LandscapePlace.Office, YearRule.FirstFiling, granted: false, CountingMethod.Fractional));
        Assert.Equal((1, 1_000_000_000L), (families.Documents, families.World[0]!.Value));
        Assert.Equal([("EP", 500_000_000L, 100.0), ("US", 500_000_000L, 100.0)], families.Tables[0].Rows.Select(r => (r.Code, r.Count, r.FiledAbroad!.Value)));
    }

    [Fact]
    public void Where_no_patent_names_its_family_families_are_refused()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        store.Import("a", (Sample.Document("t:1"), Sample.At(Sample.Tokyo)));
        Assert.Contains("no patent of the store names its family", Assert.Throws<AtlasException>(
            () => LandscapeWorld.Compute(store, Recipe(UnitOfCount.Families, LandscapePlace.Inventor, YearRule.FirstFiling, false, CountingMethod.Full))).Message, StringComparison.Ordinal);
    }
}

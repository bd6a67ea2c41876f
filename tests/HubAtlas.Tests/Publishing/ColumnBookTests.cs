using HubAtlas.Core.Measuring;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Tests.Planted;

namespace HubAtlas.Tests.Publishing;

public class ColumnBookTests
{
    private static readonly Edition WithDeals = PlausibleWorld.Edition(1) with
    {
        Recipe = PlausibleWorld.Recipe with { Kinds = [.. DocumentKinds.All.Select(k => new KindRecipe(k, null, null, 1, [], []))], Top = 41 },
    };

    /// <summary>The columns that are written, by table.</summary>
    private static readonly Dictionary<string, IEnumerable<string>> Written = new()
    {
        ["ranking.csv"] = Names(RankingTable.Columns(PlausibleUncertainty.Of(PlausibleCitations.Of(WithDeals)))),
        ["members.csv"] = Names(MemberTable.Columns(WithDeals.Recipe)),
        ["economies.csv"] = Names(EconomyTable.Columns(WithDeals)),
        ["regions.csv"] = Names(RegionTable.Columns(WithDeals)),
        ["concentration.csv"] = Names(ConcentrationTable.Columns(Measurer.Concentration(WithDeals.Recipe, WithDeals.Clusters))),
        ["leaders.csv"] = Names(InsideTables.Leaders),
        ["organisation-kinds.csv"] = Names(DetailTables.OrganisationKinds),
        ["fields.csv"] = Names(InsideTables.Fields),
        ["years.csv"] = Names(InsideTables.Years),
        ["collaboration.csv"] = Names(DetailTables.Collaborations),
        ["partners.csv"] = Names(InsideTables.Partners),
        ["cities.csv"] = Names(DetailTables.Cities),
        ["parts.csv"] = Names(DetailTables.EconomyParts(WithDeals.Recipe)),
        ["neighbours.csv"] = Names(DetailTables.Neighbours),
        ["ties.csv"] = Names(TieTable.Columns),
        ["ledger.csv"] = Names(LedgerTable.Columns),
        ["ledger-strings.csv"] = Names(LedgerStringTable.Columns(WithDeals.Recipe)),
        ["ledger-checks.csv"] = Names(LedgerCheckTables.Checks(WithDeals.Recipe)),
        ["ledger-fairness.csv"] = Names(LedgerFairnessTable.Columns),
        ["ledger-corrections.csv"] = Names(LedgerCheckTables.Corrections(WithDeals.Recipe)),
        ["rejects.csv"] = Names(RejectTable.Columns),
        ["comparison/movements.csv"] = Names(MovementTable.Columns(WithDeals.Recipe)),
        ["comparison/causes.csv"] = Names(CauseTable.Columns),
        ["comparison/lineage.csv"] = Names(LineageTable.Columns),
        ["comparison/economies.csv"] = Names(EconomyChangeTable.Columns),
        ["comparison/regions.csv"] = Names(GroupChangeTable.Columns),
        ["comparison/concentration.csv"] = Names(ConcentrationChangeTable.Columns(PlantedWorld.Comparison with { ConcentrationAfter = Measurer.Concentration(WithDeals.Recipe, WithDeals.Clusters) })),
        ["series.csv"] = Names(SeriesTables.Points),
        ["series-growth.csv"] = Names(SeriesTables.Growth(new([WithDeals.Recipe], false, false, 1, "year", []))),
        ["uncertainty.csv"] = Names(UncertaintyTables.Clusters),
        ["uncertainty-pairs.csv"] = Names(UncertaintyTables.Pairs([])),
        ["uncertainty-choices.csv"] = Names(UncertaintyTables.Choices),
        ["published.csv"] = Names(RankingLineTable.Columns),
    };

    [Fact]
    public void The_columns_that_are_written_are_those_of_the_book_in_its_order()
    {
        Assert.Equal(Written.Keys.Order(StringComparer.Ordinal), ColumnBook.Tables.Select(table => table.Table).Order(StringComparer.Ordinal));
        Assert.All(ColumnBook.Tables, table => Assert.Equal(
            Written[table.Table].Select(Unnumbered).Distinct(), table.Columns.Select(column => Unnumbered(column.Name))));
    }

    [Fact]
    public void Every_column_has_a_label_in_both_languages_that_no_other_column_of_its_table_has()
    {
        foreach (var table in ColumnBook.Tables)
        {
            foreach (var language in (Func<Words, string>[])[words => words.En, words => words.Zh])
            {
                Assert.All(table.Columns, column => Assert.False(string.IsNullOrWhiteSpace(language(column.Label)), $"{table.Table}, {column.Name}"));
                var heads = table.Columns.Select(column => $"{language(column.Label)}, {(column.Unit is { } unit ? language(unit) : "")}").ToList();
                Assert.Equal(heads.Distinct(), heads);
            }
        }
    }

    [Fact]
    public void Every_column_has_a_type_and_a_meaning_and_no_word_is_left_in_braces()
    {
        foreach (var (table, column) in ColumnBook.Tables.SelectMany(table => table.Columns.Select(column => (table.Table, column))))
        {
            Assert.Contains(column.Type, (string[])["string", "integer", "number"]);
            Assert.False(string.IsNullOrWhiteSpace(column.Meaning.En), $"{table}, {column.Name}");
            Assert.DoesNotContain('{', string.Concat((string?[])[column.Name, column.Label.En, column.Label.Zh, column.Meaning.En, column.Meaning.Zh, column.Note]));
            if (table is "ranking.csv" or "fields.csv") Assert.False(string.IsNullOrWhiteSpace(column.Meaning.Zh), $"{table}, {column.Name}");
        }
    }

    [Fact]
    public void What_an_edition_publishes_speaks_of_its_own_recipe()
    {
        var full = WithDeals.Recipe with { Counting = new(CountingMethod.Full) };
        string MeaningOf(string table, string name, Recipe recipe) => Assert.Single(ColumnBook.Of(table, [name], recipe)).Meaning.En;
        Assert.Equal("Publications, fractional count. Empty when the recipe does not count them.", MeaningOf("ranking.csv", "publications", WithDeals.Recipe));
        Assert.Equal("Publications, full count. Empty when the recipe does not count them.", MeaningOf("ranking.csv", "publications", full));
        Assert.Equal("Of these, within the first 41.", MeaningOf("economies.csv", "top_clusters", full));
        Assert.Equal("What the first 41 of the ranking hold of the world, percent; for the score, its sum.", MeaningOf("concentration.csv", "share_of_first_41", full));
    }

    [Theory]
    [InlineData("ranking.csv", "intensity")]
    [InlineData("comparison/economies.csv", "clusters")]
    public void A_column_that_the_book_lacks_is_not_published(string table, string name) =>
        Assert.Contains($"what {name} of {table} is", Assert.Throws<InvalidOperationException>(() => ColumnBook.Of(table, [name], WithDeals.Recipe)).Message);

    private static IEnumerable<string> Names<T>(IReadOnlyList<Column<T>> columns) => columns.Select(column => column.Name);

    /// <summary>How many clusters the first ones are is the recipe's to say.</summary>
    private static string Unnumbered(string name) => name.StartsWith("share_of_first_", StringComparison.Ordinal) ? "share_of_first" : name;
}

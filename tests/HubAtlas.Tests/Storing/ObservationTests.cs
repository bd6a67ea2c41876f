using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Tests.Storing;

/// <summary>Figures of statistics in the store: each row kept, a duplicate or a reject; every file's figures stand for themselves.</summary>
public class ObservationTests
{
    private static readonly StatisticalSeries Japan = new(UnitKind.Economy, "JP", "Japan", "m", "Measure", "persons", "sex=women");

    [Fact]
    public void What_was_printed_comes_back_to_the_digit()
    {
        using var workspace = new TempWorkspace();
        using (var store = workspace.Open())
            Import(store, "a", Of(Japan, 2020, 12.50m, ObservationFlag.Break | ObservationFlag.Estimated, row: 7), Of(Japan, null, 0m), Of(Japan, 2020, 3m, period: "2020-Q1"));
        using var again = workspace.Open(readOnly: true);
        using var questions = again.Observations();
        var found = questions.Of(["m"]);
        Assert.Equal(["2020  12.50 estimated+break 7", "2020 2020-Q1 3  0", "  0  0"], found.Select(f => $"{f.Observation.Year} {f.Observation.Period} {f.Observation.Value} {f.Observation.Flag.Word()} {f.Observation.Row}"));
        Assert.All(found, f => Assert.Equal((Japan, "a.csv"), (f.Observation.Series, f.Source)));
        var summary = Assert.Single(questions.Measures());
        Assert.Equal(("m", "Measure", UnitKind.Economy, 1L, 2020, 3L), (summary.Measure, summary.Name, summary.Kind, summary.Units, summary.LastYear, summary.Observations));
        Assert.Equal(["sex"], summary.Breakdowns);
    }

    [Fact]
    public void In_one_file_a_like_row_is_a_duplicate_and_another_value_a_reject()
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open();
        using var import = store.BeginImport("a", "a.csv", "statistics", 1, false);
        foreach (var observation in (Observation[])[Of(Japan, 2020, 5m, row: 2), Of(Japan, 2020, 5m, row: 3), Of(Japan with { UnitName = "Nippon" }, 2020, 6m, row: 4), Of(Japan, 2020, 5.0m, row: 5), Of(Japan, 2021, 6m, row: 6)])
            import.Add(observation);
        var file = import.Commit();
        Assert.Equal((2L, 1L, 2L), (file.Observations, file.DuplicateObservations, file.Rejected));
        Assert.Equal(2, import.Contradictions);
        Assert.Equal((4L, "6"), (import.Contradiction!.Line, import.Contradiction.Value));
        Assert.Equal([4L, 5L], store.Rejects().Select(reject => reject.Line));
        Assert.Empty(store.Check().Violations);
    }

    [Fact]
    public void Another_file_s_figure_stands_beside_and_the_order_of_imports_does_not_matter()
    {
        using var first = new TempWorkspace();
        using var second = new TempWorkspace();
        string Fill(TempWorkspace workspace, bool isReversed)
        {
            using var store = workspace.Open();
            var imports = new List<Action> { () => Import(store, "a", Of(Japan, 2020, 5m)), () => Import(store, "b", Of(Japan with { UnitName = "Nippon" }, 2020, 6m), Of(Japan, 2019, 1m)) };
            if (isReversed) imports.Reverse();
            foreach (var import in imports) import();
            using var questions = store.Observations();
            Assert.Equal([1m, 5m, 6m], questions.Of(["m"]).Select(f => f.Observation.Value));
            Assert.Equal(2, store.Files().Count);
            Assert.Empty(store.Inputs());
            Assert.Equal(3, store.Check().Observations);
            return store.ContentHash();
        }

        Assert.Equal(Fill(first, false), Fill(second, true));
    }

    [Theory]
    [InlineData("DELETE FROM observations WHERE year = 2020", "series of no observation")]
    [InlineData("DELETE FROM series", "observations of no series")]
    [InlineData("DELETE FROM files", "observations of no file")]
    [InlineData("INSERT INTO observations FROM observations LIMIT 1", "observations that a file gives twice")]
    [InlineData("INSERT INTO series FROM series LIMIT 1", "series stored twice")]
    [InlineData("UPDATE observations SET value = 'x'", "observations without a number")]
    [InlineData("UPDATE files SET observations_read = 0", "more observations are stored than were read")]
    public void Damage_is_found_and_changes_the_hash(string damage, string expected)
    {
        using var workspace = new TempWorkspace();
        string before;
        using (var store = workspace.Open())
        {
            Import(store, "a", Of(Japan, 2020, 5m));
            before = store.ContentHash();
        }

        using (var database = Database.Open(workspace.File, []))
        using (var connection = database.Connect())
            connection.Execute(damage);
        using var damaged = workspace.Open(readOnly: true);
        Assert.Contains(damaged.Check().Violations, v => v.Contains(expected));
        Assert.NotEqual(before, damaged.ContentHash());
    }

    [Fact]
    public void A_store_of_the_schema_before_learns_to_keep_figures_and_keeps_what_it_has()
    {
        using var workspace = new TempWorkspace();
        string hash;
        using (var store = workspace.Open())
        {
            store.Import("a", (Sample.Document("t:1"), Sample.At(Sample.Tokyo)));
            hash = store.ContentHash();
        }

        using (var database = Database.Open(workspace.File, []))
        using (var connection = database.Connect())
        {
            FactTests.Undo(connection);
            Undo(connection);
            connection.Execute("UPDATE meta SET value = '5' WHERE name = 'schema_version'");
        }

        using var again = workspace.Open();
        Assert.Equal(hash, again.ContentHash());
        Import(again, "b", Of(Japan, 2020, 5m));
        Assert.Equal(1, again.Check().Observations);
        Assert.Empty(again.Check().Violations);
    }

    /// <summary>Makes a store of the schema before this one's tables were there.</summary>
    internal static void Undo(Connection connection)
    {
        foreach (var table in (string[])["series", "observations"]) connection.Execute($"DROP TABLE {table}");
        connection.Execute("ALTER TABLE files DROP COLUMN observations_read");
    }

    private static Observation Of(StatisticalSeries series, int? year, decimal value, ObservationFlag flag = ObservationFlag.None, string period = "", long row = 0) =>
        new(series, year, period, value, flag, row);

    private static InputFile Import(AtlasStore store, string name, params IReadOnlyList<Observation> observations)
    {
        using var import = store.BeginImport(name, name + ".csv", "statistics", 1, false);
        foreach (var observation in observations) import.Add(observation);
        return import.Commit();
    }
}

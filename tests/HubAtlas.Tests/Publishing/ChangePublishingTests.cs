using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing;
using HubAtlas.Data.Publishing.Wording;
using HubAtlas.Tests.Planted;

namespace HubAtlas.Tests.Publishing;

/// <summary>How sure movements are, as files and pages say it.</summary>
public sealed class ChangePublishingTests : IDisposable
{
    private static readonly Comparison Planted = PlantedWorld.Comparison;

    private static readonly string[] Others = [Planted.Movements[3].ClusterId, Planted.Movements[4].ClusterId];

    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Nobody_overtakes_whose_order_may_be_chance()
    {
        var (first, second) = Turned();
        Assert.Equal(
            $"{first.Name} overtook {second.Name}", ChangeWords.Overtaking(With(first, Change(-1, -1, second.ClusterId)), second));
        Assert.Equal(
            $"{first.Name} ranks above {second.Name}, not distinguishably", ChangeWords.Overtaking(With(first, Change(-1, 0, "another")), second));
        Assert.Equal($"{first.Name} ranks above {second.Name}", ChangeWords.Overtaking(first, second));
    }

    [Theory]
    [InlineData(true, "<h1>{0} overtook {1}</h1>")]
    [InlineData(false, "<h1>{0} ranks above {1}, not distinguishably</h1>")]
    public void The_headline_says_no_more_than_is_sure(bool isSure, string headline)
    {
        var (first, second) = Turned();
        Publish(Measured(m => m.ClusterId == first.ClusterId && isSure ? Change(-1, -1, second.ClusterId) : Change(-1, 0)));
        Assert.Contains(string.Format(null, headline, first.Name, second.Name), _scratch.Read("comparison.html"));
    }

    [Fact]
    public void Those_who_overtook_one_cluster_are_told_together()
    {
        string Id(int rank) => Planted.Movements[rank - 1].ClusterId;
        string Name(int rank) => Planted.Movements[rank - 1].Name;
        Publish(Measured(m => m.RankAfter switch { 3 => Change(-5, -2, Id(9), Id(8)), 4 or 5 => Change(-3, -1, Id(9)), _ => Change(0, 1) }));
        Assert.Contains(
            $"With both orders distinguishable, {Name(3)} and 2 others overtook {Name(9)} and {Name(3)} overtook {Name(8)}.", _scratch.Read("comparison.html"));
    }

    [Fact]
    public void Sets_stand_beside_moves_and_growth_with_what_is_sure_in_bold()
    {
        Publish(Measured(m => m.RankAfter == 3 ? Change(-5, -2) : Change(-1, 1)));
        var page = _scratch.Read("comparison.html");
        Assert.Contains("<strong>+2 to +5</strong>", page);
        Assert.Contains("""<td class="number">−1 to +1</td>""", page);
        Assert.Contains("""<td class="number"><strong>+1.5 to +20.0 %</strong></td>""", page);
        Assert.Contains("1 moved distinguishably at 90 %", page);
        Assert.Contains("No cluster overtook another distinguishably", page);
        Assert.Contains("drawn 300 times", page);
        Assert.DoesNotContain("±", page);
    }

    [Fact]
    public void Columns_hold_what_was_measured_and_are_empty_where_nothing_was()
    {
        Publish(Measured(m => m.RankAfter == 3 ? Change(-5, -2, Others) : null));
        var (header, rows) = Table();
        string Cell(string[] row, string name) => row[^(header.Length - Array.IndexOf(header, name))];
        var third = rows[2];
        Assert.Equal(
            ["-5", "-2", "yes", "0.7500", "0.1250", "0.9000", "0.012346", string.Join(';', Others), "1.500", "20.000", "yes"],
            new[]
            {
                "rank_change_low", "rank_change_high", "move_distinguishable", "p_up", "p_down", "p_exists_both", "score_change_sd", "overtook",
                "growth_low", "growth_high", "growth_distinguishable",
            }.Select(name => Cell(third, name)));
        Assert.All(rows.Where(row => row != third), row => Assert.Equal(["", "", ""], new[] { "rank_change_low", "move_distinguishable", "overtook" }.Select(name => Cell(row, name))));
        Publish(Planted with { WithoutUncertainty = "The store is away." });
        Assert.All(Table().Rows, row => Assert.Equal(["", "", ""], new[] { "p_up", "growth_low", "growth_distinguishable" }.Select(name => Cell(row, name))));
        Assert.Contains("How sure moves are is not told. The store is away.", _scratch.Read("comparison.html"));
        Assert.DoesNotContain("distinguishably", _scratch.Read("comparison.html"));
    }

    [Fact]
    public void What_was_measured_is_read_back()
    {
        var comparison = Measured(m => m.RankAfter == 3 ? Change(-5, -2, Others) : Change(0, 0));
        Publish(comparison);
        Assert.Equivalent(comparison, ComparisonReader.ReadComparison(_scratch.Edition), strict: true);
    }

    [Fact]
    public void Every_table_is_exported_with_the_same_columns_and_an_unknown_format_is_refused()
    {
        Publish(Measured(_ => Change(-5, -2)));
        var notes = "";
        // A converter that keeps the table and the types of its columns.
        var (files, failures) = ComparisonExporter.Export(_scratch.Edition, ComparisonExporter.Formats, null, (csv, columns, parquet, source) =>
        {
            notes = source;
            File.WriteAllText(parquet, string.Join(' ', columns.Select(c => $"{c.Name}:{c.Type}")) + "\n" + File.ReadAllText(csv));
        });
        Assert.Empty(failures);
        Assert.Equal(6 + 1 + 6 + 1 + 1, files.Count);
        Assert.All(files, file => Assert.True(new FileInfo(file).Length > 0));
        Assert.Contains("recipe", notes);
        var movements = File.ReadAllLines(files.Single(f => f.EndsWith("movements.parquet", StringComparison.Ordinal)));
        Assert.Contains("rank_change_low:integer rank_change_high:integer move_distinguishable:string p_up:number", movements[0]);
        Assert.Equal(_scratch.Read("movements.csv").Split('\n')[0], movements[1]);
        Assert.Contains("Unknown format svg; expected one or more of csv, xlsx, parquet, html, json", Assert.Throws<AtlasException>(() =>
            ComparisonExporter.Export(_scratch.Edition, ["svg"], null, (_, _, _, _) => { })).Message);
        Assert.False(ComparisonExporter.Holds(_scratch.Root));
    }

    [Theory]
    [InlineData(-1.0, 2.0, "−1.0 to +2.0 %")]
    [InlineData(0.0, 0.0, "0.0 %")]
    [InlineData(3.0, null, "+3.0 % and more")]
    [InlineData(null, null, "beyond all bounds")]
    public void Growth_is_told_with_its_ends(double? low, double? high, string text) => Assert.Equal(text, ChangeWords.Growth(new(low, high)));

    private static RankChange Change(int low, int high, params string[] overtaken) => new(low, high, 0.75, 0.125, 0.0123456, 0.9, overtaken);

    private static Movement With(Movement movement, RankChange? change) => movement with { Uncertainty = new(change, new(1.5, 20)) };

    private static Comparison Measured(Func<Movement, RankChange?> change)
    {
        var (first, second) = Turned();
        return Planted with
        {
            Uncertainty = new(300, 1, 0.9, true),
            // The two first have changed places, whatever the planted world says.
            Movements = [.. Planted.Movements.Select(m => With(m, m.RankAfter is null ? null : change(m)) with
            {
                RankBefore = m.ClusterId == first.ClusterId ? 2 : m.ClusterId == second.ClusterId ? 1 : m.RankBefore,
            })],
        };
    }

    private static (Movement First, Movement Second) Turned() => (Planted.Movements[0], Planted.Movements[1]);

    private void Publish(Comparison comparison) => ComparisonPublisher.Publish(comparison, _scratch.Edition);

    private (string[] Header, List<string[]> Rows) Table()
    {
        var lines = _scratch.Read("movements.csv").TrimEnd('\n').Split('\n');
        return (lines[0].Split(','), [.. lines.Skip(1).Select(line => line.Split(','))]);
    }
}

using HubAtlas.Core.Model;
using HubAtlas.Engine;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Tests.Claims;

/// <summary>Figures of patents that were stated beside the rankings, asked as anybody would: rows 28 and 29 of docs/claims.md.</summary>
public sealed class StatementTests : IDisposable
{
    private readonly string _workspace = Path.Combine(Path.GetTempPath(), $"hubatlas-statements-{Guid.NewGuid():N}");

    public StatementTests() => new Atlas(_workspace, 2).Import([Path.Combine(Repository.Root, "published", "statements.csv")], new ImportOptions { Source = "statistics" });

    public void Dispose() => Directory.Delete(_workspace, recursive: true);

    [Fact]
    public void Every_statement_is_read() => Assert.Equal(9, new Atlas(_workspace, 2).Measures([]).Sum(measure => measure.Observations));

    [Fact]
    public void The_rounded_figures_of_generative_AI_cannot_tell_its_share()
    {
        var china = Assert.Single(Ask(new() { Measures = ["genai-families"], Units = ["CN"], Derive = [Derivation.Share], Rounding = 1000 }));
        Assert.Equal([70.4m, 68.8m, 72.0m], china.Derived.Select(share => Math.Round(share!.Value, 1)));
        // The printed 38,210 and 70.3 % leave this much room for the world.
        Assert.Equal((54_315m, 54_391m), (Math.Ceiling(38_210 / 0.7035m), Math.Floor(38_210 / 0.7025m)));
    }

    [Fact]
    public void Generative_AI_grew_by_39_percent_a_year() =>
        Assert.Equal(38.8m, Math.Round(Ask(new() { Measures = ["genai-families-yearly"], Derive = [Derivation.Cagr] })[^1].Derived[0]!.Value, 1));

    [Fact]
    public void Green_applications_of_China_add_up_to_the_printed_sum_at_the_printed_rate_and_those_of_the_world_do_not()
    {
        var last = (double)Ask(new() { Measures = ["green-applications"] })[0].Value;
        var (china, world) = (Sum("economy"), Sum("world"));
        Assert.InRange(Geometric(last, 0.123, 7).Sum() / china, 1.0045, 1.005);
        Assert.InRange(Geometric(193_000, 0.047, 7).Sum() / world, 1.03, 1.04);

        double Sum(string by) => (double)Ask(new() { Measures = ["green-applications-2016-2023"], By = by == "world" ? UnitKind.World : UnitKind.Economy })[0].Value;
    }

    [Theory]
    [InlineData(1205, 4.525, 266), InlineData(821, 1.654, 496)]
    public void Applications_of_the_Belt_and_Road_fit_both_readings_of_the_printed_growth(double last, double rise, double in2020)
    {
        // 26 % a year from 2016 to 2023; since 2020 65.4 %, a year (cubed) or in all; between, even growth.
        var first = last / Math.Pow(1.26, 7);
        Assert.InRange(last / rise, in2020 - 1, in2020 + 1);
        var before = Geometric(last / rise, Math.Pow(last / rise / first, 1.0 / 4) - 1, 4);
        var after = Geometric(last, Math.Pow(rise, 1.0 / 3) - 1, 2);
        Assert.InRange(before.Sum() + after.Sum(), 3637 * 0.995, 3637 * 1.005);
    }

    [Fact]
    public void High_value_patents_per_head_are_1820000_patents() =>
        Assert.Equal(1.82, Math.Round((double)Ask(new() { Measures = ["high-value-patents-per-10000"] })[0].Value * 1.41e9 / 1e4 / 1e6, 2));

    /// <summary>A series that ends in a value, with the years before it at a constant rate.</summary>
    private static IEnumerable<double> Geometric(double last, double rate, int yearsBefore) => Enumerable.Range(0, yearsBefore + 1).Select(year => last / Math.Pow(1 + rate, year));

    private IReadOnlyList<IndicatorRow> Ask(IndicatorQuery query) => new Atlas(_workspace, 2).Indicators(query, []).Rows;
}

using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Indexing;

/// <summary>The Human Development Index 1990 to 2022 from its indicators: goalposts, logarithms and geometric means.</summary>
public class HumanDevelopmentTests
{
    [Fact]
    public void Every_published_cell_comes_out()
    {
        var table = new OracleTable("index/data/hdi/hdr.csv.gz");
        var cells = 0;
        for (var year = 1990; year <= 2022; year++)
        {
            var published = table.Numbers($"hdi_{year}");
            var result = Computed.Of(Recipe, new(
                [.. table.Texts("iso3").Select((c, i) => new IndexUnit($"{i:D3}", c))],
                new[] { "le", "eys", "mys", "gnipc" }.ToDictionary(id => id, id => (IReadOnlyList<double?>)table.Numbers($"{id}_{year}"), StringComparer.Ordinal)));
            foreach (var (unit, score) in result.Units.Zip(result.Top.Scores))
            {
                if (published[int.Parse(unit.Code, System.Globalization.CultureInfo.InvariantCulture)] is not { } printed) continue;
                Assert.InRange(Math.Abs(printed - score!.Value), 0, 0.0005 + 1e-9);
                cells++;
            }
        }

        Assert.Equal(6171, cells);
    }

    private static IndexRecipe Recipe => new()
    {
        Name = "hdi",
        Title = "Human Development Index",
        Coverage = new(Units: 1),
        Aggregation = new(AggregationMethod.Geometric, Floor: 0),
        Root = new("hdi", "Human development")
        {
            Children =
            [
                Goalposts("le", 20, 85),
                new("education", "Education") { Aggregation = new(AggregationMethod.Arithmetic), Children = [Goalposts("eys", 0, 18), Goalposts("mys", 0, 15)] },
                Goalposts("gnipc", Math.Log(100), Math.Log(75000)) with { Treatment = new(TreatmentRule.Always, Otherwise: Transformation.PlainLog) },
            ],
        },
    };

    private static IndexNode Goalposts(string id, double low, double high) =>
        new(id, id) { Scaling = new(ScalingMethod.Goalposts, 0, 1, low, high) };
}

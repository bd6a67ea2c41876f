using HubAtlas.Core.Certainty.Choices;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Certainty.Choices;

public class SobolTests
{
    /// <summary>The first points of the sequence in the order of the Gray code, as Joe and Kuo print them.</summary>
    [Fact]
    public void The_first_points_are_the_printed_ones()
    {
        double[][] printed =
        [
            [0, 0, 0], [.5, .5, .5], [.75, .25, .25], [.25, .75, .75], [.375, .375, .625], [.875, .875, .125], [.625, .125, .875], [.125, .625, .375],
            [.1875, .3125, .9375], [.6875, .8125, .4375],
        ];
        Assert.Equal(printed, SobolPoints.Make(printed.Length, 3, seed: null));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_dimension_has_one_point_in_each_equal_part(bool isScrambled)
    {
        var points = SobolPoints.Make(256, SobolPoints.MostDimensions, isScrambled ? 7 : null);
        for (var dimension = 0; dimension < SobolPoints.MostDimensions; dimension++)
            Assert.Equal(Enumerable.Range(0, 256), points.Select(point => (int)(point[dimension] * 256)).Order());
    }

    /// <summary>Property A of Sobol': a point in each of the 2^d halves' products, for the dimensions that design needs most.</summary>
    [Fact]
    public void Pairs_of_the_first_dimensions_fill_their_squares()
    {
        var points = SobolPoints.Make(4, 2, 3);
        Assert.Equal(4, points.Select(p => ((int)(p[0] * 2), (int)(p[1] * 2))).Distinct().Count());
    }

    [Fact]
    public void A_seed_gives_its_own_points_and_always_the_same()
    {
        Assert.Equal(SobolPoints.Make(64, 12, 5), SobolPoints.Make(64, 12, 5));
        Assert.NotEqual(SobolPoints.Make(64, 12, 5), SobolPoints.Make(64, 12, 6));
        var means = Enumerable.Range(0, 200).Select(seed => SobolPoints.Make(1, 1, (ulong)seed)[0][0]).ToList();
        Assert.InRange(means.Average(), .5 - (4 * .289 / Math.Sqrt(200)), .5 + (4 * .289 / Math.Sqrt(200)));
    }

    [Fact]
    public void More_dimensions_than_known_are_refused() =>
        Assert.Throws<AtlasException>(() => SobolPoints.Make(2, SobolPoints.MostDimensions + 1, 1));

    /// <summary>The g-function of Sobol': its indices are known exactly.</summary>
    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(99UL)]
    public void Totals_of_the_g_function_are_within_two_hundredths(ulong seed)
    {
        double[] constants = [0, 1, 4.5, 9, 99, 99];
        var (design, rows) = (new SaltelliDesign(1024, constants.Length, seed), Enumerable.Range(0, 1024).ToArray());
        double G(double[] point) => point.Zip(constants).Aggregate(100.0, (product, p) => product * (Math.Abs((4 * p.First) - 2) + p.Second) / (1 + p.Second));
        var indices = SobolIndices.Of(
            [.. rows.Select(row => G(design.A(row)))], [.. rows.Select(row => G(design.B(row)))],
            [.. constants.Select((_, factor) => rows.Select(row => G(design.Mixed(row, factor))).ToArray())], 1e-4)!;
        var parts = constants.Select(a => 1 / (3 * (1 + a) * (1 + a))).ToArray();
        var variance = parts.Aggregate(1.0, (product, v) => product * (1 + v)) - 1;
        Assert.Equal(variance, indices.Variance / 1e4, .02);
        for (var factor = 0; factor < constants.Length; factor++)
        {
            Assert.Equal(parts[factor] * (1 + variance) / (1 + parts[factor]) / variance, indices.Totals[factor], .02);
            Assert.Equal(parts[factor] / variance, indices.FirstOrder[factor], .05);
        }
    }

    [Fact]
    public void What_does_not_vary_has_no_indices() => Assert.Null(SobolIndices.Of([1, 1], [1, 1], [[1, 1]], 1e-4));
}

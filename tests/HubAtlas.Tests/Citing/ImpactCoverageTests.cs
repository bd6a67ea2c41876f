using HubAtlas.Core.Certainty.Replicates;
using HubAtlas.Core.Citing;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Citing;

/// <summary>Intervals against replicates that are really drawn, and against worlds whose truth is known.</summary>
public class ImpactCoverageTests
{
    private const int Worlds = 3_000;
    private const double Z = 1.959963984540054;

    [Fact]
    public void The_closed_form_is_the_spread_of_drawn_replicates()
    {
        var works = Draw(new Random(6), 400, 0.12);
        var impact = Citer.Impact(Tally(works), 0);
        var (parts, means) = (new List<double>(), new List<double>());
        for (var replicate = 0; replicate < 64 * 60; replicate++)
        {
            var key = ReplicateWeights.Key(1, replicate / 64);
            double Sum(Func<Work, double> value) => works.Index().Sum(w => ReplicateWeights.Of(ReplicateWeights.Unit((ulong)w.Index, 0), key, replicate % 64) * value(w.Item));
            var size = Sum(w => w.Share);
            parts.Add(Sum(w => w.Share * w.Top) / size);
            means.Add(Sum(w => w.Share * w.Normalised) / size);
        }

        var (proportion, mean) = (impact.Top(10).Proportion!, impact.Mean!);
        // Wilson's interval is nearly as wide as that of a normal distribution where there is much.
        Assert.InRange((proportion.High!.Value - proportion.Low!.Value) / (200 * Z * Deviation(parts)), 0.93, 1.07);
        Assert.InRange(Math.Log(mean.High!.Value / mean.Low!.Value) / (2 * Z * Deviation(means) / mean.Value), 0.93, 1.07);
    }

    [Theory]
    [InlineData(50, 0.1)]
    [InlineData(200, 0.1)]
    [InlineData(60, 0.3)]
    [InlineData(1_000, 0.02)]
    public void Intervals_hold_the_truth_about_as_often_as_they_say(int size, double part)
    {
        var random = new Random(size);
        var (proportions, means) = (0, 0);
        for (var i = 0; i < Worlds; i++)
        {
            var impact = Citer.Impact(Tally(Draw(random, size, part)), 0);
            if (impact.Top(10).Proportion is { Low: { } low, High: { } high } && low <= 100 * part && 100 * part <= high) proportions++;
            if (impact.Mean is { Low: { } least, High: { } most } && least <= 1 && 1 <= most) means++;
        }

        TestContext.Current.SendDiagnosticMessage($"{size} publications, {part}: proportion {proportions / (double)Worlds:P1}, mean {means / (double)Worlds:P1}");
        Assert.InRange(proportions / (double)Worlds, 0.935, 0.985);
        // Intervals of skewed figures fall short where there are few; docs/citations.md tells how far.
        Assert.InRange(means / (double)Worlds, size < 100 ? 0.89 : 0.905, 0.97);
    }

    [Fact]
    public void Few_publications_have_wider_means_and_five_have_none()
    {
        List<Work> Alike(int count) => [.. Enumerable.Range(0, count).Select(i => new Work(1, 0, i % 2 == 0 ? 0.5 : 1.5))];
        Assert.Null(Citer.Impact(Tally(Alike(5)), 0).Mean!.Low);
        // Six with deviations of .5: standard error .5 / √5, Student's factor 2.5706 for five degrees.
        var mean = Citer.Impact(Tally(Alike(6)), 0).Mean!;
        Assert.Equal(Math.Exp(2.5706 * 0.5 / Math.Sqrt(5)), mean.High!.Value, 2e-3);
        Assert.Equal(1, mean.High.Value * mean.Low!.Value, 1e-9);
    }

    [Fact]
    public void Below_the_minimum_there_are_counts_alone()
    {
        var works = Draw(new Random(8), 30, 0.5);
        var impact = Citer.Impact(Tally(works), 50);
        Assert.Null(impact.Mean);
        Assert.All(impact.Tops, top => Assert.Null(top.Proportion));
        Assert.Equal(works.Sum(w => (double)w.Share * w.Top), impact.Top(10).Count / 1e9, 6);
    }

    private static double Deviation(List<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));
    }

    /// <summary>Citations are skewed (log-normal); their mean is 1.</summary>
    private static List<Work> Draw(Random random, int size, double part) => [.. Enumerable.Range(0, size).Select(_ =>
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return new Work(1.0 / random.Next(1, 5), random.NextDouble() < part ? 1 : 0, Math.Exp((1.1 * normal) - (1.1 * 1.1 / 2)));
    })];

    private static CitedTally Tally(List<Work> works)
    {
        long Billionths(double value) => (long)Math.Round(value * Contribution.Whole);
        ScoreSums Sums(Func<Work, double> score, Int128 scale)
        {
            var sums = default(ScoreSums);
            foreach (var work in works)
            {
                var (share, value) = ((Int128)Billionths(work.Share), (Int128)Billionths(score(work)));
                var product = share * value / Contribution.Whole;
                sums = new(sums.Sum + (share * value * scale), sums.Squares + (product * product), sums.Products + (product * share));
            }

            return sums;
        }

        return new(
            "a", "A", works.Count, works.Sum(w => Billionths(w.Share)), works.Aggregate(Int128.Zero, (sum, w) => sum + ((Int128)Billionths(w.Share) * Billionths(w.Share))),
            [.. TopShares.All.Select(_ => Sums(w => w.Top, Contribution.Whole))], Sums(w => w.Normalised, 1), 0);
    }

    private sealed record Work(double Share, int Top, double Normalised);
}

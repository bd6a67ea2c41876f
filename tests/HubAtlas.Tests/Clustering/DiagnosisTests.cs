using HubAtlas.Core.Clustering;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Clustering;

public class DiagnosisTests
{
    // Two towns 111 km apart with 104 and 96 mentions, and a lone place with 15.
    private static readonly WeightedPoints Towns = new([0, 0, 1, 1, 40], [0, 0.01, 0, 0.01, 40], [60, 44, 50, 46, 15]);

    [Fact]
    public void A_sound_choice_gets_its_share_of_noise_and_what_a_tenth_more_or_less_would_change() => Assert.Equal(
        [
            "7.0 % of the weight is noise, in no cluster.",
            "With a minimum 10 % lower there are 2 clusters instead of 2: 0 vanish, 0 appear, 0 fall apart, 0 form from several.",
            "With a minimum 10 % higher there is 1 cluster instead of 2: 1 vanish, 0 appear, 0 fall apart, 0 form from several.",
        ],
        Describe(new(15, 94)));

    [Theory]
    [InlineData(15, 500, "There is no cluster: the radius of 15 km may be too small or the minimum too high.")]
    [InlineData(15, 104, "More than half of the weight is noise")]
    [InlineData(15, 5, "The minimum may be too low: it is no more than one average point weighs")]
    [InlineData(300, 100, "The largest cluster holds 93.0 % of the weight: the radius of 300 km may be too large.")]
    public void A_doubtful_choice_is_called_so(double radiusKm, long minimum, string statement) =>
        Assert.Contains(Describe(new(radiusKm, minimum)), s => s.StartsWith(statement, StringComparison.Ordinal));

    [Fact]
    public void Without_points_it_says_so()
    {
        var nothing = Diagnosis.Describe(new([], [], []), new(15, 1), new([], [], 0), 1, TestContext.Current.CancellationToken);
        Assert.Equal("There are no points.", Assert.Single(nothing));
    }

    private static IReadOnlyList<string> Describe(ClusteringSettings settings) =>
        Diagnosis.Describe(Towns, settings, Clustered.Find(Towns, settings, 1), 1, TestContext.Current.CancellationToken);
}

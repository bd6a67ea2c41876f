using System.Text;
using HubAtlas.Core.Geocoding.Spelling;
using HubAtlas.GazetteerCompiler.Fitting;

namespace HubAtlas.Tests.Geocoding;

/// <summary>A weight that the walk changes counts at once: nothing keeps a copy of the one before.</summary>
[Collection(nameof(WeightsInUseTests))]
[CollectionDefinition(nameof(WeightsInUseTests), DisableParallelization = true)]
public class WeightsInUseTests
{
    [Theory]
    [InlineData("OtherVowel", "haslach", "hoslach")]
    [InlineData("Alike", "rodgau", "rodqau")]
    [InlineData("AnySlip", "rodgau", "rodzau")]
    [InlineData("Swap", "wernberg", "wenrberg")]
    [InlineData("DoubledLetter", "dissen", "dissenn")]
    public void Of_the_slips(string weight, string name, string text)
    {
        var tuned = TunedWeight.All().Single(w => w.Name == $"SpellingWeights.{weight}");
        double Cost() => SpellingCost.Between(text, Encoding.ASCII.GetBytes(name));
        var (value, before) = (tuned.Value, Cost());
        try
        {
            tuned.Value = value / 2;
            Assert.True(Cost() < before, $"{weight} halved changes nothing");
        }
        finally
        {
            tuned.Value = value;
        }

        Assert.Equal(before, Cost());
    }
}

using System.Globalization;
using HubAtlas.Core.Certainty.Replicates;

namespace HubAtlas.Engine.Certainty;

/// <summary>What a reader must know of how wrong addresses were drawn, in words.</summary>
internal static class AddressNotes
{
    public static IEnumerable<string> Of(UncertainWorld world, Replicating replicating, AddressErrors errors)
    {
        if (replicating.DoubtfulCount == 0)
        {
            yield return "No address of this edition was located by what it says, so none can be wrong: the layer geocoding changes nothing.";
            yield break;
        }

        if (replicating.OtherCount == 0)
        {
            var why = world.Store is { LacksOtherPlaces: true } ? "was located by an earlier HubAtlas" : "has no address that could lie elsewhere";
            yield return $"The store {why}, so no address has a runner-up place: wrong ones leave the ranking. "
                + "Addresses get theirs when they are located again (hubatlas run RECIPE).";
        }

        var lost = world.Scores.Select((score, c) => score > 0 ? -100 * errors.Shifts[c] / score : 0).Order().ToList();
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Wrong addresses lower the score of the median cluster by {lost[lost.Count / 2]:0.00} % on average; ranks are compared without that.");
    }
}

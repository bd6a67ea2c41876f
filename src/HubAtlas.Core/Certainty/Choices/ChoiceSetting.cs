using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Choices;

/// <summary>One way to choose everything.</summary>
internal readonly record struct ChoiceSetting(
    double RadiusKm, double MinimumFactor, double GapKm, double PatentWeight, CountingMethod Counting, int Window)
{
    /// <summary>As the recipe has it.</summary>
    public static ChoiceSetting Own(Recipe recipe, IReadOnlyList<double> kindWeights)
    {
        var (patents, publications) = (kindWeights[(int)DocumentKind.Patent], kindWeights[(int)DocumentKind.Publication]);
        return new(
            recipe.Clustering.RadiusKm, 1, recipe.Clustering.MergeGapKm ?? 0, patents + publications == 0 ? 0 : patents / (patents + publications),
            recipe.Counting.Method, 0);
    }

    /// <summary>What clusters depend on: the others only change scores.</summary>
    public (double RadiusKm, double MinimumFactor, double GapKm, int Window) Geometry => (RadiusKm, MinimumFactor, GapKm, Window);

    public ChoiceSetting With(ChoiceKind kind, double value) => kind switch
    {
        ChoiceKind.Radius => this with { RadiusKm = value },
        ChoiceKind.Minimum => this with { MinimumFactor = value },
        ChoiceKind.MergeGap => this with { GapKm = value },
        ChoiceKind.PatentWeight => this with { PatentWeight = value },
        ChoiceKind.Counting => this with { Counting = value == 0 ? CountingMethod.Fractional : CountingMethod.Full },
        _ => this with { Window = (int)value },
    };
}

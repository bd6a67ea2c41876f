namespace HubAtlas.Core.Geocoding.Weighing;

/// <summary>How points become places, and which answers are known in part.</summary>
/// <remarks>Set by hand; docs/geocoding.md says what they come to on the points of two patent sets.</remarks>
internal sealed record AnsweringWeights
{
    /// <summary>From the built-up area of the settlement whose name a point goes by.</summary>
    [Weight("km", 1, 100)] public double FarthestKm { get; init; } = 60;

    /// <summary>Radius of the built-up area of ten thousand people; it grows with the square root of the people.</summary>
    [Weight("km", 0, 10)] public double ReachKm { get; init; } = 0.6;

    /// <summary>Coordinates that failed to be found are written as 0, 0 or a little beside it; no land lies within this of it.</summary>
    [Weight("degrees", 0, 5)] public double NullIslandDegrees { get; init; } = 1;

    /// <summary>A settlement this near counts for more than a simplified border or coast.</summary>
    [Weight("km", 0, 100)] public double BesideKm { get; init; } = 10;

    /// <summary>Of a reading of the text that is held against coordinates: below it the text may be the one that errs.</summary>
    [Weight("probability", 0, 1)] public double SureText { get; init; } = 0.86;

    /// <summary>Of an organisation whose economy is known though several have its name.</summary>
    [Weight("points", 0, 30)] public double LeastCommonScore { get; init; } = 5;

    /// <summary>Behind it, the namesakes that must be in the same economy.</summary>
    [Weight("points", 0, 20)] public double Common { get; init; } = 2;
}

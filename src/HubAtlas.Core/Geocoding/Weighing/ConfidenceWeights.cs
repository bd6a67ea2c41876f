namespace HubAtlas.Core.Geocoding.Weighing;

/// <summary>How often answers of a kind are right.</summary>
/// <remarks>
/// Written by <c>tools/HubAtlas.Gazetteer calibrate</c>: the shares of right answers in the fitted half of the labelled sets, by string and by
/// mention, divided by hash of the text (docs/geocoding.md). Margins, points and the shares of coordinates are set by hand.
/// </remarks>
internal sealed record ConfidenceWeights
{
    /// <summary>An economy that the text states, where no place is recognised.</summary>
    [Weight("probability", 0, 1)] public double StatedEconomy { get; init; } = 0.99;

    /// <summary>An economy that its column states, where no place is recognised.</summary>
    [Weight("probability", 0, 1)] public double StatedEconomyInColumn { get; init; } = 0.94;

    /// <summary>An economy named inside a longer name, or in which all likely organisations are.</summary>
    [Weight("probability", 0, 1)] public double HintedEconomy { get; init; } = 0.94;

    /// <summary>A postal code of the state that the text names, and no town.</summary>
    [Weight("probability", 0, 1)] public double PostalCode { get; init; } = 0.95;

    /// <summary>The one city of an economy, where nothing better is known.</summary>
    [Weight("probability", 0, 1)] public double CityState { get; init; } = 0.95;

    /// <summary>The point that the source gave, inside its economy.</summary>
    [Weight("probability", 0, 1)] public double Coordinates { get; init; } = 0.97;

    /// <summary>The point that the source gave, with signs or axes mended.</summary>
    [Weight("probability", 0, 1)] public double MendedCoordinates { get; init; } = 0.8;

    /// <summary>How often the runner-up is right, of the wrong answers that have one.</summary>
    [Weight("probability", 0, 1)] public double OtherOfWrong { get; init; } = 0.54;

    /// <summary>Upper ends of the bands of points between winner and runner-up.</summary>
    [Weight("points", 0, 30)] public double[] Margins { get; init; } = [1, 2, 4, 8];

    /// <summary>Of an organisation that counts as one of fewer points below them.</summary>
    [Weight("points", 0, 30)] public double ManyPoints { get; init; } = 10;

    /// <summary>Of an organisation that counts as one of few points below them.</summary>
    [Weight("points", 0, 30)] public double FewerPoints { get; init; } = 8;

    /// <summary>A city that is spelt right, by margin, without a column of the economy.</summary>
    [Weight("probability", 0, 1)] public double[] City { get; init; } = [0.95, 0.98, 0.98, 0.98, 0.98];

    /// <summary>A city that is spelt right, by margin, beside a column of the economy.</summary>
    [Weight("probability", 0, 1)] public double[] CityInColumn { get; init; } = [0.81, 0.81, 0.81, 0.87, 0.96];

    /// <summary>A city with one slip, by margin.</summary>
    [Weight("probability", 0, 1)] public double[] CityWithOneSlip { get; init; } = [0.79, 0.93, 0.97, 0.98, 0.99];

    /// <summary>A city with more slips, by margin.</summary>
    [Weight("probability", 0, 1)] public double[] CityWithSlips { get; init; } = [0.84, 0.84, 0.86, 0.87, 0.93];

    /// <summary>A city that outweighs an organisation, by margin.</summary>
    [Weight("probability", 0, 1)] public double[] CityOverOrganisation { get; init; } = [0.91, 0.95, 0.95, 0.96, 0.96];

    /// <summary>A city inside a longer name, by margin, without a column of the economy.</summary>
    [Weight("probability", 0, 1)] public double[] NamePart { get; init; } = [0.85, 0.9, 0.9, 0.9, 0.92];

    /// <summary>A city inside a longer name, by margin, beside a column of the economy.</summary>
    [Weight("probability", 0, 1)] public double[] NamePartInColumn { get; init; } = [0.82, 0.85, 0.91, 0.91, 0.96];

    /// <summary>An organisation in the city that the text names, by margin.</summary>
    [Weight("probability", 0, 1)] public double[] OrganisationAndCity { get; init; } = [0.99, 0.99, 0.99, 0.99, 0.99];

    /// <summary>An organisation of many points in a text that states no economy, by margin.</summary>
    [Weight("probability", 0, 1)] public double[] Organisation { get; init; } = [0.77, 0.77, 0.77, 0.77, 0.98];

    /// <summary>An organisation of many points in a text that states an economy besides, by margin.</summary>
    [Weight("probability", 0, 1)] public double[] OrganisationBesideEconomy { get; init; } = [0.8, 0.8, 0.8, 0.8, 0.98];

    /// <summary>An organisation of fewer points, by margin.</summary>
    [Weight("probability", 0, 1)] public double[] OrganisationOfFewerPoints { get; init; } = [0.92, 0.92, 0.95, 0.95, 0.96];

    /// <summary>An organisation of few points whose name is a whole segment of several words, by margin.</summary>
    [Weight("probability", 0, 1)] public double[] OrganisationOfFewPoints { get; init; } = [0.91, 0.91, 0.91, 0.91, 0.93];

    /// <summary>An organisation of few points whose name is one word or a part of a segment, by margin.</summary>
    [Weight("probability", 0, 1)] public double[] OrganisationInPart { get; init; } = [0.53, 0.53, 0.53, 0.77, 0.8];
}

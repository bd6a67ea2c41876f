namespace HubAtlas.Core.Geocoding.Weighing;

/// <summary>How often answers of a kind are right.</summary>
/// <remarks>
/// The shares of right answers in the fitted half of the four labelled sets, divided by hash of the text; those of one slip are kept below what
/// was measured (docs/geocoding.md). Constants of a rule alone are that rule's share.
/// </remarks>
internal sealed record ConfidenceWeights
{
    /// <summary>An economy that column or text state, where no place is recognised.</summary>
    [Weight("probability", 0, 1)] public double StatedEconomy { get; init; } = 0.97;

    /// <summary>An economy named inside a longer name, or in which all likely organisations are.</summary>
    [Weight("probability", 0, 1)] public double HintedEconomy { get; init; } = 0.95;

    /// <summary>A postal code of the state that the text names, and no town.</summary>
    [Weight("probability", 0, 1)] public double PostalCode { get; init; } = 0.95;

    /// <summary>The one city of an economy, where nothing better is known.</summary>
    [Weight("probability", 0, 1)] public double CityState { get; init; } = 0.95;

    /// <summary>The point that the source gave, inside its economy.</summary>
    [Weight("probability", 0, 1)] public double Coordinates { get; init; } = 0.97;

    /// <summary>The point that the source gave, with signs or axes mended.</summary>
    [Weight("probability", 0, 1)] public double MendedCoordinates { get; init; } = 0.8;

    /// <summary>Upper ends of the bands of points between winner and runner-up.</summary>
    [Weight("points", 0, 30)] public double[] Margins { get; init; } = [1, 2, 4, 8];

    /// <summary>Upper ends of the bands of an organisation's own points.</summary>
    [Weight("points", 0, 30)] public double[] Scores { get; init; } = [6, 8, 10];

    /// <summary>A city that is spelt right, by margin.</summary>
    [Weight("probability", 0, 1)] public double[] City { get; init; } = [0.81, 0.84, 0.84, 0.91, 0.97];

    /// <summary>A city with one slip, by margin.</summary>
    [Weight("probability", 0, 1)] public double[] CityWithOneSlip { get; init; } = [0.79, 0.93, 0.95, 0.97, 0.98];

    /// <summary>A city with more slips, by margin.</summary>
    [Weight("probability", 0, 1)] public double[] CityWithSlips { get; init; } = [0.35, 0.74, 0.85, 0.9, 0.91];

    /// <summary>A city that outweighs an organisation, by margin.</summary>
    [Weight("probability", 0, 1)] public double[] CityOverOrganisation { get; init; } = [0.65, 0.85, 0.9, 0.94, 0.95];

    /// <summary>A city inside a longer name, by margin.</summary>
    [Weight("probability", 0, 1)] public double[] NamePart { get; init; } = [0.68, 0.7, 0.87, 0.87, 0.94];

    /// <summary>An organisation in the city that the text names, by margin.</summary>
    [Weight("probability", 0, 1)] public double[] OrganisationAndCity { get; init; } = [0.9, 0.94, 0.94, 0.95, 0.98];

    /// <summary>An organisation, by margin.</summary>
    [Weight("probability", 0, 1)] public double[] Organisation { get; init; } = [0.7, 0.72, 0.86, 0.9, 0.97];

    /// <summary>An organisation, by its own points; the lesser of the two counts.</summary>
    [Weight("probability", 0, 1)] public double[] OrganisationByScore { get; init; } = [0.8, 0.85, 0.94, 0.97];
}

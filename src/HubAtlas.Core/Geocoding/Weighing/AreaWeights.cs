namespace HubAtlas.Core.Geocoding.Weighing;

/// <summary>What speaks for an economy or a region, and for a place in it.</summary>
/// <remarks>Set by hand and kept where the labelled affiliations and the inventors' towns of docs/geocoding.md came out better.</remarks>
internal sealed record AreaWeights
{
    /// <summary>For the economy of the column.</summary>
    [Weight("votes", 0, 20)] public double Column { get; init; } = 3;

    /// <summary>For an economy that the text names.</summary>
    [Weight("votes", 0, 20)] public double Name { get; init; } = 2;

    /// <summary>For an economy that the text names in English at its very end.</summary>
    [Weight("votes", 0, 20)] public double LastName { get; init; } = 4;

    /// <summary>For the economy of a region that the text names.</summary>
    [Weight("votes", 0, 20)] public double Region { get; init; } = 1.5;

    /// <summary>For the economy in which an e-mail or web address ends.</summary>
    [Weight("votes", 0, 20)] public double Mail { get; init; } = 1;

    /// <summary>For an economy or region named inside a longer name.</summary>
    [Weight("votes", 0, 20)] public double Weak { get; init; } = 0.5;

    /// <summary>Addresses go from the small to the large, so of two regions the later is the wider; for each name before it.</summary>
    [Weight("votes", 0, 0.1)] public double Later { get; init; } = 0.001;

    /// <summary>Of the votes of a territory that the state which addresses add to it can have at most: "Hong Kong, China" is in Hong Kong.</summary>
    [Weight("share", 0, 1)] public double Sovereign { get; init; } = 0.5;

    /// <summary>In the economy that is stated.</summary>
    [Weight("points", 0, 20)] public double StatedEconomy { get; init; } = 1;

    /// <summary>In another economy than the one stated.</summary>
    [Weight("points", -20, 0)] public double OtherEconomy { get; init; } = -7;

    /// <summary>In the economy that is hinted at.</summary>
    [Weight("points", 0, 20)] public double HintedEconomy { get; init; } = 1.5;

    /// <summary>In another economy than the one hinted at.</summary>
    [Weight("points", -20, 0)] public double OtherHinted { get; init; } = -2;

    /// <summary>In a territory of the economy that the text states: "Kowloon, China" may well be in Hong Kong.</summary>
    [Weight("points", -20, 0)] public double PartOfStated { get; init; } = -0.5;

    /// <summary>In a territory of the economy of the column.</summary>
    [Weight("points", -20, 0)] public double PartOfColumn { get; init; } = -1.5;

    /// <summary>In the region that the address names.</summary>
    [Weight("points", 0, 20)] public double SameRegion { get; init; } = 4;

    /// <summary>In a region named inside a longer name.</summary>
    [Weight("points", 0, 20)] public double HintedRegion { get; init; } = 1;

    /// <summary>In the region of a county that the address names.</summary>
    [Weight("points", 0, 20)] public double SameCounty { get; init; } = 2;

    /// <summary>In another region of the economy than the one named: "Brühl, Baden-Württemberg" is not the Brühl beside Cologne.</summary>
    [Weight("points", -20, 0)] public double OtherRegion { get; init; } = -3;

    /// <summary>Where a code has a segment of its own and is neither of the region nor of the economy.</summary>
    [Weight("points", -20, 0)] public double OtherCode { get; init; } = -5.5;

    /// <summary>In the economy that a code may stand for: "Penzberg, DE".</summary>
    [Weight("points", 0, 20)] public double SameEconomyCode { get; init; } = 3;

    /// <summary>Of a city elsewhere that is meant rather than an economy or region of its name.</summary>
    [Weight("people", 1000, 10000000)] public int PeopleOfCity { get; init; } = 100_000;

    /// <summary>Of an economy whose regions tell it; nobody means the parish of Bermuda by "Southampton".</summary>
    [Weight("settlements", 1, 10000)] public int PlacesOfLargeEconomy { get; init; } = 700;

    /// <summary>Of an economy that people mean by its name in other languages, too.</summary>
    [Weight("settlements", 1, 1000)] public int PlacesOfKnownEconomy { get; init; } = 20;
}

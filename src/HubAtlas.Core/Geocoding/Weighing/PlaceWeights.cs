namespace HubAtlas.Core.Geocoding.Weighing;

/// <summary>What speaks for one meaning of a place's name.</summary>
/// <remarks>Set by hand and kept where the labelled affiliations and the inventors' towns of docs/geocoding.md came out better.</remarks>
internal sealed record PlaceWeights
{
    /// <summary>For a name with a segment of its own.</summary>
    [Weight("points", 0, 20)] public double Whole { get; init; } = 6;

    /// <summary>For a name at the edge of a segment.</summary>
    [Weight("points", 0, 20)] public double Edge { get; init; } = 4;

    /// <summary>For a name inside a segment.</summary>
    [Weight("points", 0, 20)] public double Inside { get; init; } = 2;

    /// <summary>Off where the segment names an institution.</summary>
    [Weight("points", 0, 20)] public double InstitutionPenalty { get; init; } = 1;

    /// <summary>The town stands first, before its part or the larger place beside: "Freiburg Munzingen", "Alghero Sassari".</summary>
    [Weight("points", 0, 20)] public double First { get; init; } = 1;

    /// <summary>Off for another name than the main one.</summary>
    [Weight("points", 0, 20)] public double OtherNamePenalty { get; init; } = 1;

    /// <summary>For a place of an economy whose own names are written in the script of the text, where nothing states the economy.</summary>
    [Weight("points", 0, 20)] public double HomeScript { get; init; } = 1.5;

    /// <summary>Off for a place that a finer one of its region follows in a line without gaps: 東京都 before 八王子市.</summary>
    [Weight("points", 0, 20)] public double WholeOfPart { get; init; } = 4;

    /// <summary>Off where the name is an economy's: "Jamaica" alone is no town elsewhere.</summary>
    [Weight("points", 0, 20)] public double EconomyNamePenalty { get; init; } = 8;

    /// <summary>Of a word in capitals that is an acronym rather than another name of a place: "EECS, MIT" is not Mitú.</summary>
    [Weight("letters", 1, 10)] public int LongestAcronym { get; init; } = 4;

    /// <summary>Off for another name that may be an acronym.</summary>
    [Weight("points", 0, 20)] public double AcronymPenalty { get; init; } = 4;

    /// <summary>GeoNames does not know the population of every settlement; an unknown one counts as this.</summary>
    [Weight("people", 1, 10000)] public int FewestPeople { get; init; } = 300;

    /// <summary>For each factor of ten in people, of a misspelt town; 1 for one spelt right.</summary>
    [Weight("points", 0, 2)] public double MisspeltPeople { get; init; } = 0.7;

    /// <summary>For a misspelt town, instead of what its people count less.</summary>
    [Weight("points", 0, 20)] public double Misspelt { get; init; } = 1.2;

    /// <summary>Between places of two names of the text that speak for each other.</summary>
    [Weight("km", 1, 200)] public double CompanyKm { get; init; } = 30;

    /// <summary>For a place beside that of another name of the text.</summary>
    [Weight("points", 0, 20)] public double Company { get; init; } = 1.6;

    /// <summary>For a town with a segment of its own over its name inside another segment.</summary>
    [Weight("points", 0, 20)] public double Repeated { get; init; } = 0.1;

    /// <summary>For a town that the text puts beside another by "bei" or "near", and off for that other.</summary>
    [Weight("points", 0, 20)] public double Beside { get; init; } = 2;

    /// <summary>Between such towns.</summary>
    [Weight("km", 1, 100)] public double BesideKm { get; init; } = 12;

    /// <summary>Places so far behind the best do not win by company.</summary>
    [Weight("points", 0, 20)] public double CompanyBehind { get; init; } = 3;

    /// <summary>For the well-known town that the stated region lacks: the writer of "Naperville, CA" knew the town better than the state.</summary>
    [Weight("points", 0, 20)] public double RegionDoubt { get; init; } = 3.5;

    /// <summary>Of a town that is likelier meant than a village in the stated region that the gazetteer lacks.</summary>
    [Weight("people", 100, 1000000)] public int PeopleOfKnownTown { get; init; } = 10_000;

    /// <summary>Of an economy so small that its name is its city's as well.</summary>
    [Weight("settlements", 1, 10000)] public int PlacesOfCityState { get; init; } = 200;

    /// <summary>The farthest that an area of delivery reaches from its middle, and a town from its own, together.</summary>
    [Weight("km", 1, 200)] public double PostalKm { get; init; } = 40;

    /// <summary>For a town near the postal code.</summary>
    [Weight("points", 0, 20)] public double Postal { get; init; } = 2;
}

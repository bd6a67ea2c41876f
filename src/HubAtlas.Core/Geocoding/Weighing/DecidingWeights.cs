namespace HubAtlas.Core.Geocoding.Weighing;

/// <summary>How good an answer must be, and how far ahead of its rival.</summary>
/// <remarks>
/// Set by hand and kept where the labelled sets of docs/geocoding.md came out better; the scores of misspelt towns are fitted on the even half
/// of the inventors' towns.
/// </remarks>
internal sealed record DecidingWeights
{
    /// <summary>Candidates within this distance are one answer.</summary>
    [Weight("km", 1, 200)] public double SamePlaceKm { get; init; } = 25;

    /// <summary>Farther away than this, a town that the text names is another than the organisation's: Tübingen is not Stuttgart.</summary>
    [Weight("km", 1, 200)] public double SameTownKm { get; init; } = 20;

    /// <summary>Between a district's seat and an organisation elsewhere in the district.</summary>
    [Weight("km", 1, 500)] public double DistrictKm { get; init; } = 100;

    /// <summary>Of a city over its rival.</summary>
    [Weight("points", 0, 20)] public double LeastMargin { get; init; } = 0.6;

    /// <summary>Of a city with one slip.</summary>
    [Weight("points", 0, 20)] public double LeastMarginOfSlip { get; init; } = 0.3;

    /// <summary>Of a city with more: of two or more slips hardly every other reading is right that has a rival so near.</summary>
    [Weight("points", 0, 20)] public double LeastMarginOfSlips { get; init; } = 1;

    /// <summary>Of an organisation over its rival.</summary>
    [Weight("points", 0, 20)] public double LeastMarginOfOrganisation { get; init; } = 1;

    /// <summary>Over a rival in another economy, because that namesake would be the worse mistake.</summary>
    [Weight("points", 0, 20)] public double LeastMarginAbroad { get; init; } = 1.5;

    /// <summary>Behind the answer, beyond which nobody would think of a reading.</summary>
    [Weight("points", 0, 20)] public double FarthestAlternative { get; init; } = 6;

    /// <summary>Of a city that is spelt right.</summary>
    [Weight("points", 0, 30)] public double LeastScore { get; init; } = 6.5;

    /// <summary>Of a city with one slip in a long name, which leaves few other readings.</summary>
    [Weight("points", 0, 30)] public double LeastScoreOfLongSlip { get; init; } = 7.4;

    /// <summary>Of a city with one slip in a name of middling length.</summary>
    [Weight("points", 0, 30)] public double LeastScoreOfSlip { get; init; } = 8.4;

    /// <summary>Of a city with two slips in a very long name.</summary>
    [Weight("points", 0, 30)] public double LeastScoreOfTwoSlips { get; init; } = 8;

    /// <summary>Of any other misspelt city: only a large one is likely to be meant.</summary>
    [Weight("points", 0, 30)] public double LeastScoreOfSlips { get; init; } = 9.2;

    /// <summary>Over the rival, from which a very long misspelt name may have less.</summary>
    [Weight("points", 0, 20)] public double WideMargin { get; init; } = 2.5;

    /// <summary>Less that such a name must have.</summary>
    [Weight("points", 0, 20)] public double WithoutRival { get; init; } = 1.75;

    /// <summary>Of a long name with one slip.</summary>
    [Weight("letters", 1, 40)] public int LongSlipLetters { get; init; } = 7;

    /// <summary>Of a name of middling length with one slip.</summary>
    [Weight("letters", 1, 40)] public int SlipLetters { get; init; } = 5;

    /// <summary>Of a very long name with two slips.</summary>
    [Weight("letters", 1, 40)] public int TwoSlipsLetters { get; init; } = 10;

    /// <summary>Behind the best reading of a city's name, the one where the organisation is: "Broad Institute, Cambridge".</summary>
    [Weight("points", 0, 20)] public double Namesake { get; init; } = 4;

    /// <summary>Of a city that the text states beside its economy.</summary>
    [Weight("points", 0, 30)] public double StatedScore { get; init; } = 8;

    /// <summary>Of a city that the text states, and no economy.</summary>
    [Weight("points", 0, 30)] public double StatedAloneScore { get; init; } = 10;

    /// <summary>Of a city whose name needs no economy beside it, even in another language.</summary>
    [Weight("people", 1000, 10000000)] public int WellKnown { get; init; } = 300_000;

    /// <summary>Of another name of a city that needs no economy beside it: "Garching bei München".</summary>
    [Weight("words", 1, 10)] public int WordsOfTellingName { get; init; } = 3;

    /// <summary>Of a city inside a longer name, beside its economy.</summary>
    [Weight("people", 0, 1000000)] public int PeopleOfHint { get; init; } = 2_000;

    /// <summary>Of one inside a longer name, and no economy.</summary>
    [Weight("people", 0, 10000000)] public int PeopleOfHintAlone { get; init; } = 80_000;

    /// <summary>Of an organisation.</summary>
    [Weight("points", 0, 30)] public double LeastOrganisationScore { get; init; } = 4;

    /// <summary>Of one that the text has only nearly, and of letters alone, which may be anybody's.</summary>
    [Weight("points", 0, 30)] public double LeastDoubtfulScore { get; init; } = 4.8;

    /// <summary>From which similar names need not be tried.</summary>
    [Weight("points", 0, 30)] public double GoodOrganisationScore { get; init; } = 7;

    /// <summary>Of an organisation that outweighs a lesser city of another economy: a street of Madrid is called Darwin.</summary>
    [Weight("points", 0, 30)] public double SureOrganisationScore { get; init; } = 9;

    /// <summary>Of a city that is meant rather than the company of its name: "Hitachi".</summary>
    [Weight("points", 0, 30)] public double SureCityScore { get; init; } = 10;

    /// <summary>Of an organisation whose name holds a city's: "Hospital Universitario La Paz" is in Madrid.</summary>
    [Weight("words", 1, 10)] public int FewestOfName { get; init; } = 2;

    /// <summary>Of an organisation of the text against a registry id of another economy.</summary>
    [Weight("points", 0, 30)] public double LeastTextScore { get; init; } = 6.5;

    /// <summary>
    /// Of an academy whose institutes are in its economy; and of an organisation so sure that a namesake abroad is no worse than one at home.
    /// </summary>
    [Weight("points", 0, 30)] public double SureUmbrellaScore { get; init; } = 8;

    /// <summary>Of a university behind one of its units.</summary>
    [Weight("points", 0, 30)] public double SureParentScore { get; init; } = 5;

    /// <summary>Of the organisation in the first of several addresses, up to which the whole text is read too.</summary>
    [Weight("points", 0, 30)] public double SureFirstScore { get; init; } = 8;
}

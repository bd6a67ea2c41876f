namespace HubAtlas.Core.Geocoding.Weighing;

/// <summary>What speaks for an organisation that a text may name.</summary>
/// <remarks>Set by hand and kept where the labelled affiliations and the OpenAlex strings of docs/geocoding.md came out better.</remarks>
internal sealed record OrganisationWeights
{
    /// <summary>For an organisation that is named.</summary>
    [Weight("points", 0, 20)] public double Base { get; init; } = 1;

    /// <summary>For what its words tell, each natural logarithm.</summary>
    [Weight("points", 0, 5)] public double Telling { get; init; } = 0.3;

    /// <summary>Beyond which words add nothing.</summary>
    [Weight("telling", 1, 50)] public double MostTelling { get; init; } = 14;

    /// <summary>For a name with a segment of its own.</summary>
    [Weight("points", 0, 20)] public double Whole { get; init; } = 1.5;

    /// <summary>Off for an acronym with a segment of its own.</summary>
    [Weight("points", 0, 20)] public double AcronymPenalty { get; init; } = 1.5;

    /// <summary>Off for an acronym in a longer segment, or between brackets.</summary>
    [Weight("points", 0, 20)] public double PartAcronymPenalty { get; init; } = 3.5;

    /// <summary>Off for a system: by "University of California" any of its campuses is meant.</summary>
    [Weight("points", 0, 20)] public double SystemPenalty { get; init; } = 3;

    /// <summary>Off for a name without its country, city or legal form.</summary>
    [Weight("points", 0, 20)] public double ShortenedPenalty { get; init; } = 0.8;

    /// <summary>Off for such a name inside a longer one: "Sleep and Human Factors Research" is no company called Human Factors.</summary>
    [Weight("points", 0, 20)] public double ShortenedInsidePenalty { get; init; } = 2.5;

    /// <summary>For the registry's first name, of several words, at the beginning of a longer segment: "Royal Veterinary College Department of …".</summary>
    [Weight("points", 0, 20)] public double Begins { get; init; } = 0.3;

    /// <summary>Off for a name without a proper name in it that goes on behind an "and": it is the beginning of a longer one.</summary>
    [Weight("points", 0, 20)] public double ContinuedPenalty { get; init; } = 3;

    /// <summary>For the registry's first name.</summary>
    [Weight("points", 0, 20)] public double FirstName { get; init; } = 1.6;

    /// <summary>Off for an organisation that is no more.</summary>
    [Weight("points", 0, 20)] public double InactivePenalty { get; init; } = 0.8;

    /// <summary>Off besides where a living one of the economy has the name.</summary>
    [Weight("points", 0, 20)] public double SupersededPenalty { get; init; } = 3;

    /// <summary>Off for a branch.</summary>
    [Weight("points", 0, 20)] public double BranchPenalty { get; init; } = 1;

    /// <summary>Words that more than one organisation in eighty has make no name: "Institute of Biology".</summary>
    [Weight("telling", 0, 14)] public double LeastTellingWord { get; init; } = 4.4;

    /// <summary>Off for such a name with a segment of its own.</summary>
    [Weight("points", 0, 20)] public double GenericPenalty { get; init; } = 3;

    /// <summary>Off for such a name in a longer segment.</summary>
    [Weight("points", 0, 20)] public double GenericPartPenalty { get; init; } = 4;

    /// <summary>Off where a proper name stands beside it: "Sloan Kettering" before "Institute for Cancer Research".</summary>
    [Weight("points", 0, 20)] public double NeighbourPenalty { get; init; } = 2.5;

    /// <summary>Of a name that needs no other beside it.</summary>
    [Weight("telling", 0, 14)] public double TellingOfProperName { get; init; } = 6;

    /// <summary>Off for all that the text lacks of a similar name.</summary>
    [Weight("points", 0, 20)] public double Cover { get; init; } = 6;

    /// <summary>Off for any similar name.</summary>
    [Weight("points", 0, 20)] public double NearlyPenalty { get; init; } = 0.5;

    /// <summary>For an organisation near a city that the text names.</summary>
    [Weight("points", 0, 20)] public double City { get; init; } = 4;

    /// <summary>Within which a city of the text speaks for an organisation.</summary>
    [Weight("km", 1, 200)] public double NearKm { get; init; } = 40;

    /// <summary>That a text may name before company tells nothing.</summary>
    [Weight("organisations", 1, 10000)] public int MostCompany { get; init; } = 60;

    /// <summary>Of an organisation that speaks for another beside it.</summary>
    [Weight("points", 0, 30)] public double LeastCompanyScore { get; init; } = 4;

    /// <summary>For an organisation beside another that the text names.</summary>
    [Weight("points", 0, 20)] public double Company { get; init; } = 1.5;

    /// <summary>Of the organisation that the source names by its registry id, where the text names it too.</summary>
    [Weight("points", 0, 40)] public double Named { get; init; } = 14;

    /// <summary>Of one that the text does not name.</summary>
    [Weight("points", 0, 40)] public double NamedOnly { get; init; } = 9;

    /// <summary>For each doubling of its other names: how likely it is meant among namesakes.</summary>
    [Weight("points", 0, 5)] public double Names { get; init; } = 0.25;

    /// <summary>For each doubling of its relations.</summary>
    [Weight("points", 0, 5)] public double Relations { get; init; } = 0.6;

    /// <summary>For each factor of ten in the organisations of its economy, from OrganisationsOfSmallEconomy on.</summary>
    [Weight("points", 0, 5)] public double Economy { get; init; } = 0.6;

    /// <summary>Of an economy that adds next to nothing.</summary>
    [Weight("organisations", 1, 10000)] public double OrganisationsOfSmallEconomy { get; init; } = 100;

    /// <summary>For one that funds.</summary>
    [Weight("points", 0, 5)] public double Funder { get; init; } = 0.6;

    /// <summary>For a university or the like.</summary>
    [Weight("points", 0, 5)] public double Education { get; init; } = 0.4;
}

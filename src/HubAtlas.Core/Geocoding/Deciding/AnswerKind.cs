namespace HubAtlas.Core.Geocoding.Deciding;

/// <summary>Kinds of answers that are right about as often as each other where the margin is alike.</summary>
internal enum AnswerKind
{
    /// <summary>A city that is spelt right, in a text without a column of the economy.</summary>
    City,

    /// <summary>A city that is spelt right, beside a column of the economy: a row of a table of patents.</summary>
    CityInColumn,
    CityWithOneSlip,
    CityWithSlips,
    CityOverOrganisation,

    /// <summary>A city inside a longer name, in a text without a column of the economy.</summary>
    NamePart,
    NamePartInColumn,
    OrganisationAndCity,
    Organisation,

    /// <summary>Of many points, in a text that states an economy besides, and no city.</summary>
    OrganisationBesideEconomy,
    OrganisationOfFewerPoints,

    /// <summary>Of the fewest points, and of several words that are a whole segment.</summary>
    OrganisationOfFewPoints,

    /// <summary>Of the fewest points, and of one word or a part of a segment.</summary>
    OrganisationInPart,
}

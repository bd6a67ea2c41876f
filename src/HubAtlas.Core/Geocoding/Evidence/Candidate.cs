using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Evidence;

/// <summary>A possible answer with its points of evidence.</summary>
/// <param name="Id">Place, or organisation of the index.</param>
internal readonly record struct Candidate(int Id, bool IsOrganisation, GeoPoint Point, int Economy, int Region, Mention Mention)
{
    public double Score { get; init; }

    /// <summary>Points but for the organisation's prominence, which says nothing between two names that both stand in the text.</summary>
    public double Rank { get; init; }

    /// <summary>A society or council, whose people sit elsewhere.</summary>
    public bool IsUmbrella { get; init; }

    /// <summary>A research organisation that pays people at universities too.</summary>
    public bool IsPatron { get; init; }

    public bool IsUniversity { get; init; }

    /// <summary>The text has its name but for the city or the like.</summary>
    public bool IsShortened { get; init; }

    /// <summary>The text has only its letters: "ECE".</summary>
    public bool IsAcronym { get; init; }

    /// <summary>The text has its name only nearly.</summary>
    public bool IsSimilar { get; init; }

    /// <summary>The source names it by its registry id.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Its name says what it does and not who it is: "Cancer Research Institute".</summary>
    public bool IsGeneric { get; init; }

    /// <summary>Edits between the text and the name; 0 when it is spelt as in the gazetteer.</summary>
    public int Edits { get; init; }

    /// <summary>Letters of the misspelt name.</summary>
    public int Letters { get; init; }

    public int Words { get; init; }

    /// <summary>The region that the same words name ("New York"), −1 when none.</summary>
    public int NamedRegion { get; init; } = -1;

    public int Population { get; init; }

    /// <summary>Called by its main name.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Nothing that the address says of economy and region speaks against it.</summary>
    public bool Fits { get; init; }

    public static readonly Candidate None = new(-1, false, default, -1, -1, default);

    public bool Exists => Id >= 0;
}

using HubAtlas.Core.Geocoding.Tables;


namespace HubAtlas.GazetteerCompiler;

/// <summary>One settlement on its way into the gazetteer.</summary>
internal sealed class PlaceRow
{
    public required string Name { get; init; }

    public required string Display { get; set; }

    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    public required int Economy { get; init; }

    public required int Region { get; init; }

    /// <summary>Second-level unit (<c>US.CA.085</c>), empty when unknown.</summary>
    public required string County { get; init; }

    public required int Population { get; set; }

    public required PlaceKind Kind { get; init; }

    /// <summary>Position in the final order.</summary>
    public int Index { get; set; }

    public PlaceRow? Main { get; set; }

    /// <summary>First-level unit (<c>US.CA</c>), empty when unknown.</summary>
    public string RegionCode { get; init; } = "";

    public List<string> OtherNames { get; init; } = [];

    /// <summary>As good as the main name.</summary>
    public List<string> CuratedNames { get; } = [];
}

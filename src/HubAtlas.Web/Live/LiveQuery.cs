using Microsoft.AspNetCore.Mvc;

namespace HubAtlas.Web.Live;

/// <summary>A question as it stands in the address.</summary>
internal sealed record LiveQuery(
    [property: FromQuery(Name = "radius_km")] string? RadiusKm, string? Minimum, [property: FromQuery(Name = "merge_gap_km")] string? MergeGapKm,
    string? Weights, string? Years, string[]? Fields, string? Counting, string[]? Only = null);

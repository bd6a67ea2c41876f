using HubAtlas.Core.Model;

namespace HubAtlas.Web.Live;

/// <summary>Answer of <c>/api/indicators</c>.</summary>
public sealed record MeasureList(IReadOnlyList<MeasureSummary> Measures);

using HubAtlas.Core.Model;

namespace HubAtlas.Web.Live;

/// <summary>Answer of <c>/api/editions/{name}/ask/outlines</c>: the exact outlines of a re-run's clusters, for downloads.</summary>
/// <param name="Outlines">Polygons of every cluster, in the order of <see cref="LiveAnswer.Clusters"/>.</param>
public sealed record LiveOutlines(IReadOnlyList<IReadOnlyList<IReadOnlyList<GeoPoint>>> Outlines);

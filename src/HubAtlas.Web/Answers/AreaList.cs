using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Mapping;
using HubAtlas.Web.Library;

namespace HubAtlas.Web.Answers;

/// <summary>Answer of <c>/api/editions/{name}/areas</c>: the smooth areas that maps draw, in the order of the edition's clusters.</summary>
public sealed record AreaList(IReadOnlyList<ClusterArea> Areas)
{
    internal static AreaList Of(PublishedEdition edition) => new(DrawnAreas.Of(edition.Edition.Clusters, edition.Members));
}

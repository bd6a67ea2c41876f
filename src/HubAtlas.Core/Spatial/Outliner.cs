using HubAtlas.Core.Model;
namespace HubAtlas.Core.Spatial;
public static class Outliner { public static ClusterShape Shape(IReadOnlyList<GeoPoint> members, IReadOnlyList<long> mentions) => new(members[0], [], 0, 0); }

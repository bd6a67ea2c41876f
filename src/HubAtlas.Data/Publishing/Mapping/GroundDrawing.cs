using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>An area as it is drawn.</summary>
/// <param name="Exists">Share of the replicates in which the cluster is there, which is how opaque the area is; 1 where nobody measured it.</param>
internal sealed record DrawnArea(string Class, string Title, ClusterArea Area, double Exists = 1);

/// <summary>Sea, land and what lies on it: areas end at the coast, since land alone shows them.</summary>
internal static class GroundDrawing
{
    /// <param name="id">Unique on the page.</param>
    /// <param name="areas">Drawn in this order.</param>
    /// <param name="crossed">Areas with a border through them, which is dotted there.</param>
    public static Markup Of(MapFrame frame, string id, IEnumerable<DrawnArea> areas, IReadOnlyList<ClusterArea> crossed, string noise)
    {
        var shapes = areas.Select(a => Shape(a, frame)).ToList();
        return Markup.Of($"""
            <rect class="sea" width="{frame.Width}" height="{frame.Height}"/>
            <defs><path id="{id}-land" d="{LandShapes.PathIn(frame)}"/><clipPath id="{id}-coast"><use href="#{id}-land" clip-rule="evenodd"/></clipPath></defs>
            <g transform="{SvgPath.Scale}"><use href="#{id}-land" class="land"/><g clip-path="url(#{id}-coast)">{shapes}</g>
            <use href="#{id}-land" class="coast"/><path class="borders" d="{(frame.Centre is null ? "" : BorderLines.PathIn(frame))}"/>
            <path class="across" d="{BorderLines.PathAcross(frame, crossed)}"/><path class="noise" d="{noise}"/></g>

            """);
    }

    private static Markup Shape(DrawnArea area, MapFrame frame)
    {
        var opacity = area.Exists < 1 ? Markup.Of($""" opacity="{Math.Round(area.Exists, 2).ToString(CultureInfo.InvariantCulture)}" """) : Markup.Nothing;
        return Markup.Of($"""<path class="{area.Class}" {opacity}d="{PathOf(area.Area, frame)}"><title>{area.Title}</title></path>""");
    }

    private static string PathOf(ClusterArea area, MapFrame frame)
    {
        var path = new SvgPath();
        foreach (var ring in area.Polygons.SelectMany(p => p)) path.Ring([.. ring.Select(frame.Place)]);
        return path.ToString();
    }
}

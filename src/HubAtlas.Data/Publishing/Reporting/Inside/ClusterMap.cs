using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Mapping;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting.Inside;

/// <summary>The cluster's outline with its busiest places, and the clusters around it.</summary>
internal static class ClusterMap
{
    private const int Width = 980, Height = 460, PlacesShown = 300, NamesShown = 8;
    private const double FontSize = 14;

    public static Markup Of(ReportSubject subject, Cluster cluster)
    {
        var members = subject.MembersOf(cluster.Id);
        if (members.Count == 0) return Markup.Nothing;
        var frame = MapFrame.Region(cluster.Name, cluster.Shape.Centre, WidthKm(cluster), Width, Height);
        var (own, others) = (new SvgPath(), new SvgPath());
        foreach (var ring in cluster.Shape.Outline) own.Ring([.. ring.Select(frame.Place)]);
        foreach (var other in subject.Edition.Clusters.Where(c => c.Id != cluster.Id && frame.Holds(frame.Place(c.Shape.Centre))))
            foreach (var ring in other.Shape.Outline) others.Ring([.. ring.Select(frame.Place)]);
        var bubbles = Bubbles(members, frame);
        var names = bubbles.DistinctBy(b => b.Text).Where(b => b.Text.Length > 0).ToList();
        var labels = new LabelPlacer(Width, Height, FontSize).Place(names, NamesShown);
        return Markup.Of($"""
            <section id="map"><h2>The area</h2><figure>
            <svg class="map region" viewBox="0 0 {Width} {Height}" role="img"
             aria-label="Map of {cluster.Name}; the tables below give the places as text">
            <g transform="{SvgPath.Scale}"><path class="neighbour" d="{others.ToString()}"/><path class="area" d="{own.ToString()}"/></g>
            <g>{bubbles.Select(Circle)}</g>
            <g class="labels" font-size="{Tenths(FontSize)}">{labels.Select(Text)}</g>
            </svg>
            <figcaption>{Caption(members)} {Show.Number(Math.Round(WidthKm(cluster)))} km from left to right,
            north is up.</figcaption></figure></section>

            """);
    }

    /// <summary>Wide enough for the cluster from north to south, with room for names.</summary>
    private static double WidthKm(Cluster cluster) => Math.Max(40, 1.2 * cluster.Shape.DiameterKm * Width / Height);

    private static string Caption(IReadOnlyList<Member> members) => members.Count <= PlacesShown
        ? "Its outline and places; a circle’s area follows the mentions."
        : $"Its outline and busiest {PlacesShown} of {Show.Count(members.Count)} places; a circle’s area follows the mentions.";

    private static List<Bubble> Bubbles(IReadOnlyList<Member> members, MapFrame frame)
    {
        const double LargestRadius = 22;
        var shown = members.OrderByDescending(m => m.Counted.Mentions).ThenBy(m => m.Counted.Place.Id).Take(PlacesShown).ToList();
        double largest = Math.Max(1, shown[0].Counted.Mentions);
        return [.. shown.Select(m =>
        {
            var (x, y) = frame.Place(m.Counted.Place.Point);
            return new Bubble(m.Counted.Place.City, x, y, Math.Max(1.5, LargestRadius * Math.Sqrt(m.Counted.Mentions / largest)));
        })];
    }

    private static Markup Circle(Bubble b) => Markup.Of($"""
        <circle class="cluster" cx="{Tenths(b.X)}" cy="{Tenths(b.Y)}" r="{Tenths(b.Radius)}"><title>{b.Text}</title></circle>

        """);

    private static Markup Text(Label label) =>
        Markup.Of($"""<text x="{Tenths(label.X)}" y="{Tenths(label.Y)}" text-anchor="{label.Anchor}">{label.Text}</text>""");

    private static string Tenths(double pixels) => Math.Round(pixels, 1).ToString(CultureInfo.InvariantCulture);
}

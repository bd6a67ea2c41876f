using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Mapping;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting.Inside;

/// <summary>The cluster's area with its busiest places, and the clusters around it.</summary>
internal static class ClusterMap
{
    private const int Width = 980, Height = 520, PlacesShown = 300, NamesShown = 10, NeighboursNamed = 8, NoiseShown = 1500;
    private const double FontSize = 14;

    public static Markup Of(ReportSubject subject, Cluster cluster)
    {
        var members = subject.MembersOf(cluster.Id);
        if (members.Count == 0) return Markup.Nothing;
        var frame = MapFrame.Region(cluster.Name, cluster.Shape.Centre, WidthKm(cluster), Width, Height);
        var near = subject.Edition.Clusters.Where(c => c.Id != cluster.Id && frame.IsNear(frame.Place(c.Shape.Centre))).Reverse().ToList();
        var noise = NoiseDots.In(frame, subject.Members, NoiseShown);
        var ground = GroundDrawing.Of(
            frame, "area", [.. near.Select(c => Shape(subject, c, "neighbour")), Shape(subject, cluster, "own")],
            [.. near.Append(cluster).Where(c => c.Economies.Count > 1).Select(c => subject.Areas[c.Id])], noise.Path);
        var bubbles = Bubbles(members, frame);
        var placer = new LabelPlacer(Width, Height, FontSize).Without(ScaleBar.Room(frame));
        var names = placer.Place([.. bubbles.DistinctBy(b => b.Text).Where(b => b.Text.Length > 0)], NamesShown);
        var neighbours = placer.Place([.. Enumerable.Reverse(near).Select(c => Named(c, frame)).Where(b => frame.Holds((b.X, b.Y)))], NeighboursNamed);
        return Markup.Of($"""
            <section id="map"><h2>The area</h2><figure>
            <svg class="map region" viewBox="0 0 {Width} {Height}" role="img"
             aria-label="Map of {cluster.Name}; the tables below give the places as text">
            {ground}<g>{bubbles.Select(Circle)}</g>
            {ScaleBar.Of(frame)}<g class="labels" font-size="{Tenths(FontSize)}">{names.Concat(neighbours).Select(MapDrawing.Text)}</g>
            </svg>
            <figcaption>{Caption(members)} North is up; land and borders: Natural Earth.</figcaption></figure></section>

            """);
    }

    /// <summary>Wide enough for the cluster from north to south, with room for names.</summary>
    private static double WidthKm(Cluster cluster) => Math.Max(60, 1.25 * cluster.Shape.DiameterKm * Width / Height);

    private static (string Class, string Title, ClusterArea Area) Shape(ReportSubject subject, Cluster cluster, string role) =>
        ($"{MapDrawing.ClassOf(cluster)} {role}", $"{cluster.Rank}. {cluster.Name}", subject.Areas[cluster.Id]);

    private static Bubble Named(Cluster cluster, MapFrame frame)
    {
        var (x, y) = frame.Place(cluster.Shape.Centre);
        return new(MapDrawing.WithoutState(cluster.Name), x, y, 2, cluster.Rank);
    }

    private static string Caption(IReadOnlyList<Member> members) => members.Count <= PlacesShown
        ? "Its area, smoothed and cut at the coast, and its places; a circle’s area follows the mentions."
        : $"Its area, smoothed and cut at the coast, and its busiest {PlacesShown} of {Show.Count(members.Count)} places; a circle’s area follows the mentions.";

    private static List<Bubble> Bubbles(IReadOnlyList<Member> members, MapFrame frame)
    {
        const double LargestRadius = 20;
        var shown = members.OrderByDescending(m => m.Counted.Mentions).ThenBy(m => m.Counted.Place.Id).Take(PlacesShown).ToList();
        double largest = Math.Max(1, shown[0].Counted.Mentions);
        return [.. shown.Select(m =>
        {
            var (x, y) = frame.Place(m.Counted.Place.Point);
            return new Bubble(m.Counted.Place.City, x, y, Math.Max(1.3, LargestRadius * Math.Sqrt(m.Counted.Mentions / largest)));
        })];
    }

    private static Markup Circle(Bubble b) => Markup.Of($"""
        <circle class="city" cx="{Tenths(b.X)}" cy="{Tenths(b.Y)}" r="{Tenths(b.Radius)}"><title>{b.Text}</title></circle>

        """);

    private static string Tenths(double pixels) => Math.Round(pixels, 1).ToString(CultureInfo.InvariantCulture);
}

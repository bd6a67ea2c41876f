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
        var cities = Cities(members);
        var bubbles = Bubbles(cities, frame);
        var placer = new LabelPlacer(Width, Height, FontSize).Without(ScaleBar.Room(frame));
        var names = placer.Place([.. bubbles.DistinctBy(b => b.Text).Where(b => b.Text.Length > 0)], NamesShown);
        var neighbours = placer.Place([.. Enumerable.Reverse(near).Select(c => Named(c, frame)).Where(b => frame.Holds((b.X, b.Y)))], NeighboursNamed);
        return Markup.Of($"""
            <section id="map"><h2>The area</h2><figure>
            <svg class="map region" viewBox="0 0 {Width} {Height}" role="img"
             aria-label="Map of {cluster.Name}; the tables below give the places as text">
            {ground}<g>{bubbles.Select(Circle)}</g>
            {ScaleBar.Of(frame)}<g class="labels" font-size="{Show.Tenths(FontSize)}">{names.Concat(neighbours).Select(MapDrawing.Text)}</g>
            </svg>
            <figcaption>{Caption(cities.Count)} North is up; land and borders: Natural Earth.</figcaption></figure></section>

            """);
    }

    /// <summary>Wide enough for the cluster from north to south, with room for names.</summary>
    private static double WidthKm(Cluster cluster) => Math.Max(60, 1.25 * cluster.Shape.DiameterKm * Width / Height);

    private static DrawnArea Shape(ReportSubject subject, Cluster cluster, string role) => MapDrawing.AreaOf(cluster, subject.Areas[cluster.Id], role);

    private static Bubble Named(Cluster cluster, MapFrame frame)
    {
        var (x, y) = frame.Place(cluster.Shape.Centre);
        return new(MapDrawing.WithoutState(cluster.Name), x, y, 2, cluster.Rank);
    }

    private static string Caption(int cities) => cities <= PlacesShown
        ? "Its area, smoothed and cut at the coast, and its cities; a circle’s area follows the mentions."
        : $"Its area, smoothed and cut at the coast, and the busiest {PlacesShown} of {Show.Count(cities)} cities; a circle’s area follows the mentions.";

    /// <summary>The places of one city as one circle at its busiest; places of no city stand alone. Most mentions first.</summary>
    private static List<(Place Place, long Mentions)> Cities(IReadOnlyList<Member> members) =>
    [
        .. members.OrderByDescending(m => m.Counted.Mentions).ThenBy(m => m.Counted.Place.Id).GroupBy(m => CityOf(m.Counted.Place))
            .Select(city => (city.First().Counted.Place, city.Sum(m => m.Counted.Mentions)))
            .OrderByDescending(city => city.Item2).ThenBy(city => city.Place.Id),
    ];

    private static (string Economy, string Admin1, string City, int Id) CityOf(Place place) =>
        place.City.Length > 0 ? (place.Economy, place.Admin1, place.City, 0) : ("", "", "", place.Id);

    private static List<Bubble> Bubbles(IReadOnlyList<(Place Place, long Mentions)> cities, MapFrame frame)
    {
        const double LargestRadius = 20;
        double largest = Math.Max(1, cities[0].Mentions);
        return [.. cities.Take(PlacesShown).Select(city =>
        {
            var (x, y) = frame.Place(city.Place.Point);
            return new Bubble(city.Place.City, x, y, Math.Max(1.3, LargestRadius * Math.Sqrt(city.Mentions / largest)));
        })];
    }

    private static Markup Circle(Bubble b) => Markup.Of($"""
        <circle class="city" cx="{Show.Tenths(b.X)}" cy="{Show.Tenths(b.Y)}" r="{Show.Tenths(b.Radius)}"><title>{b.Text}</title></circle>

        """);
}

using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>What a map shows and how large: circles' area follows the score.</summary>
/// <param name="LargestRadius">Pixels, for the first-ranked cluster.</param>
/// <param name="IsRegion">Close enough for areas and full names.</param>
internal sealed record MapStyle(double LargestRadius, double FontSize, int Labels, int NoiseLimit, bool IsRegion);

/// <summary>One map as SVG.</summary>
/// <param name="Content">What the drawing holds; colours come from a style sheet.</param>
internal sealed record MapDrawing(MapFrame Frame, Markup Content, NoiseDots Noise, int Clusters)
{
    /// <summary>The drawing as part of a page.</summary>
    public Markup Svg(string cssClass) => Markup.Of($"""
        <svg class="{cssClass}" viewBox="0 0 {Frame.Width} {Frame.Height}" role="img" aria-label="{Description}">
        {Content}</svg>

        """);

    private string Description =>
        $"{Frame.Name}: map of {Show.Plural(Clusters, "cluster")}; the table of clusters gives the same figures as text.";

    /// <param name="areas">By id; a world map shows none.</param>
    public static MapDrawing Of(
        Edition edition, IReadOnlyList<Member> members, IReadOnlyDictionary<string, ClusterArea>? areas, MapFrame frame, MapStyle style)
    {
        var shown = edition.Clusters.Where(c => frame.Holds(frame.Place(c.Shape.Centre))).ToList();
        var largest = edition.Clusters.Count == 0 ? 1 : Math.Max(edition.Clusters.Max(c => c.Score), double.Epsilon);
        var bubbles = shown.Select(c => BubbleOf(c, frame, style, largest)).ToList();
        var labels = new LabelPlacer(frame.Width, frame.Height, style.FontSize).Without(ScaleBar.Room(frame)).Place(bubbles, style.Labels);
        var noise = NoiseDots.In(frame, members, style.NoiseLimit);
        var drawn = edition.Clusters.Where(c => areas?.ContainsKey(c.Id) == true && frame.IsNear(frame.Place(c.Shape.Centre))).Reverse().ToList();
        var ground = GroundDrawing.Of(
            frame, Slug(frame.Name), drawn.Select(c => AreaOf(c, areas![c.Id])), [.. drawn.Where(c => c.Economies.Count > 1).Select(c => areas![c.Id])], noise.Path);

        // Small circles are drawn last, so that large ones never hide them.
        var circles = shown.Zip(bubbles).OrderByDescending(pair => pair.Second.Radius).Select(pair => Circle(pair.First, pair.Second));
        var content = Markup.Of($"""
            {ground}<g>{circles}</g>
            {(frame.Centre is null ? Markup.Nothing : ScaleBar.Of(frame))}<g class="labels" font-size="{Show.Tenths(style.FontSize)}">{labels.Select(Text)}</g>

            """);
        return new(frame, content, noise, shown.Count);
    }

    private static Bubble BubbleOf(Cluster cluster, MapFrame frame, MapStyle style, double largest)
    {
        const double SmallestRadius = 1.6;
        var (x, y) = frame.Place(cluster.Shape.Centre);
        var radius = Math.Max(SmallestRadius, style.LargestRadius * Math.Sqrt(Math.Max(0, cluster.Score) / largest));
        return new(style.IsRegion ? WithoutState(cluster.Name) : ShortName(cluster.Name), x, y, radius, cluster.Rank);
    }

    private static Markup Circle(Cluster cluster, Bubble b)
    {
        var role = cluster.Economies.Count > 1 ? "cluster border" : "cluster";
        return Markup.Of($"""
            <circle class="{role}" cx="{Show.Tenths(b.X)}" cy="{Show.Tenths(b.Y)}" r="{Show.Tenths(b.Radius)}">
            <title>{cluster.Rank}. {cluster.Name}: score {Show.Percent(cluster.Score)}</title></circle>

            """);
    }

    /// <summary>A label as text, its rank in the clusters' colour.</summary>
    public static Markup Text(Label label)
    {
        var rank = label.Rank is { } number ? Markup.Of($"""<tspan class="map-rank">{number}</tspan> """) : Markup.Nothing;
        return Markup.Of($"""<text x="{Show.Tenths(label.X)}" y="{Show.Tenths(label.Y)}" text-anchor="{label.Anchor}">{rank}{label.Text}</text>""");
    }

    /// <param name="role">A further class.</param>
    public static DrawnArea AreaOf(Cluster cluster, ClusterArea area, string role = "") =>
        new($"{ClassOf(cluster)} {role}".TrimEnd(), $"{cluster.Rank}. {cluster.Name}", area, cluster.Uncertainty?.Stability?.Exists ?? 1);

    /// <summary>Heavier lines for better ranks.</summary>
    private static string ClassOf(Cluster cluster) => cluster.Rank <= 10 ? "area first" : cluster.Rank <= 100 ? "area" : "area beyond";

    /// <summary>The place on the map tells the state.</summary>
    public static string WithoutState(string name)
    {
        var comma = name.LastIndexOf(',');
        return comma > 0 && name.Length - comma == 4 && char.IsUpper(name[^1]) && char.IsUpper(name[^2]) ? name[..comma] : name;
    }

    private static string Slug(string name) => name.Replace(' ', '-').ToLowerInvariant();

    private static string ShortName(string name) => name.Split('–', ',')[0].Trim();
}

using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>What a map shows and how large: circles' area follows the score.</summary>
/// <param name="LargestRadius">Pixels, for the first-ranked cluster.</param>
/// <param name="IsRegion">Close enough for outlines and full names.</param>
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

    public static MapDrawing Of(Edition edition, IReadOnlyList<Member> members, MapFrame frame, MapStyle style)
    {
        var shown = edition.Clusters.Where(c => frame.Holds(frame.Place(c.Shape.Centre))).ToList();
        var largest = edition.Clusters.Count == 0 ? 1 : Math.Max(edition.Clusters.Max(c => c.Score), double.Epsilon);
        var bubbles = shown.Select(c => BubbleOf(c, frame, style, largest)).ToList();
        var labels = new LabelPlacer(frame.Width, frame.Height, style.FontSize).Place(bubbles, style.Labels);
        var noise = NoiseDots.In(frame, members, style.NoiseLimit);
        var outlines = new SvgPath();
        foreach (var ring in style.IsRegion ? shown.SelectMany(c => c.Shape.Outline) : []) outlines.Ring([.. ring.Select(frame.Place)]);

        // Small circles are drawn last, so that large ones never hide them.
        var circles = shown.Zip(bubbles).OrderByDescending(pair => pair.Second.Radius).Select(pair => Circle(pair.First, pair.Second));
        var content = Markup.Of($"""
            <rect class="sea" width="{frame.Width}" height="{frame.Height}"/>
            <g transform="{SvgPath.Scale}"><path class="land" d="{LandShapes.PathIn(frame)}"/><path class="noise" d="{noise.Path}"/>
            <path class="outline" d="{outlines.ToString()}"/></g>
            <g>{circles}</g>
            <g class="labels" font-size="{Tenths(style.FontSize)}">{labels.Select(Text)}</g>

            """);
        return new(frame, content, noise, shown.Count);
    }

    private static Bubble BubbleOf(Cluster cluster, MapFrame frame, MapStyle style, double largest)
    {
        const double SmallestRadius = 1.6;
        var (x, y) = frame.Place(cluster.Shape.Centre);
        var radius = Math.Max(SmallestRadius, style.LargestRadius * Math.Sqrt(Math.Max(0, cluster.Score) / largest));
        return new(style.IsRegion ? cluster.Name : ShortName(cluster.Name), x, y, radius);
    }

    private static Markup Circle(Cluster cluster, Bubble b)
    {
        var role = cluster.Economies.Count > 1 ? "cluster border" : "cluster";
        return Markup.Of($"""
            <circle class="{role}" cx="{Tenths(b.X)}" cy="{Tenths(b.Y)}" r="{Tenths(b.Radius)}">
            <title>{cluster.Rank}. {cluster.Name}: score {Show.Percent(cluster.Score)}</title></circle>

            """);
    }

    private static Markup Text(Label label) =>
        Markup.Of($"""<text x="{Tenths(label.X)}" y="{Tenths(label.Y)}" text-anchor="{label.Anchor}">{label.Text}</text>""");

    private static string ShortName(string name) => name.Split('–', ',')[0].Trim();

    private static string Tenths(double pixels) => Math.Round(pixels, 1).ToString(CultureInfo.InvariantCulture);
}

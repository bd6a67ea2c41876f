using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Mapping;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>The world map and closer looks at the regions where most clusters are.</summary>
internal static class MapSection
{
    private const int FewestForRegion = 3;
    private const int Width = 980;

    private static readonly MapStyle WorldStyle = new(15, 12.5, 28, 20_000, IsRegion: false);
    private static readonly MapStyle RegionStyle = new(16, 13.5, 40, 6_000, IsRegion: true);

    public static Markup Of(ReportSubject subject)
    {
        var world = MapDrawing.Of(subject.Edition, subject.Members, null, MapFrame.World(1000), WorldStyle);
        var regions = Regions()
            .Select(frame => (Frame: frame, Map: MapDrawing.Of(subject.Edition, subject.Members, subject.Areas, frame, RegionStyle)))
            .Where(region => region.Map.Clusters >= FewestForRegion)
            .Select(region => Markup.Of($"""
                <figure class="scroll wide" tabindex="0">{region.Map.Svg("map region")}
                <figcaption>{region.Frame.Name}</figcaption></figure>

                """))
            .ToList();
        var closeUps = regions.Count == 0 ? "" : "In the close-ups below, the shapes round the places are the clusters’ areas, smoothed and cut at the coast; dots mark a border across one.";
        return Markup.Of($"""
            <section id="map"><h2>Where the clusters are</h2>
            <figure class="world">{world.Svg("map")}
            <figcaption>A circle’s area follows the cluster’s score; ringed clusters cross a border. {NoiseNote(world.Noise)}
            Equal-area projection (Equal Earth); land: Natural Earth. Polar regions are not drawn. {closeUps}</figcaption></figure>
            <div class="regions">
            {regions}</div></section>

            """);
    }

    /// <summary>Where clusters crowd so much that a world map cannot tell them apart.</summary>
    private static IEnumerable<MapFrame> Regions() =>
    [
        MapFrame.Region("East Asia", new GeoPoint(31.5, 122), 4300, Width, 540),
        MapFrame.Region("Europe", new GeoPoint(50, 9), 2700, Width, 600),
        MapFrame.Region("North America", new GeoPoint(38.5, -96.5), 5100, Width, 580),
    ];

    private static string NoiseNote(NoiseDots noise)
    {
        if (noise.Places == 0) return "No place lies outside the clusters.";
        return noise.Dots == noise.Places
            ? $"Faint dots: all places outside clusters ({Show.Count(noise.Places)})."
            : "Faint dots: places outside clusters, thinned for this page to the busiest of each neighbourhood, "
                + $"{Show.Count(noise.Dots)} of {Show.Count(noise.Places)}.";
    }
}

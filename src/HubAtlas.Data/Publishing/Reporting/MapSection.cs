using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Mapping;

namespace HubAtlas.Data.Publishing.Reporting;

/// <summary>The world map and closer looks at the regions where most clusters are.</summary>
internal static class MapSection
{
    private const int WorldWidth = 1000;
    private const int RegionWidth = 480;
    private const int RegionHeight = 400;
    private const int FewestForRegion = 3;

    private static readonly MapStyle WorldStyle = new(15, 12.5, 22, 20_000, ShortNames: true);
    private static readonly MapStyle RegionStyle = new(20, 12.5, 16, 6_000, ShortNames: false);

    public static Markup Of(ReportSubject subject)
    {
        var world = MapDrawing.Of(subject.Edition, subject.Members, MapFrame.World(WorldWidth), WorldStyle);
        var regions = Regions()
            .Select(frame => (Frame: frame, Map: MapDrawing.Of(subject.Edition, subject.Members, frame, RegionStyle)))
            .Where(region => region.Map.Clusters >= FewestForRegion)
            .Select(region => Markup.Of($"<figure>{region.Map.Svg}<figcaption>{region.Frame.Name}</figcaption></figure>\n"));
        return Markup.Of($"""
            <section id="map"><h2>Where the clusters are</h2>
            <figure class="world">{world.Svg}<figcaption>A circle’s area follows the cluster’s score; ringed circles cross a border. {NoiseNote(world.Noise)}
            Equal-area projection (Equal Earth); land: Natural Earth. Polar regions are not drawn.</figcaption></figure>
            <div class="regions">{regions}</div></section>

            """);
    }

    private static IEnumerable<MapFrame> Regions() =>
    [
        MapFrame.Region("East Asia", new GeoPoint(32.5, 122.5), 4200, RegionWidth, RegionHeight),
        MapFrame.Region("Europe", new GeoPoint(50, 9), 3000, RegionWidth, RegionHeight),
        MapFrame.Region("North America", new GeoPoint(39, -96.5), 5000, RegionWidth, RegionHeight),
        MapFrame.Region("South and South-East Asia", new GeoPoint(16, 92), 5200, RegionWidth, RegionHeight),
    ];

    private static string NoiseNote(NoiseDots noise) => noise.Places == 0
        ? "No place lies outside the clusters."
        : noise.Dots == noise.Places
            ? $"Faint dots: all {Show.Count(noise.Places)} places outside clusters."
            : $"Faint dots: places outside clusters, thinned for this page to {Show.Count(noise.Dots)} of {Show.Count(noise.Places)}, the busiest of each neighbourhood.";
}

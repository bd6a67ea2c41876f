using HubAtlas.Core.Numerics;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>A round number of kilometres at the foot of a map.</summary>
internal static class ScaleBar
{
    private const double Margin = 14, Tick = 4, Gap = 5, TextWidth = 70;

    public static double KmOf(MapFrame frame)
    {
        var room = frame.Width / 7.0 * frame.KmPerPixel;
        var decade = Elementary.Pow(10, Math.Floor(Elementary.Log10(room)));
        return decade * (room >= 5 * decade ? 5 : room >= 2 * decade ? 2 : 1);
    }

    public static Markup Of(MapFrame frame)
    {
        var km = KmOf(frame);
        var (length, foot) = (km / frame.KmPerPixel, frame.Height - Margin);
        var line = $"M{Show.Tenths(Margin)} {Show.Tenths(foot - Tick)}v{Show.Tenths(Tick)}h{Show.Tenths(length)}v{Show.Tenths(-Tick)}";
        return Markup.Of($"""
            <path class="scale" d="{line}"/><text class="scale" x="{Show.Tenths(Margin + length + Gap)}" y="{Show.Tenths(foot)}">{Show.Count((long)km)} km</text>
            """);
    }

    /// <summary>Where no name may stand.</summary>
    public static (double Left, double Top, double Right, double Bottom) Room(MapFrame frame) =>
        (0, frame.Height - (2 * Margin), Margin + (KmOf(frame) / frame.KmPerPixel) + TextWidth, frame.Height);
}

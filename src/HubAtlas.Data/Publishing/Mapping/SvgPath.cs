using System.Globalization;
using System.Text;

namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>Path data in whole tenths of a pixel with relative steps: a third of the bytes of the plain form.</summary>
internal sealed class SvgPath
{
    /// <summary>The group that holds such paths is scaled by this.</summary>
    public const string Scale = "scale(.1)";

    private readonly StringBuilder _data = new();
    private (int X, int Y) _at;

    public void Ring(IReadOnlyList<(double X, double Y)> ring)
    {
        var start = _at;
        var points = ring.Select(Tenths).ToList();
        if (points.Count < 3) return;
        for (var i = 0; i < points.Count; i++)
        {
            if (i > 0 && points[i] == _at) continue;
            Step(i == 0 ? 'm' : 'l', points[i]);
            if (i == 0) start = points[0];
        }

        _data.Append('z');
        _at = start;
    }

    public void Line(IReadOnlyList<(double X, double Y)> line)
    {
        if (line.Count < 2) return;
        var points = line.Select(Tenths).ToList();
        for (var i = 0; i < points.Count; i++)
            if (i == 0 || points[i] != _at) Step(i == 0 ? 'm' : 'l', points[i]);
    }

    public void Dot((double X, double Y) pixel)
    {
        Step('m', Tenths(pixel));
        _data.Append("h0");
    }

    public override string ToString() => _data.ToString();

    private void Step(char command, (int X, int Y) to)
    {
        var (dx, dy) = (to.X - _at.X, to.Y - _at.Y);
        _data.Append(CultureInfo.InvariantCulture, $"{command}{dx}").Append(CultureInfo.InvariantCulture, $"{(dy < 0 ? "" : " ")}{dy}");
        _at = to;
    }

    private static (int X, int Y) Tenths((double X, double Y) pixel) =>
        ((int)Math.Round(pixel.X * 10), (int)Math.Round(pixel.Y * 10));
}

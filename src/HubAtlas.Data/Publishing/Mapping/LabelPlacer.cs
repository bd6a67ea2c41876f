using System.Globalization;

namespace HubAtlas.Data.Publishing.Mapping;

/// <summary>A name beside its circle.</summary>
/// <param name="Anchor">SVG's text-anchor.</param>
/// <param name="Rank">Stands before the name.</param>
internal sealed record Label(string Text, double X, double Y, string Anchor, int? Rank = null);

/// <summary>A circle that may be named, in pixels.</summary>
/// <param name="Rank">Of a cluster; cities have none.</param>
internal sealed record Bubble(string Text, double X, double Y, double Radius, int? Rank = null);

/// <summary>Names the first bubbles, each where it covers neither another name nor a bubble; who finds no room goes without.</summary>
internal sealed class LabelPlacer(int width, int height, double fontSize)
{
    // Pixels; a name may lie on a smaller circle of less importance, or else the first clusters of a crowded coast go unnamed.
    private const double Speck = 6;

    private readonly List<Rectangle> _taken = [];

    private readonly record struct Rectangle(double Left, double Top, double Right, double Bottom)
    {
        public double Width => Right - Left;

        public bool Meets(Rectangle other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }

    /// <summary>Keeps names off a rectangle.</summary>
    public LabelPlacer Without((double Left, double Top, double Right, double Bottom) room)
    {
        _taken.Add(new(room.Left, room.Top, room.Right, room.Bottom));
        return this;
    }

    /// <param name="bubbles">Most important first.</param>
    public IReadOnlyList<Label> Place(IReadOnlyList<Bubble> bubbles, int limit)
    {
        // Names may touch a circle's edge, not its middle.
        const double Inner = 0.7;
        var circles = bubbles.Select(b => Around(b, Inner)).ToList();
        var labels = new List<Label>();
        for (var i = 0; i < bubbles.Count && labels.Count < limit; i++)
        {
            if (Find(bubbles[i], i, circles) is { } label) labels.Add(label);
        }

        return labels;
    }

    private Label? Find(Bubble bubble, int own, List<Rectangle> circles)
    {
        foreach (var (label, box) in Candidates(bubble))
        {
            if (box.Left < 2 || box.Top < 2 || box.Right > width - 2 || box.Bottom > height - 2) continue;
            if (_taken.Exists(box.Meets)) continue;
            if (circles.Where((circle, i) => i != own && (i < own || circle.Width > Speck) && circle.Meets(box)).Any()) continue;
            _taken.Add(box);
            return label with { Rank = bubble.Rank };
        }

        return null;
    }

    private IEnumerable<(Label Label, Rectangle Rectangle)> Candidates(Bubble b)
    {
        var (length, gap, baseline) = (Width(b.Rank is { } rank ? $"{rank} {b.Text}" : b.Text), b.Radius + (fontSize * 0.3), fontSize * 0.34);
        var diagonal = b.Radius * 0.75;
        yield return At(b.Text, b.X + gap, b.Y + baseline, "start", length);
        yield return At(b.Text, b.X - gap, b.Y + baseline, "end", length);
        yield return At(b.Text, b.X + diagonal + 2, b.Y - diagonal - 1, "start", length);
        yield return At(b.Text, b.X + diagonal + 2, b.Y + diagonal + (fontSize * 0.8), "start", length);
        yield return At(b.Text, b.X - diagonal - 2, b.Y - diagonal - 1, "end", length);
        yield return At(b.Text, b.X - diagonal - 2, b.Y + diagonal + (fontSize * 0.8), "end", length);
        yield return At(b.Text, b.X, b.Y - gap - (fontSize * 0.1), "middle", length);
        yield return At(b.Text, b.X, b.Y + gap + (fontSize * 0.75), "middle", length);
    }

    private (Label Label, Rectangle Rectangle) At(string text, double x, double y, string anchor, double length)
    {
        var left = anchor switch { "start" => x, "end" => x - length, _ => x - (length / 2) };
        return (new(text, x, y, anchor), new(left - 1, y - (fontSize * 0.85), left + length + 1, y + (fontSize * 0.28)));
    }

    private static Rectangle Around(Bubble b, double part) =>
        new(b.X - (b.Radius * part), b.Y - (b.Radius * part), b.X + (b.Radius * part), b.Y + (b.Radius * part));

    /// <summary>Estimated: letters of East Asian scripts are about twice as wide as Latin ones.</summary>
    private double Width(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        var width = 0.0;
        while (elements.MoveNext()) width += IsWide(text[elements.ElementIndex]) ? 1.02 : 0.61;
        return width * fontSize;
    }

    // Hangul Jamo, and from the CJK radicals on (Unicode 16, block names); in between lie dashes, quotes and currency signs.
    private static bool IsWide(char letter) => letter is (>= '\u1100' and <= '\u11FF') or >= '\u2E80';
}

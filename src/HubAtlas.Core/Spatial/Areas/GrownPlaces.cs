namespace HubAtlas.Core.Spatial.Areas;

/// <summary>
/// The union of grown discs and links as a field. For one disc the field is (d² − R²) / 2R: 0 on the circle and, near it, the distance from
/// it, without a root.
/// </summary>
internal sealed class GrownPlaces(LatticeField field, AreaMeasures measures)
{
    private readonly double _band = measures.Band / field.Cell;

    public void Add(PlanePoint place, long mentions)
    {
        var (x, y) = field.ToCells(place);
        var radius = (measures.Disc(mentions) + measures.Grow) / field.Cell;
        var scale = (float)(field.Cell / (2 * radius));
        var (firstRow, lastRow) = field.Rows(y, radius + _band);
        for (var row = firstRow; row <= lastRow; row++)
        {
            var beside = ((row - y) * (row - y)) - (radius * radius);
            var (from, to) = field.Columns(x, radius + _band);
            Lowering.Apply(field.Values.AsSpan((row * field.Width) + from, to - from + 1), (float)(from - x), (float)beside, scale);
        }
    }

    public void Add(PlanePoint from, PlanePoint to)
    {
        var radius = (measures.Link + measures.Grow) / field.Cell;
        var ((ax, ay), (bx, by)) = (field.ToCells(from), field.ToCells(to));
        var (dx, dy) = (bx - ax, by - ay);
        var length = (dx * dx) + (dy * dy);
        var (firstRow, lastRow) = field.Rows((ay + by) / 2, (Math.Abs(dy) / 2) + radius + _band);
        var (firstColumn, lastColumn) = field.Columns((ax + bx) / 2, (Math.Abs(dx) / 2) + radius + _band);
        for (var row = firstRow; row <= lastRow; row++)
            for (var column = firstColumn; column <= lastColumn; column++)
            {
                var along = Math.Clamp((((column - ax) * dx) + ((row - ay) * dy)) / length, 0, 1);
                var (offX, offY) = (column - ax - (along * dx), row - ay - (along * dy));
                var value = (float)(((offX * offX) + (offY * offY) - (radius * radius)) * field.Cell / (2 * radius));
                ref var at = ref field.Values[(row * field.Width) + column];
                if (value < at) at = value;
            }
    }
}

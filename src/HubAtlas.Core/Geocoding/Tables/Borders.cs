namespace HubAtlas.Core.Geocoding.Tables;

/// <summary>Economies' territories as polygons that reach out to sea; answers in which economy a point lies.</summary>
internal sealed class Borders
{
    private readonly GazetteerTables _tables;
    private readonly (int South, int West, int North, int East)[] _boxes;

    public Borders(GazetteerTables tables)
    {
        _tables = tables;
        _boxes = new (int, int, int, int)[tables.RingEconomies.Length];
        for (var ring = 0; ring < _boxes.Length; ring++) _boxes[ring] = Box(ring);
    }

    /// <returns>−1 where no territory lies (the high sea).</returns>
    public int EconomyAt(int latitude, int longitude)
    {
        // An economy's rings follow one another; holes and exclaves come out right by counting crossings of all of them.
        var rings = _tables.RingEconomies;
        for (var ring = 0; ring < rings.Length;)
        {
            var economy = rings[ring];
            var inside = false;
            for (; ring < rings.Length && rings[ring] == economy; ring++)
                if (Contains(ring, latitude, longitude)) inside = !inside;
            if (inside) return economy;
        }

        return -1;
    }

    private bool Contains(int ring, int latitude, int longitude)
    {
        var box = _boxes[ring];
        if (latitude < box.South || latitude > box.North || longitude < box.West || longitude > box.East) return false;
        var (first, end) = (_tables.RingStarts[ring], _tables.RingStarts[ring + 1]);
        var inside = false;
        for (int i = first, j = end - 1; i < end; j = i++)
        {
            long yi = _tables.RingLatitudes[i], yj = _tables.RingLatitudes[j];
            if (yi > latitude == yj > latitude) continue;
            long xi = _tables.RingLongitudes[i], xj = _tables.RingLongitudes[j];
            if (longitude < (double)(xj - xi) * (latitude - yi) / (yj - yi) + xi) inside = !inside;
        }

        return inside;
    }

    private (int, int, int, int) Box(int ring)
    {
        var (south, west, north, east) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        for (var i = _tables.RingStarts[ring]; i < _tables.RingStarts[ring + 1]; i++)
        {
            south = Math.Min(south, _tables.RingLatitudes[i]);
            north = Math.Max(north, _tables.RingLatitudes[i]);
            west = Math.Min(west, _tables.RingLongitudes[i]);
            east = Math.Max(east, _tables.RingLongitudes[i]);
        }

        return (south, west, north, east);
    }
}

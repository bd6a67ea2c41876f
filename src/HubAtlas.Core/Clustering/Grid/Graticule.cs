using HubAtlas.Core.Numerics;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Clustering.Grid;

/// <summary>
/// Divides the sphere into bands of latitude and each band into columns of longitude, so that any two points of one cell
/// are within the radius. Cells are numbered from the south pole up, and eastwards from −180 inside a band.
/// </summary>
internal sealed class Graticule
{
    // Far above the rounding of any formula here, far below any cell (the smallest radius is 10 cm, 10⁻⁶ degrees).
    public const double Margin = 1e-6;
    private const int MostZones = 4096;

    private readonly int _zoneShift;
    private readonly double _bandsPerDegree;
    private readonly int[] _columns;
    private readonly double[] _columnsPerDegree;
    private readonly long[] _firstCell;

    public Graticule(Closeness closeness)
    {
        // chord² = 4 sin²(Δφ/2) + 4 cosφ₁ cosφ₂ sin²(Δλ/2) ≤ Δφ² + (cosφ Δλ)² ≤ 2 side²
        var side = 2 * Elementary.Sin(closeness.AngleRadians / 2) / Math.Sqrt(2) * (1 - Margin);
        Bands = (int)Math.Ceiling(Math.PI / side);
        _bandsPerDegree = Bands / 180.0;

        // Columns are laid out per zone of 2ⁿ bands, so that the tables stay small however small the radius.
        while (Bands >> _zoneShift >= MostZones) _zoneShift++;
        var zones = ((Bands - 1) >> _zoneShift) + 1;
        _columns = new int[zones];
        _columnsPerDegree = new double[zones];
        _firstCell = new long[zones + 1];
        for (var zone = 0; zone < zones; zone++)
        {
            var south = zone << _zoneShift;
            var northExcl = Math.Min(Bands, (zone + 1) << _zoneShift);
            var around = 2 * Math.PI * LargestCosine(south, northExcl);
            _columns[zone] = (int)Math.Max(1, Math.Ceiling(around / side));
            _columnsPerDegree[zone] = _columns[zone] / 360.0;
            _firstCell[zone + 1] = _firstCell[zone] + ((long)(northExcl - south) * _columns[zone]);
        }
    }

    public int Bands { get; }

    public long CellCount => _firstCell[^1];

    public int Columns(int band) => _columns[band >> _zoneShift];

    public double ColumnsPerDegree(int band) => _columnsPerDegree[band >> _zoneShift];

    public long FirstCell(int band)
    {
        var zone = band >> _zoneShift;
        return _firstCell[zone] + ((long)(band - (zone << _zoneShift)) * _columns[zone]);
    }

    public int BandAt(double latitude) => Math.Min((int)((latitude + 90) * _bandsPerDegree), Bands - 1);

    public long CellAt(double latitude, double longitude)
    {
        var band = BandAt(latitude);
        var zone = band >> _zoneShift;
        var column = Math.Min((int)((longitude + 180) * _columnsPerDegree[zone]), _columns[zone] - 1);
        return _firstCell[zone] + ((long)(band - (zone << _zoneShift)) * _columns[zone]) + column;
    }

    public int BandOf(long cell)
    {
        var zone = Array.BinarySearch(_firstCell, cell);
        if (zone < 0) zone = ~zone - 1;
        return (zone << _zoneShift) + (int)((cell - _firstCell[zone]) / _columns[zone]);
    }

    private double LargestCosine(int band, int bandExcl)
    {
        var (south, north) = (EdgeRadians(band), EdgeRadians(bandExcl));
        return south <= 0 && north >= 0 ? 1 : Math.Max(Elementary.Cos(south), Elementary.Cos(north));
    }

    /// <summary>The southern edge of a band.</summary>
    public double EdgeRadians(int band) => ((double)band / Bands * Math.PI) - (Math.PI / 2);
}

using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Population;

/// <summary>ESRI ASCII grid: a header of names and numbers, then rows of cells from north to south, each from west to east.</summary>
internal sealed class AsciiGrid
{
    private const double DefaultNoData = -9999;

    private readonly string _name;
    private readonly TextReader _reader;
    private readonly Dictionary<string, double> _header = new(StringComparer.OrdinalIgnoreCase);
    private readonly char[] _token = new char[64];
    private int _length;

    public AsciiGrid(string name, TextReader reader)
    {
        (_name, _reader) = (name, reader);
        while (NextToken() && char.IsLetter(_token[0]) && !IsNumber(out _))
        {
            var key = new string(_token, 0, _length);
            if (!NextToken() || !IsNumber(out var value)) throw Wrong($"found no number after '{key}' in the header");
            _header[key] = value;
        }

        if (Columns < 1 || Rows < 1 || CellSize <= 0) throw Wrong("found no ncols, nrows and cellsize above 0 in the header");
        var (south, west) = SouthWest;
        if (south < -90.001 || west < -180.001 || south + (Rows * CellSize) > 90.001 || west + (Columns * CellSize) > 180.001)
            throw Wrong("the grid reaches beyond the earth, so it is not in degrees; make it so with: gdalwarp -t_srs EPSG:4326 -r sum");
    }

    private int Columns => (int)_header.GetValueOrDefault("ncols");

    private int Rows => (int)_header.GetValueOrDefault("nrows");

    private double CellSize => _header.GetValueOrDefault("cellsize");

    /// <summary>The corner, whether the header gives it or the centre of the cell there.</summary>
    private (double South, double West) SouthWest => (
        Required("yllcorner", "yllcenter") - (_header.ContainsKey("yllcorner") ? 0 : CellSize / 2),
        Required("xllcorner", "xllcenter") - (_header.ContainsKey("xllcorner") ? 0 : CellSize / 2));

    public IEnumerable<PopulatedPoint> Cells()
    {
        var noData = _header.GetValueOrDefault("nodata_value", DefaultNoData);
        var (south, west) = SouthWest;
        for (long cell = 0; cell < (long)Rows * Columns; cell++, NextToken())
        {
            if (_length == 0) throw Wrong($"found {cell} cells, expected {Rows} rows of {Columns}");
            if (!IsNumber(out var inhabitants)) throw Wrong($"found '{new string(_token, 0, _length)}' as cell {cell + 1}, expected a number");
            if (!(inhabitants > 0) || inhabitants == noData || !double.IsFinite(inhabitants)) continue;
            var (row, column) = (cell / Columns, cell % Columns);
            yield return new(new(south + ((Rows - row - 0.5) * CellSize), west + ((column + 0.5) * CellSize)), inhabitants);
        }

        if (_length != 0) throw Wrong($"found more cells than {Rows} rows of {Columns}");
    }

    private double Required(string corner, string centre) =>
        _header.TryGetValue(corner, out var value) || _header.TryGetValue(centre, out value) ? value : throw Wrong($"found no {corner} in the header");

    private bool IsNumber(out double number) =>
        double.TryParse(_token.AsSpan(0, _length), NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private bool NextToken()
    {
        _length = 0;
        int next;
        while ((next = _reader.Read()) >= 0 && char.IsWhiteSpace((char)next))
        {
        }

        for (; next >= 0 && !char.IsWhiteSpace((char)next); next = _reader.Read())
        {
            if (_length == _token.Length) throw Wrong($"found '{new string(_token)}…', expected a number");
            _token[_length++] = (char)next;
        }

        return _length > 0;
    }

    private AtlasException Wrong(string found) => new($"{_name} is no ESRI ASCII grid in degrees: {found}.");
}

using System.Globalization;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Sources.Points;

/// <summary>Reads points from CSV whose header names a latitude, a longitude and, if wanted, a weight.</summary>
internal sealed class PointCsv
{
    private static readonly string[] LatitudeNames = ["lat", "latitude", "y"];
    private static readonly string[] LongitudeNames = ["lon", "lng", "long", "longitude", "x"];
    private static readonly string[] WeightNames = ["weight", "mentions", "inventor_mentions", "author_mentions", "count"];

    private readonly string _file;
    private readonly StreamReader _reader;
    private readonly List<Range> _fields = [];
    private readonly int _latitude;
    private readonly int _longitude;
    private readonly int _weight;
    private string _line = "";
    private long _lineNumber;

    private PointCsv(string file, StreamReader reader)
    {
        _file = file;
        _reader = reader;
        if (!MoveNext()) throw new AtlasException($"{file} is empty; expected a header such as lat,lon,weight.");
        _latitude = Find(LatitudeNames);
        _longitude = Find(LongitudeNames);
        _weight = Find(WeightNames);
        if (_latitude >= 0 && _longitude >= 0) return;
        throw new AtlasException($"{file}, line 1: found '{_line}', expected a header with one of {string.Join("/", LatitudeNames)} "
            + $"and one of {string.Join("/", LongitudeNames)}, and if wanted one of {string.Join("/", WeightNames)}.");
    }

    public static WeightedPoints Read(string path, CancellationToken ct)
    {
        using var reader = new StreamReader(SourceFile.FromPath(path).OpenText(), Encoding.UTF8, false, 1 << 16);
        return new PointCsv(Path.GetFileName(path), reader).ReadRows(ct);
    }

    private WeightedPoints ReadRows(CancellationToken ct)
    {
        List<double> latitudes = [], longitudes = [];
        List<long> weights = [];
        while (MoveNext())
        {
            ct.ThrowIfCancellationRequested();
            latitudes.Add(Degrees(_latitude, 90, PointFile.Latitude));
            longitudes.Add(Degrees(_longitude, 180, PointFile.Longitude));
            weights.Add(Weight());
        }

        return new WeightedPoints([.. latitudes], [.. longitudes], [.. weights]);
    }

    /// <summary>Goes to the next line that is not blank and finds its fields.</summary>
    private bool MoveNext()
    {
        do
        {
            if (_reader.ReadLine() is not { } line) return false;
            _line = line;
            _lineNumber++;
        }
        while (string.IsNullOrWhiteSpace(_line));
        Split();
        return true;
    }

    private void Split()
    {
        _fields.Clear();
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < _line.Length; i++)
        {
            if (_line[i] == '"') isQuoted = !isQuoted;
            if (_line[i] != ',' || isQuoted) continue;
            _fields.Add(start..i);
            start = i + 1;
        }

        _fields.Add(start.._line.Length);
    }

    private ReadOnlySpan<char> Field(int column) => column < _fields.Count ? _line.AsSpan()[_fields[column]].Trim(" \t\"") : [];

    private double Degrees(int column, double most, string name)
    {
        if (TryNumber(column, out var value) && Math.Abs(value) <= most) return value;
        throw Bad(column, name);
    }

    private long Weight()
    {
        if (_weight < 0) return WeightUnits.PerOne;
        if (TryNumber(_weight, out var value) && WeightUnits.TryFrom(value, out var units)) return units;
        throw Bad(_weight, PointFile.Weight);
    }

    private bool TryNumber(int column, out double value) =>
        double.TryParse(Field(column), NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private AtlasException Bad(int column, string name) => PointFile.BadValue(_file, $"line {_lineNumber}", name, Field(column).ToString());

    private int Find(string[] names)
    {
        for (var column = 0; column < _fields.Count; column++)
        {
            if (names.Contains(Field(column).ToString(), StringComparer.OrdinalIgnoreCase)) return column;
        }

        return -1;
    }
}

using System.Globalization;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Answering;

/// <summary>Finds the places that corrections name, and refuses those that cannot be right: a swapped pair of coordinates, an unknown city.</summary>
/// <param name="locate">The rules without any correction.</param>
internal sealed class CorrectionResolver(Gazetteer gazetteer, PointCheck points, LocationMaker locations, Func<Address, Location> locate)
{
    private readonly List<string> _faults = [];

    public Corrections Resolve(IReadOnlyList<Correction> corrections)
    {
        var resolved = new Corrections(corrections, AnswerOf);
        return _faults.Count == 0 ? resolved : throw new AtlasException(string.Join('\n', _faults));
    }

    private Location AnswerOf(Correction correction)
    {
        var economy = correction.Economy is { } code ? gazetteer.EconomyOf(code) : -1;
        if (correction.Economy is { } unknown && economy < 0) return Refuse(correction, "economy", unknown, "the code of an economy (ISO 3166 alpha-2)");
        var located = correction.Point is { } point ? AtPoint(correction, point, economy)
            : correction.City is not null ? InCity(correction)
            : Nowhere(correction);
        return located with { Confidence = 1, Method = Corrections.Method, Other = null, Correction = correction.Line };
    }

    private Location AtPoint(Correction correction, GeoPoint point, int economy)
    {
        var (checkedPoint, found, rule) = points.Check(point, economy);
        if (checkedPoint != point)
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"{point.Latitude}, {point.Longitude}");
            var why = checkedPoint is null ? rule : rule.Replace("mended", "would be right", StringComparison.Ordinal);
            return Refuse(correction, "lat, lon", where, $"a point in {correction.Economy ?? "some economy"} ({why})");
        }

        var near = locations.AtPoint(point, found, rule);
        return near with
        {
            Precision = Precision.City,
            City = correction.City ?? near.City,
            Admin1 = correction.City is null ? near.Admin1 : correction.Admin1,
        };
    }

    private Location InCity(Correction correction)
    {
        var found = locate(new Address { City = correction.City, Region = correction.Admin1, Economy = correction.Economy });
        if (found.Point is not null && found.Precision == Precision.City) return found;
        string?[] parts = [correction.City, correction.Admin1, correction.Economy];
        return Refuse(
            correction, "city", string.Join(", ", parts.Where(p => p is not null)), $"a city that the gazetteer knows ({found.Cause}), or lat and lon");
    }

    private static Location Nowhere(Correction correction) => new()
    {
        Admin1 = correction.Admin1,
        Economy = correction.Economy,
        Precision = correction.Economy is not null ? Precision.Economy : Precision.None,
        Cause = "corrected to no place",
    };

    private Location Refuse(Correction correction, string column, string found, string expected)
    {
        _faults.Add($"Correction on line {correction.Line}, column {column}: found \"{found}\"; expected {expected}.");
        return Nowhere(correction);
    }
}

using System.Globalization;
using HubAtlas.Core.Model;
using HubAtlas.Data.Cells;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Recipes;

/// <summary>Reads the user's own answers: a CSV with the columns <c>match,target,lat,lon,city,admin1,economy,note</c>.</summary>
public static class CorrectionReader
{
    private const int LongestRow = 1 << 16;
    private const string Header = "match,target,lat,lon,city,admin1,economy,note";
    private static readonly string[] Columns = Header.Split(',');

    /// <exception cref="AtlasException">No such file, columns that are not known, or rows that cannot be used: the message names every one.</exception>
    public static CorrectionSet Read(string path)
    {
        if (!File.Exists(path)) throw new AtlasException($"{path}: no such file; expected corrections, a CSV with the header {Header}.");
        var file = SourceFile.FromPath(path);
        var dialect = DelimitedDialect.Guess(FileSample.Take(file));
        var faults = new List<string>(HeaderFaults(path, dialect?.Columns ?? []));
        if (faults.Count > 0) throw new AtlasException(string.Join('\n', faults));
        using var rows = new DelimitedReader(
            file.OpenText(), dialect!, LongestRow, (line, row, cause) => faults.Add($"{path}, line {line}: \"{row}\": {cause}; expected the columns of the header."));
        var corrections = new List<Correction>();
        while (rows.Read())
        {
            if (new CorrectionRow(rows, dialect!.Columns, path, faults).Read() is { } correction) corrections.Add(correction);
        }

        faults.AddRange(Repeated(path, corrections));
        return faults.Count == 0 ? new(file.Name, file.Sha256, corrections) : throw new AtlasException(string.Join('\n', faults));
    }

    private static IEnumerable<string> HeaderFaults(string path, IReadOnlyList<string> columns)
    {
        if (!columns.Contains("match", StringComparer.OrdinalIgnoreCase))
            yield return $"{path}, line 1: found no column match; expected a CSV with the header {Header}.";
        foreach (var column in columns.Where(c => !Columns.Contains(c, StringComparer.OrdinalIgnoreCase)))
            yield return $"{path}, line 1: unknown column \"{column}\"; expected one of {Header}{(Nearest.Of(column, Columns) is { } near ? $" (did you mean {near}?)" : "")}.";
    }

    private static IEnumerable<string> Repeated(string path, List<Correction> corrections)
    {
        var lines = new Dictionary<(CorrectionTarget, string), int>();
        foreach (var correction in corrections)
        {
            if (lines.TryAdd((correction.Target, correction.Match.ToUpperInvariant()), correction.Line)) continue;
            var first = lines[(correction.Target, correction.Match.ToUpperInvariant())];
            yield return $"{path}, line {correction.Line}, column match: \"{correction.Match}\" stands on line {first} too; expected one answer.";
        }
    }

    /// <summary>One row; tells all that is wrong with it.</summary>
    private sealed class CorrectionRow(DelimitedReader rows, IReadOnlyList<string> columns, string path, List<string> faults)
    {
        private int _faultCount;

        public Correction? Read()
        {
            var match = Text("match");
            if (match is null) Fault("match", "", "the text or the place to correct");
            var target = Target();
            var (latitude, longitude) = (Degrees("lat", 90), Degrees("lon", 180));
            if (latitude is null != longitude is null && _faultCount == 0)
                Fault(latitude is null ? "lat" : "lon", "", "a number as in the other coordinate, or neither");
            var economy = Text("economy")?.ToUpperInvariant();
            if (economy is { } code && (code.Length != 2 || !code.All(char.IsAsciiLetter))) Fault("economy", code, "a code of two letters (ISO 3166 alpha-2)");
            GeoPoint? point = latitude is { } lat && longitude is { } lon ? new GeoPoint(lat, lon) : null;
            return _faultCount > 0 ? null : new(target, match!, point, Text("city"), Text("admin1"), economy) { Line = (int)rows.Line };
        }

        private CorrectionTarget Target()
        {
            switch (Text("target")?.ToLowerInvariant())
            {
                case null or "text": return CorrectionTarget.Text;
                case "place": return CorrectionTarget.Place;
                case var other:
                    Fault("target", other, "text or place");
                    return default;
            }
        }

        private double? Degrees(string column, double most)
        {
            if (Text(column) is not { } text) return null;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most) return degrees;
            Fault(column, text, $"degrees from -{most.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)} with a decimal point, or nothing");
            return null;
        }

        private string? Text(string column)
        {
            for (var i = 0; i < columns.Count; i++)
                if (columns[i].Equals(column, StringComparison.OrdinalIgnoreCase) && rows.Text(i).Trim() is { Length: > 0 } text)
                    return FormulaGuard.Unguard(text);
            return null;
        }

        private void Fault(string column, string found, string expected)
        {
            _faultCount++;
            faults.Add($"{path}, line {rows.Line}, column {column}: found \"{found}\"; expected {expected}.");
        }
    }
}

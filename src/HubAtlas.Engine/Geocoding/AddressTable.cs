using System.Globalization;
using System.Text;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Engine.Geocoding;

/// <param name="Rows">Rows read and written.</param>
/// <param name="Located">Rows with coordinates.</param>
public sealed record AddressTableResult(long Rows, long Located);

/// <summary>Locates every row of a TSV: reads the columns it knows, adds the answer, keeps the order.</summary>
public static class AddressTable
{
    private const int BatchRows = 16_384;
    private static readonly string[] Added = ["lat", "lon", "economy", "city", "admin1", "precision", "confidence", "method"];

    /// <param name="input">TSV, plain or .gz, with a column <c>text</c> (or <c>city</c>), and optionally
    /// <c>economy region organisation organisation_id latitude longitude</c>. Fields hold no tabs or line feeds, and there is no
    /// quoting.</param>
    /// <exception cref="AtlasException">The header has neither <c>text</c> nor <c>city</c>.</exception>
    public static AddressTableResult Locate(string input, string output, Geocoder geocoder, int threads, CancellationToken cancellation)
    {
        using var reader = new TableLines(new StreamReader(SourceFile.FromPath(input).OpenText(), Encoding.UTF8));
        var header = reader.Next()?.Split('\t')
            ?? throw new AtlasException($"Found: {input} is empty. Expected: a TSV with a column text.");
        var columns = Columns.Of(header, input);
        var part = output + ".part";
        AddressTableResult result;
        using (var writer = new StreamWriter(part, false, new UTF8Encoding(false)) { NewLine = "\n" })
        {
            writer.WriteLine(string.Join('\t', header.Select(h => Added.Contains(h) ? "input_" + h : h).Concat(Added)));
            result = LocateRows(reader, writer, columns, geocoder, threads, cancellation);
        }

        File.Move(part, output, overwrite: true);
        return result;
    }

    private static AddressTableResult LocateRows(
        TableLines reader, TextWriter writer, Columns columns, Geocoder geocoder, int threads, CancellationToken cancellation)
    {
        var (rows, located) = (0L, 0L);
        var lines = new List<string>(BatchRows);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation };
        do
        {
            lines.Clear();
            while (lines.Count < BatchRows && reader.Next() is { } line) lines.Add(line);
            var answers = new string[lines.Count];
            Parallel.For(0, lines.Count, options, i => answers[i] = Answer(lines[i], columns, geocoder, ref located));
            foreach (var answer in answers) writer.WriteLine(answer);
            rows += lines.Count;
        }
        while (lines.Count == BatchRows);
        return new(rows, located);
    }

    private static string Answer(string line, Columns columns, Geocoder geocoder, ref long located)
    {
        var fields = line.Split('\t');
        var location = geocoder.Locate(columns.AddressOf(fields));
        if (location.Point is not null) Interlocked.Increment(ref located);
        var row = new StringBuilder(line.Replace('\r', ' '));
        for (var missing = fields.Length; missing < columns.Count; missing++) row.Append('\t');
        row.Append('\t').Append(Degrees(location.Point?.Latitude)).Append('\t').Append(Degrees(location.Point?.Longitude));
        row.Append('\t').Append(location.Economy).Append('\t').Append(location.City).Append('\t').Append(location.Admin1);
        row.Append('\t').Append(location.Precision.ToString().ToLowerInvariant());
        row.Append('\t').Append(location.Confidence.ToString("0.###", CultureInfo.InvariantCulture));
        return row.Append('\t').Append(location.Cause is null ? location.Method : $"{location.Method}: {location.Cause}").ToString();
    }

    private static string Degrees(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    private sealed record Columns(
        int Count, int Text, int Economy, int City, int Region, int Organisation, int OrganisationId, int Latitude, int Longitude)
    {
        public static Columns Of(string[] header, string path)
        {
            int At(string name) => Array.FindIndex(header, h => h.Trim().Equals(name, StringComparison.OrdinalIgnoreCase));
            if (At("text") < 0 && At("city") < 0)
            {
                throw new AtlasException(
                    $"Found: columns {string.Join(", ", header)} in {path}. Expected: a tab-separated column text (or city).");
            }


            return new(header.Length, At("text"), At("economy"), At("city"), At("region"),
                At("organisation"), At("organisation_id"), At("latitude"), At("longitude"));
        }

        public Address AddressOf(string[] fields)
        {
            string? Field(int at) => at >= 0 && at < fields.Length && fields[at].Length > 0 ? fields[at] : null;
            return new()
            {
                Text = Field(Text) ?? "",
                Economy = Field(Economy),
                City = Field(City),
                Region = Field(Region),
                Organisation = Field(Organisation),
                OrganisationId = Field(OrganisationId),
                Point = Number(Field(Latitude)) is { } latitude && Number(Field(Longitude)) is { } longitude
                    ? new(latitude, longitude)
                    : null,
            };
        }

        private static double? Number(string? field) =>
            double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}

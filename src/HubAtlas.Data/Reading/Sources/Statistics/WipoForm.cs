using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Sources.Statistics;

/// <summary>
/// CSV of the WIPO IP Statistics Data Center: lines that name right, indicator and source, then a row an office (or origin) with a column a
/// year. Equivalent counts multiply regional filings by member states and are a measure of their own.
/// </summary>
internal sealed partial class WipoForm : StatisticsForm
{
    private static readonly string[] Offices = ["Office", "Filing office", "Reporting office"], Origins = ["Origin", "Applicant's origin", "Country of origin"];

    public override string Title => "IP statistics of WIPO (CSV)";

    public override Recognition Recognise(FileSample sample, ReadOptions options) =>
        LayoutOf(sample) is { } layout ? Found(layout, 0.97, $"WIPO IP statistics: {MeasureOf(layout, sample.File).Name}") : Found(null, 0, "");

    public override void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var layout = LayoutOf(FileSample.Take(file)) ?? throw NotThis(file, ["columns Office, Office Code and years"]);
        var measure = MeasureOf(layout, file);
        var kind = layout.Find(Offices) == 0 ? UnitKind.Office : UnitKind.Economy;
        var sums = new WipoSums();
        using var rows = Open(file, layout, options, sink);
        var row = new WideRow(file, layout, rows, sink) { OnFigure = sums.Add };
        int[] parts = [.. Enumerable.Range(2, Math.Max(0, layout.Periods[0].Index - 2))];
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (rows.Field(0).IsEmpty && rows.Field(1).IsEmpty)
            {
                row.Reject(0, "neither a name nor a code");
                continue;
            }

            var unit = StatisticalUnit.OfWipo(kind, rows.Text(1), rows.Text(0));
            row.Take(new(unit.Kind, unit.Code, unit.Name, measure.Code, measure.Name, "", BreakdownOf(layout, rows, parts)));
        }

        foreach (var remark in sums.Remarks(file.Name)) sink.Note(remark);
    }

    private static StatisticsLayout? LayoutOf(FileSample sample) => StatisticsLayout.Find(
        sample, layout => layout.Periods is [{ Index: >= 2 }, ..] && (layout.Find(Offices) == 0 || layout.Find(Origins) == 0) && layout.Columns[1].Contains("code", StringComparison.OrdinalIgnoreCase));

    private static string BreakdownOf(StatisticsLayout layout, DelimitedReader rows, int[] columns)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (rows.Field(column).IsEmpty) continue;
            var value = rows.Text(column);
            var key = KeyOf(layout.Columns[column], value);
            if (key.Length > 0) parts[key] = key is "residence" or "route" ? value.ToLowerInvariant() : value;
        }

        return StatisticalSeries.BreakdownOf(parts.Select(part => (part.Key, part.Value)));
    }

    /// <summary>Of a column and a value: "Origin" holds names or Resident and Non-Resident, "Type" holds routes or residence; a total is no part.</summary>
    private static string KeyOf(string column, string value)
    {
        if (value.Equals("Total", StringComparison.OrdinalIgnoreCase)) return "";
        if (Residence().IsMatch(value)) return "residence";
        // The code stands behind the name, and replaces it.
        var key = column.Replace("Code", "", StringComparison.OrdinalIgnoreCase).Trim(' ', '(', ')').ToLowerInvariant();
        return key is "type" ? "route" : key.Replace(' ', '_');
    }

    private static (string Code, string Name) MeasureOf(StatisticsLayout layout, SourceFile file)
    {
        var title = layout.Said("Indicator");
        if (title.Length == 0 && FileName().Match(file.Name) is { Success: true } name) title = name.Groups[1].Value;
        if (title.Length == 0) title = Path.GetFileNameWithoutExtension(file.Name);
        title = Number().Replace(title, "");
        var right = layout.Said("Intellectual property right");
        if (right.Length > 0 && !title.StartsWith(right, StringComparison.OrdinalIgnoreCase)) title = $"{right}: {title}";
        if (layout.Said("Report type").Contains("equivalent", StringComparison.OrdinalIgnoreCase) && !title.Contains("equivalent", StringComparison.OrdinalIgnoreCase)) title += " (equivalent count)";
        return (NotSlug().Replace(title.ToLowerInvariant(), "-").Trim('-'), title);
    }

    [GeneratedRegex("^(resident|non-?resident|abroad)s?\\z", RegexOptions.IgnoreCase)]
    private static partial Regex Residence();

    [GeneratedRegex("^[0-9]+[a-z]? - ")]
    private static partial Regex Number();

    [GeneratedRegex("^[a-z]+_([0-9]+[a-z]? - [^_]+)_", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotSlug();
}

using System.Text.RegularExpressions;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Statistics;

/// <summary>
/// The workbook of the Global Innovation Index since 2022 (<c>wipo-pub-2000-YYYY-tech1.xlsx</c>), its sheet Data: a row an economy and node.
/// Numbers of nodes change from year to year, so that the edition is part of the measure's code.
/// </summary>
internal sealed partial class GiiForm : StatisticsForm
{
    private static readonly string[] Needed = ["ISO3", "NUM", "VALUE_SCREEN", "SCORE"];

    public override string Title => "the Global Innovation Index (workbook, sheet Data)";

    public override Recognition Recognise(FileSample sample, ReadOptions options) => Found(
        LayoutOf(sample), 0.98, "Global Innovation Index, a row an economy and node", NotesOf(sample.File.Name, "Values are of the year in DATAYR, scores of the edition's."));

    public override void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var layout = LayoutOf(FileSample.Take(file)) ?? throw NotThis(file, [$"the columns {string.Join(", ", Needed)}"]);
        var (edition, year) = EditionOf(file.Name);
        using var rows = Open(file, layout, options, sink);
        var columns = Needed.Concat(["ECONOMY_NAME", "NAME", "DATAYR", "OUTDATED"]).Select(name => layout.Find(name)).ToArray();
        string Cell(int column) => columns[column] < 0 ? "" : rows.Text(columns[column]).Trim();
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var (code, node) = (Cell(0), Cell(1));
            if (code.Length == 0 && node.Length == 0) continue;
            if (EconomyCodes.OfCode(code) is not { } economy || node.Length == 0)
            {
                var (column, cause) = node.Length == 0 ? (1, "the node's number is missing") : (0, "no economy has this code");
                sink.Reject(new Reject(file.Name, rows.Line, Needed[column], Cell(column), cause));
                continue;
            }

            void Add(int column, string measure, int? of, ObservationFlag flag)
            {
                if (!Figures.TryRead(Cell(column), false, out var value)) sink.Reject(new Reject(file.Name, rows.Line, Needed[column], Cell(column), "the figure is not a number"));
                else if (value is { } figure) sink.Add(new Observation(SeriesOf(economy, Cell(4), measure, Cell(5), column == 3), of, "", figure, flag, rows.Line));
            }

            Add(2, $"{edition}:{node}", YearIn(Cell(6)) ?? year, Cell(7) is "" or "0" or "FALSE" or "NA" ? ObservationFlag.None : ObservationFlag.Outdated);
            Add(3, $"{edition}:{node}:score", year, ObservationFlag.None);
        }
    }

    /// <summary>Code and year of the edition that a file's name says: <c>gii-2024</c>; without a year <c>gii</c>.</summary>
    internal static (string Code, int? Year) EditionOf(string name) => EditionYear().Matches(name) is { Count: > 0 } found
        ? ($"gii-{found[^1].Value}", int.Parse(found[^1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)) : ("gii", null);

    internal static StatisticalSeries SeriesOf(string economy, string name, string measure, string node, bool isScore) => new(
        UnitKind.Economy, economy, name.Length > 0 ? name : EconomyCodes.NameOf(economy) ?? economy, measure, $"{(node.Length > 0 ? node : measure)}{(isScore ? ", score" : "")}", "", "");

    internal static string[] NotesOf(string file, string years) => EditionOf(file).Year is { } year
        ? [$"Taken for the edition of {year}, as the file's name says. {years}"]
        : ["The file's name says no edition: put its year into the name (gii-2024.xlsx), so that editions are not mixed."];

    private static StatisticsLayout? LayoutOf(FileSample sample) => StatisticsLayout.Find(sample, layout => Array.TrueForAll(Needed, name => layout.Find(name) >= 0));

    /// <summary>The last year of <c>2018-2021</c>.</summary>
    private static int? YearIn(string text) =>
        EditionYear().Matches(text) is { Count: > 0 } found ? int.Parse(found[^1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    // A number of WIPO's publications is 2000; years of the index begin in 2007, those of its data earlier.
    [GeneratedRegex("(?<![0-9])(?:199[0-9]|20(?:0[1-9]|[1-9][0-9]))(?![0-9])")]
    private static partial Regex EditionYear();
}

using System.Globalization;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Data.Reading.Sources.Points;

/// <summary>Points whose first line is data already: known for what they are, so that the cure can be named.</summary>
internal static class PointsWithoutHeader
{
    private const int MostColumns = 3;

    public static Recognition Recognise(string source, DelimitedDialect dialect)
    {
        var cells = dialect.Columns;
        if (cells.Count is < PointsColumns.RequiredCount or > MostColumns || !cells.All(IsNumber)) return Recognition.None(source);
        if (Math.Abs(Number(cells[0])) > 90 || Math.Abs(Number(cells[1])) > 180) return Recognition.None(source);
        return new Recognition
        {
            Source = source,
            Sureness = 0.3,
            What = $"{dialect.DelimiterName}-separated points without a header",
            Columns = cells,
            Missing = [$"a first line that names the columns, such as lat,lon,mentions: the first line is data ({string.Join(", ", cells)})"],
        };
    }

    private static bool IsNumber(string cell) => double.IsFinite(Number(cell));

    private static double Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}

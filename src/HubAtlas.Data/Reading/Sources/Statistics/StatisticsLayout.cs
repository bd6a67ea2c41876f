using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Statistics;

/// <summary>How a statistics file is laid out: lines before the header, and what its columns are.</summary>
/// <param name="Preamble">The lines before the header.</param>
/// <param name="Periods">Columns that are headed by a year or a part of one.</param>
internal sealed record StatisticsLayout(DelimitedDialect Dialect, IReadOnlyList<string> Preamble, IReadOnlyList<PeriodColumn> Periods)
{
    public IReadOnlyList<string> Columns => Dialect.Columns;

    /// <summary>Lists with a semicolon come from where the comma divides decimals.</summary>
    public bool HasDecimalComma => Dialect.Delimiter == ';';

    /// <summary>The first line of the sample that is a header; null: none is.</summary>
    public static StatisticsLayout? Find(FileSample sample, Func<StatisticsLayout, bool> isHeader)
    {
        foreach (var (dialect, preamble) in sample.Dialects)
        {
            var layout = new StatisticsLayout(dialect, preamble, PeriodsIn(dialect.Columns));
            if (isHeader(layout)) return layout;
        }

        return null;
    }

    /// <summary>Place of the first of these columns, in any writing; −1: none.</summary>
    public int Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            for (var i = 0; i < Columns.Count; i++)
                if (Nearest.Fold(Columns[i]) == Nearest.Fold(name)) return i;
        return -1;
    }

    /// <summary>What stands behind a colon, or in the next cell, in the preamble; empty: nothing does.</summary>
    public string Said(string word)
    {
        foreach (var line in Preamble)
        {
            var plain = line.Trim('"', ',', ';', '\t', ' ', '\uFEFF');
            if (plain.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return plain[word.Length..].Trim(' ', ':', ',', '"', '\t');
        }

        return "";
    }

    private static List<PeriodColumn> PeriodsIn(IReadOnlyList<string> columns)
    {
        var found = new List<PeriodColumn>();
        foreach (var (index, name) in columns.Index())
            if (Figures.TryPeriod(name, out var year, out var period)) found.Add(new(index, year, period));
        return found;
    }
}

/// <param name="Index">Of the column.</param>
internal readonly record struct PeriodColumn(int Index, int Year, string Period);

using System.Globalization;
using HubAtlas.Core.Indicating;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Indicating;

/// <summary>Figures in few words.</summary>
internal sealed class StatisticsBuilder
{
    public List<StoredObservation> Figures { get; } = [];

    /// <param name="values">From the first year on; null: missing.</param>
    public StatisticsBuilder Add(
        string unit, int firstYear, IEnumerable<decimal?> values, string measure = "m", UnitKind kind = UnitKind.Economy, string breakdown = "", string source = "a.csv", int? breakIn = null)
    {
        var year = firstYear;
        foreach (var value in values)
        {
            if (value is { } known)
                Figures.Add(new(new(new(kind, unit, unit, measure, measure, "", breakdown), year, "", known, year == breakIn ? ObservationFlag.Break : ObservationFlag.None, 1), source, source));
            year++;
        }

        return this;
    }

    public IndicatorAnswer Ask(IndicatorQuery query) => Indicator.Answer(query, Figures);

    /// <summary>The derived columns of each row, behind unit and year.</summary>
    public IEnumerable<string> Lines(IndicatorQuery query) => Ask(query).Rows.Select(row => string.Join(' ',
        [row.Unit, $"{row.Year}", row.Value.ToString(CultureInfo.InvariantCulture), .. row.Derived.Select(d => d is { } number ? Math.Round(number, 4).ToString("0.####", CultureInfo.InvariantCulture) : "–")]));
}

using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Sources.Statistics;

/// <summary>Whether the aggregates of a file of WIPO add up to its offices, year by year. Income groups fall short before 2000, so it is no error.</summary>
internal sealed class WipoSums
{
    private static readonly (char Letter, string Name)[] Families = [('R', "the regions R1 to R6"), ('W', "the income groups W1 to W4")];

    private readonly SortedDictionary<int, Dictionary<char, decimal>> _years = [];

    /// <param name="series">One row; its aggregates are told by their kind.</param>
    public void Add(StatisticalSeries series, int year, decimal value)
    {
        if (series.Kind == UnitKind.World) return;
        var family = series.Kind == UnitKind.Region ? series.Unit[0] : 'O';
        if (!_years.TryGetValue(year, out var sums)) _years.Add(year, sums = []);
        sums[family] = sums.GetValueOrDefault(family) + value;
    }

    public IEnumerable<Remark> Remarks(string file)
    {
        foreach (var (letter, name) in Families)
        {
            var unequal = _years.Where(y => y.Value.ContainsKey(letter) && y.Value.ContainsKey('O') && y.Value[letter] != y.Value['O']).ToList();
            if (unequal.Count == 0) continue;
            var (year, sums) = unequal[^1];
            yield return new Remark(
                RemarkKind.Unequal, $"years in which {name} do not add up to the offices", file, 0,
                string.Create(CultureInfo.InvariantCulture, $"last {year}: {sums[letter]:#,0} of {sums['O']:#,0}"), unequal.Count);
        }
    }
}

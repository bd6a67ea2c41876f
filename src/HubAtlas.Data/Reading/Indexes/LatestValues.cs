using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Indexes;

/// <summary>Of several years the latest that the recipe allows.</summary>
internal sealed class LatestValues(IndexRecipe recipe)
{
    private readonly Dictionary<(string Unit, string Indicator), (int Year, double Value)> _found = [];
    private readonly HashSet<(string, string, int)> _seen = [];
    private readonly SortedSet<string> _indicators = new(StringComparer.Ordinal);

    /// <returns>False: there is one of that year already.</returns>
    public bool Add(string unit, string indicator, int year, double value)
    {
        if (!_seen.Add((unit, indicator, year))) return false;
        _indicators.Add(indicator);
        if (year != 0 && (year > recipe.Year || year < recipe.Year - recipe.OldestYears)) return true;
        if (!_found.TryGetValue((unit, indicator), out var other) || other.Year < year) _found[(unit, indicator)] = (year, value);
        return true;
    }

    public Dictionary<string, IReadOnlyList<double?>> Columns(IReadOnlyList<string> units) => _indicators.ToDictionary(
        indicator => indicator,
        indicator => (IReadOnlyList<double?>)[.. units.Select(unit => _found.TryGetValue((unit, indicator), out var found) ? found.Value : (double?)null)],
        StringComparer.Ordinal);
}

namespace HubAtlas.Core.Indicating;

/// <summary>What figures are divided by: of the same year, else of the nearest, of two as near the earlier.</summary>
internal sealed class Denominators
{
    private readonly Dictionary<string, SortedDictionary<int, YearFigure>> _byUnit = new(StringComparer.Ordinal);
    private readonly int _tolerance;

    public Denominators(IEnumerable<UnitSeries> series, int tolerance)
    {
        _tolerance = tolerance;
        // An office and its economy have one code.
        foreach (var one in series.OrderBy(s => s.Kind)) _byUnit.TryAdd(one.Unit, one.Years);
    }

    /// <returns>Null, and why: it is missing, zero, or of a year too far away.</returns>
    public (decimal Value, int Year)? Of(string unit, int year, out string why)
    {
        why = "no denominator";
        if (!_byUnit.TryGetValue(unit, out var years) || years.Count == 0) return null;
        var nearest = years.Keys.MinBy(known => (Math.Abs(known - year), known));
        why = FormattableString.Invariant($"nearest denominator is of {nearest}");
        if (Math.Abs(nearest - year) > _tolerance) return null;
        why = "the denominator is zero";
        return years[nearest].Value == 0 ? null : (years[nearest].Value, nearest);
    }
}

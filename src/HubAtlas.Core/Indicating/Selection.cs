using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indicating;

/// <summary>The figures of one unit and part, by year.</summary>
internal sealed record UnitSeries(UnitKind Kind, string Unit, string Name, string Breakdown, SortedDictionary<int, YearFigure> Years);

/// <param name="Figures">How many figures of the store are in it.</param>
internal sealed record YearFigure(decimal Value, ObservationFlag Flag, int Figures, string Source)
{
    public YearFigure Plus(YearFigure other) => new(
        Value + other.Value, Flag | other.Flag, Figures + other.Figures,
        Source.Split("; ").Contains(other.Source, StringComparer.Ordinal) ? Source : $"{Source}; {other.Source}");
}

/// <summary>Takes the figures that a question means out of those of its measures, and adds up the parts that it names.</summary>
internal sealed class Selection(IndicatorQuery query)
{
    private const int MostShown = 6;

    /// <param name="measure">With a plus sign where measures are added.</param>
    /// <exception cref="AtlasException">Files contradict each other, or no figure is what was asked for.</exception>
    public List<UnitSeries> Of(string measure, IReadOnlyList<StoredObservation> figures)
    {
        var summands = measure.Split('+').Select(one => OfOne(one, figures)).ToList();
        var sum = summands[0];
        foreach (var other in summands.Skip(1)) sum = Added(sum, other);
        return [.. sum.Values.OrderBy(s => s.Kind).ThenBy(s => s.Breakdown, StringComparer.Ordinal).ThenBy(s => s.Unit, StringComparer.Ordinal)];
    }

    /// <summary>The measure alone, of all kinds of units.</summary>
    private Dictionary<(UnitKind, string, string), UnitSeries> OfOne(string measure, IReadOnlyList<StoredObservation> figures)
    {
        var own = figures.Where(f => f.Observation.Series.Measure == measure && f.Observation is { Year: not null, Period.Length: 0 }).ToList();
        var fromSource = query.Source is not { } source ? own : own.Where(f => f.Source == source || f.Sha256.StartsWith(source, StringComparison.Ordinal)).ToList();
        if (own.Count > 0 && fromSource.Count == 0) throw new AtlasException($"{measure}: found no figures from {query.Source}; expected one of {Shown(own.Select(f => f.Source))}.");
        var meant = fromSource.Where(f => IsMeant(f.Observation.Series)).ToList();
        if (meant.Count == 0) throw new AtlasException(NothingMeant(measure, fromSource));
        var found = new Dictionary<(UnitKind, string, string), UnitSeries>();
        foreach (var same in meant.GroupBy(f => (f.Observation.Series.Kind, f.Observation.Series.Unit, f.Observation.Series.Breakdown, f.Observation.Year)))
        {
            var figure = Single(measure, [.. same]);
            var (series, year) = (figure.Observation.Series, figure.Observation.Year!.Value);
            var breakdown = StatisticalSeries.BreakdownOf(series.Parts.Where(part => !query.SumOver.Contains(part.Key, StringComparer.Ordinal)));
            var key = (series.Kind, series.Unit, breakdown);
            if (!found.TryGetValue(key, out var unit)) found.Add(key, unit = new(series.Kind, series.Unit, series.UnitName, breakdown, []));
            var one = new YearFigure(figure.Observation.Value, figure.Observation.Flag, 1, figure.Source);
            unit.Years[year] = unit.Years.TryGetValue(year, out var before) ? before.Plus(one) : one;
        }

        return found;
    }

    private bool IsMeant(StatisticalSeries series)
    {
        var left = series.Parts.Where(part => !query.SumOver.Contains(part.Key, StringComparer.Ordinal) && !query.Each.Contains(part.Key, StringComparer.Ordinal)).ToList();
        return left.Count == query.Where.Count && left.TrueForAll(part => query.Where.TryGetValue(part.Key, out var value) && string.Equals(value, part.Value, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Files may say the same; where they do not, the question has to name one.</summary>
    private static StoredObservation Single(string measure, IReadOnlyList<StoredObservation> same)
    {
        var first = same.OrderBy(f => f.Sha256, StringComparer.Ordinal).First();
        if (same.All(f => f.Observation.Value == first.Observation.Value)) return first;
        var values = same.OrderBy(f => f.Source, StringComparer.Ordinal).Take(MostShown).Select(f => FormattableString.Invariant($"{f.Source} says {f.Observation.Value}"));
        throw new AtlasException(FormattableString.Invariant(
            $"{measure}, {first.Observation.Series.Unit}, {first.Observation.Year}: {string.Join("; ", values)}. Name the file that is meant: --source FILE (of a denominator --denominator-source), or \"source\" in the query."));
    }

    private string NothingMeant(string measure, List<StoredObservation> own)
    {
        var known = own.Select(f => f.Observation.Series.Breakdown).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var asked = query.Where.Count == 0 ? "figures that are not broken down" : $"figures of {StatisticalSeries.BreakdownOf(query.Where.Select(w => (w.Key, w.Value)))}";
        var keys = own.SelectMany(f => f.Observation.Series.Parts).Select(p => p.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return own.Count == 0 ? $"{measure}: the store has no yearly figures of it."
            : $"{measure}: found no {asked}; the store has it by {string.Join(", ", keys)}, such as {Shown(known)}. Name a part (--where {keys[0]}=…), add parts up (--sum {string.Join(',', keys)}), or list them (--each {keys[0]}).";
    }

    private static Dictionary<(UnitKind, string, string), UnitSeries> Added(
        Dictionary<(UnitKind, string, string), UnitSeries> first, Dictionary<(UnitKind, string, string), UnitSeries> second)
    {
        var sum = new Dictionary<(UnitKind, string, string), UnitSeries>();
        foreach (var (key, series) in first)
        {
            if (!second.TryGetValue(key, out var other)) continue;
            var years = new SortedDictionary<int, YearFigure>();
            foreach (var (year, figure) in series.Years)
                if (other.Years.TryGetValue(year, out var more)) years.Add(year, figure.Plus(more));
            if (years.Count > 0) sum.Add(key, series with { Years = years });
        }

        return sum;
    }

    private static string Shown(IEnumerable<string> texts)
    {
        var all = texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return string.Join(" | ", all.Take(MostShown)) + (all.Count > MostShown ? " | …" : "");
    }
}

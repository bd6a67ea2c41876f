using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indicating;

/// <summary>Answers questions to statistics: select → add up parts → divide → share, rank, grow. Exact decimals wherever the answer is one.</summary>
public static class Indicator
{
    /// <param name="figures">Of the question's measures and its denominator, in any order.</param>
    /// <exception cref="AtlasException">The figures do not allow the question; the message says what to ask instead.</exception>
    public static IndicatorAnswer Answer(IndicatorQuery query, IReadOnlyList<StoredObservation> figures)
    {
        var notes = new SortedSet<string>(StringComparer.Ordinal);
        var divisors = query.Denominator is { } divisor
            ? new Denominators(new Selection(new IndicatorQuery { Measures = [divisor], Source = query.DenominatorSource }).Of(divisor, figures), query.Tolerance) : null;
        var rows = query.Measures.SelectMany(measure => Answer(query, measure, figures, divisors, notes)).ToList();
        return new(rows, Deriver.Columns(query), [.. notes]);
    }

    private static List<IndicatorRow> Answer(
        IndicatorQuery query, string measure, IReadOnlyList<StoredObservation> figures, Denominators? divisors, SortedSet<string> notes)
    {
        var all = new Selection(query).Of(measure, figures);
        var by = query.By ?? Usual(all);
        var asked = all.Where(s => s.Kind == by).ToList();
        if (asked.Count == 0)
            throw new AtlasException($"{measure}: is not given by {by.Word()}; the store has it by {string.Join(", ", all.Select(s => s.Kind.Word()).Distinct())}.");
        var usual = query.IsLatest ? UsualYear(query, asked) : 0;
        if (query.Units.Count > 0) asked = Named(query, measure, asked);
        var years = asked.SelectMany(s => s.Years.Keys).ToList();
        var (first, last) = (query.FirstYear ?? years.Min(), query.LastYear ?? years.Max());
        var deriver = new Deriver(query, new Totals(all, by), divisors);
        var rows = asked.SelectMany(s => YearsOf(query, s, first, last).Select(year => Row(deriver, s, measure, year, first, notes))).ToList();
        if (rows.Count == 0) throw new AtlasException(FormattableString.Invariant($"{measure}: has no figures from {first} to {last}; the store has {years.Min()} to {years.Max()}."));
        return query.IsLatest ? Outdated(rows, usual, notes) : rows;
    }

    private static UnitKind Usual(List<UnitSeries> all) =>
        ((UnitKind[])[UnitKind.Economy, UnitKind.Office]).FirstOrDefault(kind => all.Exists(s => s.Kind == kind), all[0].Kind);

    private static List<UnitSeries> Named(IndicatorQuery query, string measure, List<UnitSeries> all)
    {
        var unknown = query.Units.Where(unit => !all.Exists(s => s.Unit == unit)).ToList();
        if (unknown.Count > 0) throw new AtlasException($"{measure}: has no figures of {string.Join(", ", unknown)}; expected codes such as {string.Join(", ", all.Take(8).Select(s => s.Unit))}.");
        return [.. all.Where(s => query.Units.Contains(s.Unit, StringComparer.Ordinal))];
    }

    private static IEnumerable<int> YearsOf(IndicatorQuery query, UnitSeries series, int first, int last)
    {
        var oldest = query.IsLatest ? query.OldestYears is { } age ? last - age : int.MinValue : first;
        var years = series.Years.Keys.Where(year => year >= oldest && year <= last);
        return query.IsLatest ? years.TakeLast(1) : years;
    }

    private static IndicatorRow Row(Deriver deriver, UnitSeries series, string measure, int year, int first, SortedSet<string> notes)
    {
        var figure = series.Years[year];
        var (derived, note, total) = deriver.Of(series, year, first);
        if (total.Length > 0) notes.Add(total == "world" ? "Shares are of the world as printed." : total == "no total" ? "Where the world is not printed there are no shares: aggregates overlap." : "Where the world is not printed shares are of the sum of all units.");
        return new(series.Kind, series.Unit, series.Name, measure, series.Breakdown, year, figure.Value, figure.Flag, figure.Figures, derived, figure.Source, note);
    }

    /// <summary>The year that most units' latest figures are of; of two with as many the later one.</summary>
    private static int UsualYear(IndicatorQuery query, List<UnitSeries> all)
    {
        var last = query.LastYear ?? int.MaxValue;
        var latest = all.SelectMany(s => YearsOf(query, s, int.MinValue, last)).GroupBy(year => year).ToList();
        return latest.Count == 0 ? last : latest.MaxBy(g => (g.Count(), g.Key))!.Key;
    }

    private static List<IndicatorRow> Outdated(List<IndicatorRow> rows, int usual, SortedSet<string> notes)
    {
        notes.Add(FormattableString.Invariant($"Most figures are of {usual}; older ones are marked outdated."));
        return [.. rows.Select(r => r.Year < usual ? r with { Flag = r.Flag | ObservationFlag.Outdated } : r)];
    }
}

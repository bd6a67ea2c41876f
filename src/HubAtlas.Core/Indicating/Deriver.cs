using HubAtlas.Core.Model;

namespace HubAtlas.Core.Indicating;

/// <summary>Derives the columns of a row.</summary>
/// <param name="divisors">Null: nothing is divided.</param>
internal sealed class Deriver(IndicatorQuery query, Totals totals, Denominators? divisors)
{
    public static IReadOnlyList<string> Columns(IndicatorQuery query) => [.. query.Derive.SelectMany(derivation => ColumnsOf(derivation, query.Rounding is not null))];

    /// <param name="first">The window's first year.</param>
    public (IReadOnlyList<decimal?> Derived, string Note, string Total) Of(UnitSeries series, int year, int first)
    {
        var (derived, notes, total) = (new List<decimal?>(), new List<string>(), "");
        foreach (var derivation in query.Derive)
        {
            switch (derivation)
            {
                case Derivation.Share:
                    var whole = totals.In(series.Breakdown, year);
                    derived.Add(whole is { Value: not 0 } known ? 100 * series.Years[year].Value / known.Value : null);
                    if (query.Rounding is { } step) derived.AddRange(ShareBetween(series.Years[year].Value, whole?.Value ?? 0, step / 2));
                    total = whole?.Of ?? "no total";
                    break;
                case Derivation.Rank:
                    derived.Add(totals.RankOf(series.Breakdown, year, series.Years[year].Value));
                    break;
                case Derivation.Per:
                    AddPer(series, year, derived, notes);
                    break;
                case Derivation.Rebase:
                    derived.Add(Since(series, query.BaseYear ?? first, year, notes) is { Before: not 0 } pair ? 100 * pair.After / pair.Before : null);
                    break;
                default:
                    AddGrowth(derivation, series, derivation == Derivation.Growth ? year - 1 : first, year, derived, notes);
                    break;
            }
        }

        return (derived, string.Join("; ", notes.Distinct(StringComparer.Ordinal)), total);
    }

    /// <summary>Smallest and largest share of figures that were both rounded to a step.</summary>
    private static decimal?[] ShareBetween(decimal part, decimal whole, decimal half) =>
        whole - half <= 0 ? [null, null] : [100 * (part - half) / (whole + half), 100 * (part + half) / (whole - half)];

    private void AddPer(UnitSeries series, int year, List<decimal?> derived, List<string> notes)
    {
        var divisor = divisors!.Of(series.Unit, year, out var why);
        if (divisor is null) notes.Add(why);
        else if (divisor.Value.Year != year) notes.Add(FormattableString.Invariant($"denominator of {divisor.Value.Year}"));
        derived.Add(divisor is { } known ? series.Years[year].Value * query.Factor / known.Value : null);
        derived.Add(divisor?.Year);
    }

    private void AddGrowth(Derivation derivation, UnitSeries series, int from, int year, List<decimal?> derived, List<string> notes)
    {
        var pair = Since(series, from, year, notes);
        var window = series.Years.Where(y => y.Key >= from && y.Key <= year).Select(y => (y.Key, y.Value.Value)).ToList();
        var leftOut = 0;
        Func<decimal, decimal, decimal?>? rate = derivation switch
        {
            Derivation.Growth or Derivation.Total => Growths.Total,
            Derivation.Cagr => (before, after) => Growths.Compound(before, after, year - from),
            _ => null,
        };
        derived.Add(pair is not { } known || year == from ? null
            : derivation == Derivation.MeanOfYearly ? Growths.MeanOfYearly(window)
            : derivation == Derivation.LogTrend ? Growths.LogTrend(window, out leftOut)
            : rate!(known.Before, known.After));
        if (leftOut > 0) notes.Add(FormattableString.Invariant($"{leftOut} of {window.Count} years are zero and left out of the trend"));
        if (rate is not null && query.Rounding is { } step)
        {
            var (low, high) = pair is { } both && year != from ? Growths.Interval(both.Before, both.After, step, rate) : (null, null);
            derived.AddRange([low, high]);
        }
    }

    /// <summary>The figures of two years; notes what stands between them, and what is missing.</summary>
    private static (decimal Before, decimal After)? Since(UnitSeries series, int from, int year, List<string> notes)
    {
        foreach (var (known, figure) in series.Years)
            if (known > from && known <= year && figure.Flag.HasFlag(ObservationFlag.Break)) notes.Add(FormattableString.Invariant($"series break in {known}"));
        if (!series.Years.TryGetValue(from, out var before))
        {
            notes.Add(FormattableString.Invariant($"no figure of {from}"));
            return null;
        }

        if (before.Value == 0 && year != from) notes.Add(FormattableString.Invariant($"{from} is zero: no rate, change {series.Years[year].Value}"));
        return (before.Value, series.Years[year].Value);
    }

    private static IEnumerable<string> ColumnsOf(Derivation derivation, bool hasIntervals) => derivation switch
    {
        Derivation.Share => WithInterval("share_percent", hasIntervals),
        Derivation.Rank => ["rank"],
        Derivation.Growth => WithInterval("growth_percent", hasIntervals),
        Derivation.Cagr => WithInterval("cagr_percent", hasIntervals),
        Derivation.MeanOfYearly => ["mean_of_yearly_percent"],
        Derivation.LogTrend => ["log_trend_percent"],
        Derivation.Total => WithInterval("total_percent", hasIntervals),
        Derivation.Per => ["per", "denominator_year"],
        _ => ["rebased"],
    };

    private static string[] WithInterval(string name, bool hasIntervals) => hasIntervals ? [name, name + "_low", name + "_high"] : [name];
}

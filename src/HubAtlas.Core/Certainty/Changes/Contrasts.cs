namespace HubAtlas.Core.Certainty.Changes;

/// <summary>
/// How far one line's score lies above every other's: before, after, and by how much that has changed. With the same weights in both
/// rankings, the change is often sure where neither order is.
/// </summary>
internal sealed class Contrasts
{
    private const int Kinds = 3;

    private readonly double[] _sizes;
    private readonly double[] _spreads;
    private readonly double[] _rows;
    private readonly int _replicates;

    private Contrasts(int lines, int replicates)
    {
        (_replicates, _sizes, _spreads) = (replicates, new double[Kinds * lines], new double[Kinds * lines]);
        _rows = new double[checked(Kinds * lines * replicates)];
    }

    /// <summary>Which of them a line has.</summary>
    public enum Kind
    {
        Before = 0,
        After = 1,
        Change = 2,
    }

    public static Contrasts Of(ChangeColumns columns, int line)
    {
        var contrasts = new Contrasts(columns.Lines.Count, columns.Replicates);
        for (var other = 0; other < columns.Lines.Count; other++)
        {
            if (other != line) contrasts.Fill(columns, line, other);
        }

        return contrasts;
    }

    /// <summary>Numbers of the contrasts that vary: those that chance can turn.</summary>
    public IEnumerable<int> Varying => Enumerable.Range(0, _spreads.Length).Where(i => _spreads[i] > 0);

    /// <summary>How far from 0, in standard deviations.</summary>
    public double Size(int contrast) => Math.Abs(_sizes[contrast]) / _spreads[contrast];

    /// <summary>Raises the maxima, one a replicate, to how far the replicate is from what was observed.</summary>
    public void Raise(Span<double> maxima, int contrast)
    {
        var row = Row(contrast);
        var factor = 1 / _spreads[contrast];
        for (var b = 0; b < row.Length; b++) maxima[b] = Math.Max(maxima[b], Math.Abs(row[b]) * factor);
    }

    /// <summary>Whether both lines are in the ranking, or in both rankings.</summary>
    public bool Has(Kind kind, int other) => !double.IsNaN(_sizes[(Kinds * other) + (int)kind]);

    /// <summary>1: above for sure; −1: below for sure; 0: no difference in any replicate; null: cannot be told apart, or there is none.</summary>
    /// <param name="quantile">Null where nothing varies.</param>
    public int? Sign(Kind kind, int other, double? quantile)
    {
        var contrast = (Kinds * other) + (int)kind;
        if (!Has(kind, other)) return null;
        if (_spreads[contrast] == 0) return Math.Sign(_sizes[contrast]);
        return Size(contrast) > quantile ? Math.Sign(_sizes[contrast]) : null;
    }

    private void Fill(ChangeColumns columns, int line, int other)
    {
        var first = Kinds * other;
        var (own, others) = (columns.Lines[line], columns.Lines[other]);
        _sizes.AsSpan(first, Kinds).Fill(double.NaN);
        if ((own.Before, others.Before) is ({ } then, { } othersThen)) _sizes[first] = columns.Before.Difference(then, othersThen, Row(first));
        if ((own.After, others.After) is ({ } now, { } othersNow)) _sizes[first + 1] = columns.After.Difference(now, othersNow, Row(first + 1));
        if (own.IsInBoth && others.IsInBoth) FillChange(first);
        for (var kind = 0; kind < Kinds; kind++) _spreads[first + kind] = Deviation(Row(first + kind));
    }

    private void FillChange(int first)
    {
        _sizes[first + 2] = _sizes[first + 1] - _sizes[first];
        var (before, after, change) = (first * _replicates, (first + 1) * _replicates, (first + 2) * _replicates);
        for (var b = 0; b < _replicates; b++) _rows[change + b] = _rows[after + b] - _rows[before + b];
    }

    private Span<double> Row(int contrast) => _rows.AsSpan(contrast * _replicates, _replicates);

    private static double Deviation(ReadOnlySpan<double> row)
    {
        var (mean, squares) = (0.0, 0.0);
        foreach (var value in row) mean += value;
        mean /= row.Length;
        foreach (var value in row) squares += (value - mean) * (value - mean);
        return Math.Sqrt(squares / (row.Length - 1));
    }
}

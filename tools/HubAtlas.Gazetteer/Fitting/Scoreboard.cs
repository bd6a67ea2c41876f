using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Model;

namespace HubAtlas.GazetteerCompiler.Fitting;

/// <summary>What the present weights are worth on rows, each set counting alike.</summary>
internal sealed class Scoreboard
{
    private readonly Gazetteer _gazetteer;
    private readonly IReadOnlyList<Organisation> _registry;
    private readonly FittingRow[] _rows;
    private readonly Dictionary<string, int> _sizes;
    private Geocoder _geocoder;
    private bool _isShaped;

    public Scoreboard(Gazetteer gazetteer, IReadOnlyList<Organisation> registry, IReadOnlyCollection<FittingRow> rows)
        : this(gazetteer, registry, [.. rows], rows.CountBy(r => r.Set).ToDictionary())
    {
    }

    private Scoreboard(Gazetteer gazetteer, IReadOnlyList<Organisation> registry, FittingRow[] rows, Dictionary<string, int> sizes)
    {
        (_gazetteer, _registry, _rows, _sizes) = (gazetteer, registry, rows, sizes);
        _geocoder = NewGeocoder();
    }

    public int Count => _rows.Length;

    /// <summary>The rows that a slightly different weight may answer otherwise; the others count as they are.</summary>
    public Scoreboard Unsettled()
    {
        var geocoder = NewGeocoder();
        return new(_gazetteer, _registry, [.. _rows.Where(row => !row.IsSettled(geocoder))], _sizes);
    }

    /// <summary>The worth of each row's answer, as a share of its set.</summary>
    /// <param name="changed">The only weight that may have changed; null: any.</param>
    public double[] Score(TunedWeight? changed = null)
    {
        var shapes = changed is null || changed.ShapesTheRegistry;
        // A value that was tried and taken back has shaped the last one.
        if (shapes || _isShaped) _geocoder = NewGeocoder();
        _isShaped = shapes;
        var worth = new double[_rows.Length];
        Parallel.For(0, _rows.Length, new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => worth[i] = _rows[i].Worth(_geocoder) / _sizes[_rows[i].Set]);
        return worth;
    }

    /// <summary>Shares of rows right and wrong, by set.</summary>
    public IEnumerable<(string Set, int Rows, double Right, double Wrong)> BySet(double[] worth) =>
        _rows.Zip(worth).GroupBy(pair => pair.First.Set).Select(set =>
            (set.Key, set.Count(), set.Count(p => p.Second > 0) / (double)set.Count(), set.Count(p => p.Second < 0) / (double)set.Count()));

    private Geocoder NewGeocoder() => new(_gazetteer, _registry, []);
}

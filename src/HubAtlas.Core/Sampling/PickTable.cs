namespace HubAtlas.Core.Sampling;

/// <summary>Turns a uniform number into an index with given weights.</summary>
internal sealed class PickTable
{
    private readonly double[] _upTo;

    /// <param name="weights">0 or above; at least one above 0.</param>
    public PickTable(IReadOnlyList<double> weights)
    {
        _upTo = new double[weights.Count];
        var sum = 0.0;
        for (var index = 0; index < _upTo.Length; index++) _upTo[index] = sum += weights[index];
        if (!(sum > 0)) throw new ArgumentException($"Found weights that add up to {sum}, expected more than 0.", nameof(weights));
    }

    /// <param name="uniform">In [0, 1).</param>
    public int Pick(double uniform)
    {
        var found = Array.BinarySearch(_upTo, uniform * _upTo[^1]);
        // An exact hit belongs to the next index, because intervals include their lower end.
        var index = found >= 0 ? found + 1 : ~found;
        while (index < _upTo.Length - 1 && Weight(index) <= 0) index++;
        return Math.Min(index, _upTo.Length - 1);
    }

    private double Weight(int index) => _upTo[index] - (index == 0 ? 0 : _upTo[index - 1]);
}

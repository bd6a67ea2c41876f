namespace HubAtlas.Core.Certainty.Choices;

/// <summary>
/// Saltelli's design (Saltelli et al. 2010): two sets of points, A and B, and for every factor A with that factor's column from B.
/// </summary>
internal sealed class SaltelliDesign
{
    private readonly double[][] _points;

    /// <param name="rows">Points of A; a power of two fills the cube evenly.</param>
    public SaltelliDesign(int rows, int factors, ulong seed)
    {
        (Rows, Factors) = (rows, factors);
        _points = SobolPoints.Make(rows, 2 * factors, seed);
    }

    public int Rows { get; }

    public int Factors { get; }

    public double[] A(int row) => _points[row][..Factors];

    public double[] B(int row) => _points[row][Factors..];

    public double[] Mixed(int row, int factor)
    {
        var point = A(row);
        point[factor] = _points[row][Factors + factor];
        return point;
    }
}

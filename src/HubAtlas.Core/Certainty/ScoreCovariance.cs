using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Certainty;

/// <summary>
/// Covariance of the scores by sampling, with boundaries as they are: each document of the world weighs as often as a Poisson number of
/// mean 1 says, and world totals vary with it. V_ce = Σ_k (100 ω_k ÷ N_k)² [Σ_d m_d f_dc f_de − F_kc F_ke ÷ N_k], by the delta method.
/// </summary>
public sealed class ScoreCovariance
{
    private readonly double[] _values;

    private ScoreCovariance(int clusters) => (Clusters, _values, Spreads) = (clusters, new double[clusters * clusters], new(clusters));

    public int Clusters { get; }

    /// <summary>Exactly 0 where a difference is the same whatever documents are drawn: what is under the root is summed in whole numbers.</summary>
    public PairSpreads Spreads { get; }

    /// <summary>Covariance of two scores, in squared percent.</summary>
    public double this[int first, int second] => _values[(first * Clusters) + second];

    /// <summary>Standard deviation of a score, in percent.</summary>
    public double Deviation(int cluster) => Math.Sqrt(Math.Max(0, this[cluster, cluster]));

    /// <param name="kinds">With as many parts as there are clusters.</param>
    public static ScoreCovariance Of(int clusters, IReadOnlyList<KindSums> kinds)
    {
        var covariance = new ScoreCovariance(clusters);
        var squares = new double[clusters * clusters];
        foreach (var kind in kinds.Where(k => k.Documents > 0 && k.Weight > 0)) covariance.Add(kind, squares);
        for (var i = 0; i < squares.Length; i++) covariance.Spreads.Set(i, Math.Sqrt(squares[i]));
        return covariance;
    }

    /// <param name="squares">Takes the variances of differences.</param>
    private void Add(KindSums kind, double[] squares)
    {
        var (products, documents) = (Square(kind), (Int128)kind.Documents);
        Int128 Own(int cluster) => products[(cluster * Clusters) + cluster];
        // Per document, what is summed is in billionths of billionths, times the world's documents.
        var scale = Elementary.Pow(100 * kind.Weight / kind.Documents, 2) / ((double)PartProduct.Whole * kind.Documents);
        for (var c = 0; c < Clusters; c++)
        {
            for (var e = 0; e <= c; e++)
            {
                var common = products[(c * Clusters) + e];
                var apart = kind.Parts[c] - (Int128)kind.Parts[e];
                Put(_values, c, e, scale * (double)((documents * common) - ((Int128)kind.Parts[c] * kind.Parts[e])));
                if (c != e) Put(squares, c, e, scale * (double)((documents * (Own(c) + Own(e) - (2 * common))) - (apart * apart)));
            }
        }
    }

    private void Put(double[] matrix, int c, int e, double term)
    {
        matrix[(c * Clusters) + e] += term;
        if (c != e) matrix[(e * Clusters) + c] += term;
    }

    private Int128[] Square(KindSums kind)
    {
        var products = new Int128[Clusters * Clusters];
        foreach (var (first, second, sum) in kind.Products)
            products[(first * Clusters) + second] = products[(second * Clusters) + first] = sum;
        return products;
    }
}

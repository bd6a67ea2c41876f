namespace HubAtlas.Core.Certainty;

/// <summary>Scores of an edition's clusters in every replicate.</summary>
/// <param name="Replicates">B.</param>
/// <param name="Clusters">p, the edition's, by rank.</param>
/// <param name="Values">Replicate by replicate: p scores, in percent, of each.</param>
public sealed record DrawnScores(int Replicates, int Clusters, double[] Values)
{
    public ReadOnlySpan<double> Of(int replicate) => Values.AsSpan(replicate * Clusters, Clusters);

    /// <summary>The scores less the edition's own, cluster by cluster: B of each.</summary>
    internal double[] Deviations(ReadOnlySpan<double> scores)
    {
        var deviations = new double[Values.Length];
        for (var b = 0; b < Replicates; b++)
        {
            var row = Of(b);
            for (var j = 0; j < Clusters; j++) deviations[(j * Replicates) + b] = row[j] - scores[j];
        }

        return deviations;
    }
}

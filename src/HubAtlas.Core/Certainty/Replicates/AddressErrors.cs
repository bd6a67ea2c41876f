using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>
/// What wrong addresses alone do to the scores of a ranking, its boundaries as they are and each document counted once. The expectation and
/// variance of what the replicates draw, exactly: strings are drawn independently, and all addresses that say the same by one draw.
/// </summary>
public sealed class AddressErrors
{
    private readonly double[] _shifts;
    private readonly double[] _variances;

    private AddressErrors(int clusters) => (_shifts, _variances) = (new double[clusters], new double[clusters]);

    /// <summary>Expected score less the score, percent, by cluster: what wrong addresses take away on average, less what they bring.</summary>
    public IReadOnlyList<double> Shifts => _shifts;

    /// <summary>Standard deviation of the score, percent.</summary>
    public double Deviation(int cluster) => Math.Sqrt(Math.Max(0, _variances[cluster]));

    internal static AddressErrors Of(PlacedDocuments documents, BaseClusters clusters, IReadOnlyList<double> kindWeights)
    {
        var errors = new AddressErrors(clusters.Count);
        var worlds = documents.Worlds();
        var steps = new List<Step>();
        // By hash, then id: floating sums are then the same whatever the order of import.
        var addresses = documents.Doubtful.ToArray();
        Array.Sort(addresses, (one, other) => one.Text != other.Text ? one.Text.CompareTo(other.Text) : one.Rows.CompareTo(other.Rows));
        for (var i = 0; i < addresses.Length; i++)
        {
            Add(steps, addresses[i], ScoreRule.Score(documents.SharesAt(addresses[i].Rows), worlds, kindWeights), clusters);
            if (i + 1 < addresses.Length && addresses[i + 1].Text == addresses[i].Text) continue;
            errors.Add(steps);
            steps.Clear();
        }

        return errors;
    }

    /// <summary>How the score of a cluster changes while the draw rises from 0 to 1.</summary>
    private readonly record struct Step(int Cluster, double From, double Change);

    private static void Add(List<Step> steps, in AddressPlacement address, double score, BaseClusters clusters)
    {
        var (stays, moves) = (address.Stays / AddressPlacement.Draws, address.Moves / AddressPlacement.Draws);
        if (clusters.OfPlace[address.Home] is >= 0 and var home) steps.Add(new(home, stays, -score));
        if (address.Other == DoubtfulAddress.NoPlace || clusters.OfPlace[address.Other] is not (>= 0 and var other)) return;
        steps.Add(new(other, stays, score));
        steps.Add(new(other, moves, -score));
    }

    private void Add(List<Step> steps)
    {
        steps.Sort((one, other) => one.Cluster != other.Cluster ? one.Cluster.CompareTo(other.Cluster) : one.From.CompareTo(other.From));
        for (var first = 0; first < steps.Count;)
        {
            var (end, change, mean, square) = (first, 0.0, 0.0, 0.0);
            for (; end < steps.Count && steps[end].Cluster == steps[first].Cluster; end++)
            {
                change += steps[end].Change;
                var next = end + 1 < steps.Count && steps[end + 1].Cluster == steps[first].Cluster ? steps[end + 1].From : 1;
                mean += change * (next - steps[end].From);
                square += change * change * (next - steps[end].From);
            }

            _shifts[steps[first].Cluster] += mean;
            _variances[steps[first].Cluster] += square - (mean * mean);
            first = end;
        }
    }
}

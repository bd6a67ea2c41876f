using HubAtlas.Core.Certainty;
using HubAtlas.Core.Model;
using HubAtlas.Tests.Certainty;

namespace HubAtlas.Tests.Publishing;

/// <summary>An edition's uncertainty as if each of its documents lay wholly in one cluster.</summary>
internal static class PlausibleUncertainty
{
    public const int Replicates = 400;

    /// <param name="thinned">Only every so manieth document is taken to be there, so that sets get wider.</param>
    public static Edition Of(Edition edition, int thinned = 1) => Snapshot(new(edition, []), thinned).Edition;

    public static EditionSnapshot Snapshot(EditionSnapshot snapshot, int thinned = 1)
    {
        var (edition, clusters) = (snapshot.Edition, snapshot.Edition.Clusters);
        var sums = edition.Recipe.Kinds.Select(k => Sums(edition, k, thinned)).ToList();
        var covariance = ScoreCovariance.Of(clusters.Count, sums);
        var scores = clusters.Select(c => c.Score).ToList();
        var measured = Measured.All(clusters, covariance, Measured.Draw(scores, covariance, Replicates, seed: 1, threads: 1), 0.9);
        return snapshot with
        {
            Pairs = measured.Pairs,
            Edition = edition with
            {
                Clusters = [.. clusters.Zip(measured.Clusters, (c, u) => c with { Uncertainty = u })],
                Uncertainty = new()
                {
                    Method = UncertaintyMethod.ClosedForm,
                    Replicates = Replicates,
                    Seed = 1,
                    Level = 0.9,
                    Layers = [UncertaintyLayer.Sampling],
                    JointQuantile = measured.JointQuantile,
                    ShareError = 0.025,
                    LevelError = 0.015,
                    Notes = ["A note <of> its own."],
                },
            },
        };
    }

    private static KindSums Sums(Edition edition, KindRecipe kind, int thinned)
    {
        var documents = edition.Clusters.Select(c => c.Figures.ByKind[(int)kind.Kind].Shares / Contribution.Whole / thinned).ToList();
        return new(
            kind.Weight, (edition.WorldTotals.FirstOrDefault(t => t.Kind == kind.Kind)?.Documents ?? 0) / thinned,
            [.. documents.Select(d => d * Contribution.Whole)], [.. documents.Select((d, c) => new PartProduct(c, c, d * PartProduct.Whole))]);
    }
}

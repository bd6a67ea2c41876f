using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty;

/// <summary>What one kind of document gives to the scores and to their covariance. Whole numbers, so nothing depends on an order.</summary>
/// <param name="Weight">Of the kind in the score.</param>
/// <param name="Documents">In the world, each as often as its multiplicity says; 0: the kind has no share.</param>
/// <param name="Parts">By cluster: the sum of its parts of documents, in billionths.</param>
/// <param name="Products">Pairs of clusters that share documents, and each cluster with itself; those in no row are 0.</param>
public sealed record KindSums(double Weight, long Documents, IReadOnlyList<long> Parts, IReadOnlyList<PartProduct> Products);

/// <summary>Sum over documents of multiplicity × part in the first × part in the second cluster.</summary>
/// <param name="Second">At least <paramref name="First"/>.</param>
/// <param name="Sum">In billionths of billionths of a document.</param>
public readonly record struct PartProduct(int First, int Second, Int128 Sum)
{
    /// <summary>One document wholly in both.</summary>
    public static readonly Int128 Whole = (Int128)Contribution.Whole * Contribution.Whole;
}

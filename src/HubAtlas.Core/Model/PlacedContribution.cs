namespace HubAtlas.Core.Model;

/// <summary>One contribution by where it is, as resampling needs it.</summary>
/// <param name="DocumentId">The store's, made from content: the same in every store and edition.</param>
/// <param name="Place">
/// 0-based number of the place in the order that the store was told; <see cref="Unlocated"/> when it has none; of the doubtful address <c>i</c>
/// the number of places + 1 + <c>i</c>, where such addresses are told apart.
/// </param>
/// <param name="Share">Billionths of the document.</param>
/// <param name="Multiplicity">How many like documents the row stands for, 1 or more.</param>
public readonly record struct PlacedContribution(long DocumentId, int Place, DocumentKind Kind, long Share, long Multiplicity)
{
    public const int Unlocated = -1;
}

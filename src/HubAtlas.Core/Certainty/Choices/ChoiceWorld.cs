namespace HubAtlas.Core.Certainty.Choices;

/// <summary>What is counted under one window.</summary>
/// <param name="Weights">Of every place of the ranking, as clustering reads it; places with 0 are not there under this window.</param>
/// <param name="Shares">By kind, then place.</param>
/// <param name="WorldShares">By kind, with what is unlocated.</param>
/// <param name="WorldDocuments">By kind.</param>
/// <param name="Documents">For full counts; null where those are no choice.</param>
public sealed record ChoiceWorld(
    IReadOnlyList<long> Weights, IReadOnlyList<IReadOnlyList<long>> Shares, IReadOnlyList<long> WorldShares, IReadOnlyList<long> WorldDocuments,
    DocumentPlaces? Documents);

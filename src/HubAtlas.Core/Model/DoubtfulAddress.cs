namespace HubAtlas.Core.Model;

/// <summary>An address that was located by what it says, and may be wrong.</summary>
/// <param name="Text">Hash of what the source says: addresses that say the same are drawn as one.</param>
/// <param name="Place">0-based number of the place where it was located, in the order that the store was told.</param>
/// <param name="Other">Number of the place of its runner-up; <see cref="NoPlace"/> when it has none, or one beyond all places.</param>
/// <param name="Confidence">Probability that <paramref name="Place"/> is right, 0 to below 1.</param>
/// <param name="OtherConfidence">Probability that the runner-up is, at most 1 − <paramref name="Confidence"/>; 0 when there is none.</param>
public readonly record struct DoubtfulAddress(long Text, int Place, int Other, double Confidence, double OtherConfidence)
{
    public const int NoPlace = -1;
}

namespace HubAtlas.Core.Model;

/// <summary>One person of a document at one address, with the part of the document that falls to it.</summary>
/// <param name="PersonIndex">0-based position of the person on the document.</param>
/// <param name="Share">Billionths of the document; those of one document add up to <see cref="Whole"/>.</param>
public readonly record struct Contribution(int PersonIndex, Address Address, long Share)
{
    /// <summary>The shares of one document add up to exactly this.</summary>
    public const long Whole = 1_000_000_000;
}

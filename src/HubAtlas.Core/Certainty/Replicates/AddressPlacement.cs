using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>A doubtful address by the numbers under which places are weighed.</summary>
/// <param name="Text">As in <see cref="DoubtfulAddress.Text"/>.</param>
/// <param name="Rows">The number under which its documents are kept.</param>
/// <param name="Home">Of the place where it was located.</param>
/// <param name="Other">Of its runner-up; <see cref="DoubtfulAddress.NoPlace"/>: none.</param>
/// <param name="Stays">Draws below it, of 2³², leave it at home.</param>
/// <param name="Moves">Draws from there and below this one bring it to its runner-up; those above bring it to no place.</param>
internal readonly record struct AddressPlacement(ulong Text, int Rows, int Home, int Other, ulong Stays, ulong Moves)
{
    /// <summary>Draws that there are.</summary>
    public const double Draws = 1UL << 32;

    /// <exception cref="AtlasException">The probabilities are none, or together more than one.</exception>
    public static AddressPlacement Of(in DoubtfulAddress address, int rows, ReadOnlySpan<int> positions)
    {
        var (right, other) = (address.Confidence, address.Other == DoubtfulAddress.NoPlace ? 0 : address.OtherConfidence);
        // Both have three decimals, and their sum may be off by what doubles are.
        if (!(right >= 0 && other >= 0 && right + other <= 1 + 1e-9))
            throw new AtlasException($"An address is right with probability {right} and at its runner-up with {other}; expected 0 to 1 together.");
        var stays = (ulong)Math.Round(right * Draws);
        return new(
            (ulong)address.Text, rows, positions[address.Place], address.Other == DoubtfulAddress.NoPlace ? DoubtfulAddress.NoPlace : positions[address.Other],
            stays, Math.Min((ulong)Draws, stays + (ulong)Math.Round(other * Draws)));
    }
}

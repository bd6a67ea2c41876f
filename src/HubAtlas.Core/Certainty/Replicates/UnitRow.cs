using System.Runtime.InteropServices;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>One document at one place. Together in 16 bytes, because rows are written all over the memory: each is then one miss, not three.</summary>
/// <param name="unit">As made by <see cref="ReplicateWeights.Unit"/>.</param>
/// <param name="share">Billionths of the document, 0 to 10⁹.</param>
/// <param name="mentions">People of the document at the place.</param>
[StructLayout(LayoutKind.Sequential, Size = 16)]
internal struct UnitRow(ulong unit, int share, ushort mentions)
{
    public readonly ulong Unit = unit;
    public int Share = share;
    public ushort Mentions = mentions;
}

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>Documents at one place, flat.</summary>
internal readonly unsafe struct UnitRows(ulong* units, int* shares, ushort* mentions, int count)
{
    /// <summary>As made by <see cref="ReplicateWeights.Unit"/>.</summary>
    public readonly ulong* Units = units;

    /// <summary>Billionths of the document, 0 to 10⁹.</summary>
    public readonly int* Shares = shares;

    /// <summary>People of the document at the place.</summary>
    public readonly ushort* Mentions = mentions;

    public readonly int Count = count;
}

using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <param name="Cluster">The cluster, or <see cref="Outside"/> or <see cref="Unlocated"/>.</param>
public sealed record ClusterPart(int Cluster, LedgerPart Part)
{
    /// <summary>Located outside all clusters.</summary>
    public const int Outside = -1;

    public const int Unlocated = -2;
}

public enum HeavySort
{
    /// <summary>Located, but with little confidence or against a label of the source.</summary>
    Doubtful,

    Unlocated,
}

/// <summary>What a source says of a place, at the place where it was put.</summary>
/// <param name="Stored">The address of the smallest id of those that say so; the others differ in columns that did not count.</param>
/// <param name="Cluster"><see cref="ClusterPart.Outside"/> where it is in none.</param>
/// <param name="ByKind">Index is the kind's value.</param>
public sealed record HeavyString(StoredAddress Stored, Location Location, int Cluster, long Addresses, IReadOnlyList<Tally> ByKind)
{
    /// <summary>Below it a located address is doubtful.</summary>
    public const double SureConfidence = 0.9;
}

/// <param name="Leaving">Documents of which the string is all that is in the first cluster.</param>
/// <param name="Entering">Documents that have nobody in the second cluster yet.</param>
public sealed record FullMove(long StringId, int From, int To, DocumentKind Kind, long Leaving, long Entering);

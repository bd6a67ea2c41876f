namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>What has become of a cluster in a replicate. Its heir is the replicate's cluster that takes most of its mentions.</summary>
public enum ReplicateState : byte
{
    /// <summary>No cluster has half of it.</summary>
    Gone = 0,

    /// <summary>The heir has at least half of it, and it is less than half of the heir.</summary>
    Absorbed = 1,

    /// <summary>The heir has at least half of it, and it is at least half of the heir.</summary>
    Alone = 2,
}

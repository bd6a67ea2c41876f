using HubAtlas.Core.Clustering.Blocks;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>One block of replicates, weighed and clustered.</summary>
/// <param name="Partition">Null when nothing is clustered anew.</param>
internal sealed record ReadBlock(BlockSums Places, BlockPartition? Partition, Pieces Pieces, PieceSums Sums, BaseClusters Clusters);

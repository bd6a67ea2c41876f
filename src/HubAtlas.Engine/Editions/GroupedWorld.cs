using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Editions;

/// <summary>A counted world grouped into ranked clusters: what everything else that an edition says goes out from.</summary>
/// <param name="Questions">About the partition's clusters; null when there is no store behind.</param>
internal sealed record GroupedWorld(CountedWorld World, Recipe Recipe, Partition Partition, ClusterQuestions? Questions, RankedClusters Ranking);

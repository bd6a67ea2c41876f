using HubAtlas.Core.Sampling;

namespace HubAtlas.Engine.Sampling;

/// <summary>Where a simulated world was written, and what is true of it.</summary>
/// <param name="PatentsPath">Table of inventors, tab-separated, gzip.</param>
/// <param name="PatentsMappingPath">The mapping to import it with.</param>
/// <param name="WorksPaths">OpenAlex works, JSON lines, gzip; one file a year.</param>
/// <param name="TruthPath">The truth as JSON.</param>
public sealed record WrittenWorld(
    string PatentsPath, string PatentsMappingPath, IReadOnlyList<string> WorksPaths, string TruthPath, WorldTruth Truth);

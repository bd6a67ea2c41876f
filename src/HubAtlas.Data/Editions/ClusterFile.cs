using HubAtlas.Core.Model;

namespace HubAtlas.Data.Editions;

/// <summary>The content of <c>clusters/ID.json</c>.</summary>
/// <param name="Edition">The recipe's name.</param>
internal sealed record ClusterFile(string Schema, string Edition, string Title, string RecipeHash, bool IsSimulated, Cluster Cluster);

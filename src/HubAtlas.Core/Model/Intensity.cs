namespace HubAtlas.Core.Model;

/// <summary>A cluster's output for its inhabitants.</summary>
/// <param name="Inhabitants">Within the cluster's outline; above 0.</param>
/// <param name="Source">Where the number of inhabitants comes from.</param>
/// <param name="PerMillion">Documents by kind under the recipe's counting; null where the recipe does not count the kind.</param>
/// <param name="Score">The cluster's score for a million inhabitants.</param>
/// <param name="Rank">1-based, by falling <paramref name="Score"/>, among the clusters whose inhabitants are known.</param>
public sealed record Intensity(double Inhabitants, string Source, IReadOnlyList<double?> PerMillion, double Score, int Rank);

/// <summary>A file that says where people live.</summary>
/// <param name="Name">As printed beside every figure made from it.</param>
public sealed record PopulationSource(string Name, string Sha256);

/// <summary>People at one point: a city, or the centre of a grid cell.</summary>
public readonly record struct PopulatedPoint(GeoPoint Point, double Inhabitants);

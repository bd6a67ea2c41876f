using HubAtlas.Core.Model;

namespace HubAtlas.Core.Certainty.Choices;

/// <summary>The ranking whose choices are varied. Clusters are numbered by rank from 0.</summary>
/// <param name="Latitudes">Of every place.</param>
/// <param name="Clusters">Of every place; −1: none.</param>
/// <param name="Mentions">Of every place, all kinds together.</param>
/// <param name="KindWeights">By kind.</param>
/// <param name="Worlds">By window; the first is the ranking's own.</param>
public sealed record ChosenRanking(
    double[] Latitudes, double[] Longitudes, IReadOnlyList<int> Clusters, int ClusterCount, IReadOnlyList<long> Mentions, Recipe Recipe,
    IReadOnlyList<double> KindWeights, IReadOnlyList<ChoiceWorld> Worlds);

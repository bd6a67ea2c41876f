namespace HubAtlas.Core.Sampling;

/// <summary>The clusters that a ranking over a window of years should find.</summary>
/// <param name="Clusters">By rank.</param>
/// <param name="NoiseMentions">Mentions in towns outside every cluster.</param>
/// <param name="ClusterOfCity">By city of the truth: the index of its cluster, −1 for noise, null where either would be right.</param>
public sealed record PlantedEdition(
    int FirstYear, int LastYear, IReadOnlyList<PlantedCluster> Clusters, long NoiseMentions, IReadOnlyList<int?> ClusterOfCity)
{
    public const int Noise = -1;

    public static PlantedEdition In(WorldTruth truth, int firstYear, int lastYear) => PlantedEditions.In(truth, firstYear, lastYear);
}

/// <param name="Hubs">One, or the two that have grown together.</param>
/// <param name="Centres">The cities that should give the name, by falling mentions, each with its spellings.</param>
/// <param name="Cities">Indexes of the truth's cities.</param>
/// <param name="Shares">Documents by kind (index = the enum's value).</param>
/// <param name="Score">Sum of the world shares in percent.</param>
public sealed record PlantedCluster(
    IReadOnlyList<string> Hubs, IReadOnlyList<SimulatedCity> Centres, IReadOnlyList<int> Cities,
    long Mentions, IReadOnlyList<double> Shares, double Score)
{
    public string Id => string.Join('+', Hubs);

    public string Name => string.Join('–', Centres.Select(c => c.Name));

    /// <summary>Whether a name holds the first centre in one of its spellings.</summary>
    public bool IsNamedAlike(string name) =>
        Centres[0].Spellings.Append(Centres[0].Name).Any(spelling => name.Contains(spelling, StringComparison.OrdinalIgnoreCase));
}

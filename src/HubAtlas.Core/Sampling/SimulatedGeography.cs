using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

/// <summary>The real cities that the simulated world is drawn around, and how large each planted cluster is.</summary>
public sealed record SimulatedGeography(
    IReadOnlyList<SimulatedCity> Cities, IReadOnlyList<SimulatedHub> Hubs, IReadOnlyList<SimulatedEconomy> Economies);

/// <param name="Spellings">Other ways in which addresses write the name.</param>
/// <param name="Admin1">State code in the United States, region name elsewhere; may be empty.</param>
/// <param name="NamesRegion">Whether addresses must name the region because the city's name alone is not clear.</param>
/// <param name="Hub">The planted cluster's id; empty for a town outside every cluster.</param>
/// <param name="PatentPart">Part of its cluster's (or of all noise) inventors, 0 to 1.</param>
/// <param name="PublicationPart">The same for authors.</param>
public sealed record SimulatedCity(
    string Name, IReadOnlyList<string> Spellings, string Admin1, string Economy, bool NamesRegion, GeoPoint Point,
    string Hub, CityRole Role, double PatentPart, double PublicationPart);

public enum CityRole
{
    /// <summary>Gives the cluster its name.</summary>
    Centre,

    /// <summary>Keeps two centres of one cluster together.</summary>
    Link,

    Satellite,

    /// <summary>A part of a city that only coordinates tell from the city itself.</summary>
    District,

    /// <summary>Between two clusters: by its growth they merge, by its decline they part.</summary>
    Corridor,

    /// <summary>Outside every cluster.</summary>
    Noise,
}

/// <summary>A planted cluster.</summary>
/// <param name="Patents">Applications of the first window, in the real world's size.</param>
/// <param name="GrowthPercent">Of its output, from the first window to the second.</param>
/// <param name="EventGroup">The same word for the two clusters that merge or part.</param>
/// <param name="Source">Where the volumes come from.</param>
public sealed record SimulatedHub(
    string Id, double Patents, double Publications, double GrowthPercent, HubEvent Event, string EventGroup, string Source);

public enum HubEvent
{
    None,

    /// <summary>Below the minimum in the first window, above it in the second.</summary>
    Enter,

    /// <summary>Above the minimum in the first window, below it in the second.</summary>
    Leave,

    /// <summary>Two clusters in the first window, one in the second.</summary>
    Merge,

    /// <summary>One cluster in the first window, two in the second.</summary>
    Split,
}

/// <param name="Spellings">Other ways in which addresses write the economy's name.</param>
public sealed record SimulatedEconomy(string Code, string Name, IReadOnlyList<string> Spellings);

namespace HubAtlas.Data.Storing;

/// <summary>
/// Where each address belongs once the clusters are known: its node is the cluster's number, or a city outside all clusters, counted down from −2 in
/// the order of economy, name and region, or −1 for places without a city and people of a known economy alone.
/// </summary>
internal sealed class AddressNodes
{
    internal const int NoNode = -1;
    private const int FirstCity = -2;

    /// <summary>Stands for −1 where there is no place.</summary>
    internal const int Unplaced = int.MinValue + 1;

    /// <summary>Nothing is known of where it is.</summary>
    internal const int Nowhere = int.MinValue;

    private readonly List<(string Economy, string City, string Admin1)> _cities;

    /// <param name="clusters">Negative ones (noise) are passed over.</param>
    /// <exception cref="ArgumentException">A place is in two clusters.</exception>
    internal AddressNodes(LocatedAddresses located, IEnumerable<(long PlaceKey, int Cluster)> clusters)
    {
        var clusterOf = new Dictionary<long, int>();
        foreach (var (place, cluster) in clusters)
            if (cluster >= 0 && !clusterOf.TryAdd(place, cluster)) throw new ArgumentException("A place was put into two clusters.");
        Count = clusterOf.Count == 0 ? 0 : clusterOf.Values.Max() + 1;
        ClusterOfPlace = [.. located.Places.Select(place => clusterOf.GetValueOrDefault(place.Key, NoNode))];
        _cities = [.. located.Places.Where((place, i) => ClusterOfPlace[i] == NoNode && place.City != "").Select(CityOf).Distinct()
            .OrderBy(city => city.Economy, Utf8Order.Instance).ThenBy(city => city.City, Utf8Order.Instance).ThenBy(city => city.Admin1, Utf8Order.Instance)];
        var numbers = _cities.Select((city, i) => (city, FirstCity - i)).ToDictionary();
        var nodes = located.Places.Select((place, i) => ClusterOfPlace[i] != NoNode ? ClusterOfPlace[i] : numbers.GetValueOrDefault(CityOf(place), NoNode)).ToArray();
        Of = new int[located.PlaceOf.Length];
        for (var address = 0; address < Of.Length; address++)
        {
            Of[address] = located.PlaceOf[address] is not LocatedAddresses.NoPlace and var place ? nodes[place]
                : located.EconomyOf[address] == LocatedAddresses.NoEconomy ? Nowhere : Unplaced;
        }
    }

    /// <summary>Clusters, numbered from 0; some may have no place.</summary>
    internal int Count { get; }

    /// <summary>Negative: in none.</summary>
    internal int[] ClusterOfPlace { get; }

    /// <summary>By address: its node, <see cref="Unplaced"/> or <see cref="Nowhere"/>.</summary>
    internal int[] Of { get; }

    internal static bool IsCity(int node) => node <= FirstCity;

    internal (string Economy, string City, string Admin1) City(int node) => _cities[FirstCity - node];

    private static (string Economy, string City, string Admin1) CityOf(StoredPlace place) => (place.Economy, place.City, place.Admin1);
}

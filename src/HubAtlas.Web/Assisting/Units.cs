using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Web.Assisting;

/// <summary>Texts that tools share in their descriptions.</summary>
internal static class Words
{
    public const string Edition = "Name of an edition, as list_editions gives it; the newest when left out. Never a path.";
    public const string Cluster = "Id or name of a cluster, as rank_clusters gives them, or a city that only one cluster has.";
}

/// <summary>What figures are measured in.</summary>
internal static class Units
{
    public static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    public static readonly IReadOnlyDictionary<string, string> OfRecipe = new Dictionary<string, string>
    {
        ["mentions"] = "listed inventors, authors or funded companies",
        ["shares"] = "billionths of a document",
        ["located_share"] = "percent of the world's mentions",
    };

    public static IReadOnlyDictionary<string, string> OfClusters(Edition edition) => new Dictionary<string, string>
    {
        ["score"] = "percent of the world: " + string.Join(" + ", edition.Recipe.Kinds.Select(k =>
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{k.Weight} × world_share of {k.Kind.Plural()}"))),
        ["world_share"] = "percent of the world's documents of the kind, located or not",
        ["count"] = edition.Recipe.Counting.Method == CountingMethod.Full ? "documents, full count" : "documents, fractional count",
        ["fractional"] = "documents, each divided over its people and their addresses",
        ["full"] = "documents with at least one person in the cluster; clusters may share them",
        ["mentions"] = "listed inventors, authors or funded companies",
        ["rank_set"] = edition.Uncertainty is { } made
            ? $"ranks that another draw of documents cannot rule out, at {ChangeWords.Level(made.Level)}; exists: share of replicates with the cluster"
            : "not measured",
    };

    public static IReadOnlyDictionary<string, string> OfInside(Edition edition) => new Dictionary<string, string>(OfClusters(edition))
    {
        ["percent"] = "of the cluster's fractional count of the kind",
        ["location_quotient"] = "the field's part of the cluster over its part of the world; 1 is the world's average",
        ["score_sd"] = "percent of the world, standard deviation by sampling",
        ["score_per_million"] = "score for a million inhabitants",
        ["area_km2, diameter_km, distance_km"] = "square kilometres, kilometres",
        ["centre, point"] = "[longitude, latitude], degrees, WGS 84",
        ["citations"] = "top10: percent of publications among the 10 % most cited of their field, year and type; mean: world = 1",
    };
}

using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Web;

/// <summary>Gives the clusters of a plausible edition what a store would say of them.</summary>
internal static class PlausibleInside
{
    private static readonly string[] Technologies = ["Computer technology", "Digital communication", "Pharmaceuticals", "Semiconductors, optics"];
    private static readonly string[] Sciences = ["Clinical medicine", "Engineering", "Materials science", "Physics, Chemistry & <b>more</b>"];

    public static Edition With(Edition edition) => edition with
    {
        Clusters = [.. edition.Clusters.Select((cluster, index) => Looked(edition.Clusters, cluster, index))],
        Population = new("gazetteer cities", new string('c', 64)),
    };

    /// <summary>Neighbours in rank share most; the first and the last lie on either side of the Pacific or an ocean away.</summary>
    public static IReadOnlyList<Tie> Ties(Edition edition) =>
    [
        .. edition.Clusters.Skip(1).Select((cluster, i) =>
            new Tie(edition.Clusters[i].Id, cluster.Id, DocumentKind.Publication, 500 - i, 1_000_000_000, 0.5)),
        new(edition.Clusters[0].Id, edition.Clusters[1].Id, DocumentKind.Patent, 1_000, 1_000_000_000, 0.5),
    ];

    private static Cluster Looked(IReadOnlyList<Cluster> all, Cluster cluster, int index)
    {
        var other = all[(index + 1) % all.Count];
        var home = new PlaceName(0, cluster.Shape.Centre, cluster.Profile.Cities[0].City, cluster.Economies[0]);
        var there = new PlaceName(1, other.Shape.Centre, other.Profile.Cities[0].City, other.Economies[0]);
        return cluster with
        {
            Intensity = new(1_000_000 + index, "gazetteer cities", [1, 2, null], cluster.Score / (1 + index), all.Count - index),
            Profile = cluster.Profile with
            {
                Inside = new()
                {
                    OrganisationKinds =
                    [
                        new(DocumentKind.Publication, "education", Of(cluster, DocumentKind.Publication, 0.6)),
                        new(DocumentKind.Publication, null, Of(cluster, DocumentKind.Publication, 0.4)),
                    ],
                    Fields = [.. Parts(cluster, DocumentKind.Patent, Technologies, index), .. Parts(cluster, DocumentKind.Publication, Sciences, index)],
                    Collaborations = [new(DocumentKind.Patent, 1000, 250, 100), new(DocumentKind.Publication, 2000, 900, 500)],
                    Partners =
                    [
                        new(DocumentKind.Publication, other.Id, other.Name, "", string.Join('/', other.Economies), 420, 1_000_000_000),
                        new(DocumentKind.Publication, null, home.City, "", home.Economy, 17, 1_000_000_000),
                    ],
                    Nearest = new(other.Id, 12.25, home, there),
                    MergedParts = index == 0 ? [new("Left Bank", 900, 3.5, home, there), new("Right Bank", 100, 3.5, there, home)] : [],
                    Located =
                    [
                        new(Precision.Coordinates, "coordinates", new(600, 0)), new(Precision.City, "city", new(300, 0)),
                        new(Precision.City, "city, spelling", new(100, 0)),
                    ],
                },
            },
        };
    }

    // The first field leads in clusters of even rank, and the last has too few documents for a quotient.
    private static IEnumerable<FieldPart> Parts(Cluster cluster, DocumentKind kind, string[] fields, int index) => fields.Select((field, i) =>
        new FieldPart(kind, field, Of(cluster, kind, (index + i) % 2 == 0 ? 0.4 : 0.1), i == fields.Length - 1 ? null : (index + i) % 2 == 0 ? 2.5 : 0.5));

    private static long Of(Cluster cluster, DocumentKind kind, double part) => (long)(cluster.Figures.ByKind[(int)kind].Shares * part);
}

using HubAtlas.Core.Measuring;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Wording;

namespace HubAtlas.Tests.Publishing;

/// <summary>A small edition with everything that goes wrong in print: hostile names, the antimeridian, missing shares.</summary>
internal static class AwkwardWorld
{
    public const string Script = "<img src=x onerror=alert(1)>";
    public const string Formula = "=HYPERLINK(\"http://example.org\",\"free\")";
    public const string Control = "Bell\u0007 & 'Sons'\u2028, \"quoted\"";

    public static Edition Edition()
    {
        var edition = Unmeasured();
        return edition with
        {
            Concentration = Measurer.Concentration(edition.Recipe, edition.Clusters),
            Regions = Measurer.Regions(edition.Recipe, edition.WorldTotals, edition.Clusters, edition.Economies, EconomyGroups.All),
        };
    }

    private static Edition Unmeasured()
    {
        var plain = PlausibleWorld.Edition(3);
        var clusters = plain.Clusters.ToList();
        clusters[1] = clusters[1] with
        {
            Name = Script,
            Profile = clusters[1].Profile with
            {
                Cities = [new(Formula, Script, "CN", 9), new("深圳市", "", "CN", 5)],
                Organisations = [new(DocumentKind.Patent, Formula, 9_000_000_000), new(DocumentKind.Publication, Control, 1)],
                Fields = [new(DocumentKind.Patent, Script, 1_234_567_890)],
            },
        };
        clusters[2] = OnTheAntimeridian(clusters[2]);
        clusters[0] = clusters[0] with { Profile = clusters[0].Profile with { Inside = Inside() } };
        return plain with
        {
            Clusters = clusters,
            IsSimulated = false,
            Inputs = [new(new string('c', 64), Script, "points", 10, false, 1, 2, 3, 4)],
            LeftOut = [new(DocumentKind.Patent, Script, 5)],
            Economies =
            [
                new("CN", 1, 1, "cn-shenzhen", 2, [12.5, 1.0 / 3, null], [9, null, null]),
                new("FJ", 1, 1, "fj-suva", 3, [null, 0, null], [null, 0, null]),
                new("ZZ", 0, 0, null, null, [0.25, null, null], [0, null, null]),
            ],
            Diagnoses = [Script],
        };
    }

    public static IReadOnlyList<Member> Members() =>
    [
        new(Counted(new(0, 5, new(-17.25, -179.999999), Script, "-1+1", "FJ"), new(2, 333_333_333), new(1, 1)), "fj-suva", PointRole.Core),
        new(Counted(new(1, -6, new(35.1, 139.5), Formula, "'=already", "JP"), default, new(7, 7_000_000_001)), null, PointRole.Noise),
        new(Counted(new(2, 7, new(0.0000001, 180), "two\nlines", "", "FJ"), default, new(1, 1_000_000_000)), "fj-suva", PointRole.Border),
    ];

    public static IReadOnlyList<Tie> Ties() =>
    [
        new("jp-tokyo", "cn-shenzhen", DocumentKind.Patent, 12, 3_000_000_001, 0.25), new("jp-tokyo", "cn-shenzhen", DocumentKind.Publication, 5, 1, 1.0 / 3),
        new("cn-shenzhen", "fj-suva", DocumentKind.Publication, 1, 250_000_000, 1e-12),
    ];

    public static IEnumerable<Reject> Rejects() =>
    [
        new("patents.tsv", 12, "lat", "north", "not a number"),
        new("patents.tsv", 13, "", Formula, "too few columns"),
        new("patents.tsv", 15, "lat", Script, "not a number"),
    ];

    private static CountedPlace Counted(Place place, Tally patents, Tally publications) => new(place, [patents, publications, default]);

    private static ClusterInside Inside() => new()
    {
        OrganisationKinds = [new(DocumentKind.Patent, "company", 7_000_000_000), new(DocumentKind.Patent, null, 1)],
        Fields = [new(DocumentKind.Patent, Script, 7_500_000_000, 3), new(DocumentKind.Patent, Formula, 1, null)],
        Collaborations = [new(DocumentKind.Patent, 12, 7, 0), new(DocumentKind.Publication, 0, 0, 0)],
        Partners =
        [
            new(DocumentKind.Patent, "cn-shenzhen", Script, "", "CN/HK", 12, 3_000_000_001),
            new(DocumentKind.Patent, null, Formula, Control, "ZZ", 1, 500_000_000),
        ],
        Nearest = new("fj-suva", 1.0 / 3, new(2, new(0, 180), "", "FJ"), new(0, new(-17, -180), Script, "FJ")),
        MergedParts = [new(Script, 7, 4.999, new(1, new(35, 139), Formula, "JP"), new(2, new(0, 180), "", "FJ"))],
        Located = [new(Precision.City, Script, new(5, 1)), new(Precision.Organisation, "registry id", new(7, 2))],
    };

    /// <summary>In Fiji, cut at 180 degrees; the first ring is clockwise and open, which a reader of GeoJSON must not see.</summary>
    private static Cluster OnTheAntimeridian(Cluster like) => like with
    {
        Id = "fj-suva",
        Name = "Suva–Taveuni",
        Economies = ["FJ"],
        Shape = new(new(-16.9, -179.9), [[.. Square(179.5, 180)[..4].Reverse()], Square(-180, -179.6)], 1234.5678, 95.4321),
        Figures = like.Figures with { WorldShares = [null, like.Figures.WorldShares[1], null] },
        Profile = like.Profile with { Organisations = [], Fields = [], Cities = [new("Suva", "Central", "FJ", 3)] },
    };

    private static GeoPoint[] Square(double west, double east) =>
        [new(-17, west), new(-17, east), new(-16.8, east), new(-16.8, west), new(-17, west)];
}

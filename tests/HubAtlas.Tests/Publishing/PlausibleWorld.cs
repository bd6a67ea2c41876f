using System.Globalization;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Publishing;

/// <summary>An edition of real cities with invented figures, large enough to judge a report by looking at it.</summary>
internal static class PlausibleWorld
{
    private const string Rows = """
        Tokyo–Yokohama|JP|35.62|139.65|127418|115020|58
        Shenzhen–Hong Kong–Guangzhou|CN/HK|22.75|113.85|113482|153180|70
        Seoul|KR|37.46|126.98|63447|133604|38
        Beijing|CN|39.95|116.38|38067|279485|34
        Shanghai–Suzhou|CN|31.24|121.15|32924|162635|52
        San Jose–San Francisco, CA|US|37.52|-122.14|47269|58575|44
        Osaka–Kobe–Kyoto|JP|34.76|135.47|38413|51948|42
        Boston–Cambridge, MA|US|42.40|-71.20|18184|76378|36
        San Diego, CA|US|32.88|-117.18|23261|20928|22
        New York City, NY|US|40.72|-74.05|13838|74849|46
        Nanjing|CN|32.06|118.79|7143|113488|20
        Paris|FR|48.82|2.29|15176|61692|28
        Wuhan|CN|30.53|114.36|6250|89756|20
        Hangzhou|CN|30.27|120.15|10755|62924|24
        Nagoya|JP|35.11|136.94|17736|16091|34
        Los Angeles, CA|US|34.02|-118.21|11556|44058|44
        Washington, DC–Baltimore, MD|US|39.05|-76.98|5525|76039|40
        Daejeon|KR|36.37|127.36|12275|25552|16
        Xi'an|CN|34.24|108.94|1786|86937|18
        London|GB|51.52|-0.16|5981|59068|30
        Seattle, WA|US|47.63|-122.22|11472|20322|26
        Munich|DE|48.16|11.60|10248|24239|24
        Qingdao|CN|36.10|120.36|7286|39745|18
        Chengdu|CN|30.66|104.05|2046|67334|20
        Cologne|DE|50.93|6.96|7466|34286|36
        Amsterdam–Rotterdam|NL|52.17|4.68|4230|52864|34
        Taipei–Hsinchu|TW|24.96|121.36|3907|52752|30
        Houston, TX|US|29.74|-95.42|8475|24636|32
        Stuttgart|DE|48.79|9.15|9342|14874|26
        Tel Aviv–Jerusalem|IL|31.98|34.92|7268|24219|26
        Moscow|RU|55.74|37.58|2036|55086|28
        Chicago, IL|US|41.92|-87.80|5763|32343|34
        Singapore|SG/MY|1.33|103.80|4861|36803|20
        Tehran|IR|35.72|51.38|249|63113|24
        Melbourne|AU|-37.84|145.05|2140|37420|26
        Bengaluru|IN|12.97|77.62|3420|21560|22
        São Paulo|BR|-23.55|-46.68|727|42310|26
        Basel|CH/FR/DE|47.56|7.61|3805|11240|16
        Istanbul|TR|41.05|28.98|2230|24310|24
        Cairo|EG|30.04|31.24|110|31050|22
        """;

    private const long WorldPatents = 1_255_500, WorldPublications = 7_459_000;

    private static readonly string[] Organisations =
    [
        "North Harbour Electric", "City University", "River Bank Motors", "Institute of Applied Physics", "Hill Pharma",
        "National University",
    ];

    private static readonly string[] Fields =
        ["Computer technology", "Clinical medicine", "Digital communication", "Engineering", "Pharmaceuticals", "Materials science"];

    public static Recipe Recipe { get; } = new()
    {
        Name = "demo-2024",
        Title = "Science and technology clusters of a simulated world, 2024",
        Kinds =
        [
            new(DocumentKind.Patent, 2019, 2023, 1, [], []),
            new(DocumentKind.Publication, 2018, 2022, 1, ["article"], []),
        ],
        Counting = new(CountingMethod.Fractional),
        Clustering = new(15, 4500, 5, PointWeight.Mentions),
        Profiling = new(3, 0.3, 0.02, 5),
        Assumptions =
        [
            new("clustering.pointWeight", "one for each listed inventor or author",
                "How inventors and authors are balanced when clusters are drawn has not been published."),
            new("profiling.economyMinimumShare", "2 % of mentions",
                "The published tables list every economy touched; the smallest part that counts is not stated."),
        ],
        Hash = "4f2c8b1d9e7a60354f2c8b1d9e7a60354f2c8b1d9e7a60354f2c8b1d9e7a6035",
    };

    public static Edition Edition(int? clusters = null)
    {
        var ranked = Rows.Split('\n').Select((row, i) => Cluster(row.Split('|'), i)).OrderByDescending(c => c.Score)
            .Select((c, i) => c with { Rank = i + 1 }).Take(clusters ?? int.MaxValue).ToList();
        return new()
        {
            Recipe = Recipe,
            IsSimulated = true,
            Inputs =
            [
                new(new string('a', 64), "patents-simulated.tsv.gz", "table", 48_120_331, true, 1_270_112, 3_912_004, 512, 87),
                new(new string('b', 64), "works-simulated.jsonl.gz", "openalex", 912_004_118, true, 7_702_331, 31_004_552, 20_113, 1_204),
            ],
            WorldTotals =
            [
                World(DocumentKind.Patent, WorldPatents, 2.9, 3.1),
                World(DocumentKind.Publication, WorldPublications, 4.2, 3.9),
            ],
            LeftOut =
            [
                new(DocumentKind.Patent, "year outside the window", 14_612),
                new(DocumentKind.Publication, "type is not counted", 243_331),
            ],
            Clusters = ranked,
            Economies = Economies(ranked),
            Precisions =
            [
                new(Precision.City, new(9_120_334, 0)),
                new(Precision.Organisation, new(21_554_009, 0)),
                new(Precision.Coordinates, new(402_118, 0)),
            ],
            Diagnoses = ["At a minimum of 4,950 mentions 3 of the 40 clusters vanish; at 4,050 there are 46."],
        };
    }

    public static RunRecord Run { get; } = new()
    {
        ProgramVersion = "0.1.0",
        RecipeHash = Recipe.Hash,
        Inputs = [],
        Stages = [new("count", 34_916_556, 300_113, [new("year outside the window", 14_612)]), new("cluster", 300_113, 40, [])],
        Times = [new("count", 12.5, 402), new("cluster", 1.25, 455)],
    };

    /// <summary>Places in and around the clusters and, as noise, all over the inhabited world.</summary>
    public static IReadOnlyList<Member> Members(Edition edition, int noisePerCluster)
    {
        var chance = new Random(20240811);
        var members = new List<Member>();
        foreach (var cluster in edition.Clusters)
        {
            for (var i = 0; i < noisePerCluster; i++)
            {
                var spread = i < 8 ? 0.1 : 1.5 + (chance.NextDouble() * 9);
                var point = new GeoPoint(
                    Math.Clamp(cluster.Shape.Centre.Latitude + (spread * Normal(chance)), -54, 71),
                    cluster.Shape.Centre.Longitude + (1.3 * spread * Normal(chance)));
                var (id, city) = (members.Count, cluster.Profile.Cities[0].City);
                var place = new Place(id, 7_000_000_000 + id, point.Snapped(), city, "", cluster.Economies[0]);
                var counted = new CountedPlace(place, [new(i + 1, 250_000_000L * (i + 1)), new(3, 333_333_333), default]);
                members.Add(new(counted, i < 8 ? cluster.Id : null, i < 8 ? PointRole.Core : PointRole.Noise));
            }
        }

        return members;
    }

    private static double Normal(Random chance) =>
        Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());

    private static Cluster Cluster(string[] row, int index)
    {
        double Value(int column) => double.Parse(row[column], CultureInfo.InvariantCulture);
        var economies = row[1].Split('/');
        var (patents, publications) = ((long)Value(4), (long)Value(5));
        var shares = new double?[] { 100.0 * patents / WorldPatents, 100.0 * publications / WorldPublications, null };
        var centre = new GeoPoint(Value(2), Value(3));
        var cities = row[0].Split(',')[0].Split('–');
        return new()
        {
            Id = economies[0].ToLowerInvariant() + "-" + cities[0].ToLowerInvariant().Replace(' ', '-').Replace("'", "").Replace('ã', 'a'),
            Rank = index + 1,
            Name = row[0].Trim(),
            Economies = economies,
            Figures = new(
                [new(patents * 3, (patents * 1_000_000_000) + 100_000_000), new(publications * 5, publications * 1_000_000_000), default],
                [patents * 5 / 4, publications * 3 / 2, 0], shares, 40 + index),
            Score = shares[0]!.Value + shares[1]!.Value,
            Shape = new(centre, [Circle(centre, Value(6))], Math.PI * Value(6) * Value(6), 2 * Value(6)),
            Profile = new(
                [.. cities.Select((city, i) => new CityPart(city, "", economies[Math.Min(i, economies.Length - 1)], patents / (i + 1)))],
                [.. economies.Select(e => new EconomyPart(e, patents / economies.Length, [default, default, default]))],
                [
                    new(DocumentKind.Patent, Organisations[index % 6], patents * 71_000_000),
                    new(DocumentKind.Publication, $"{cities[0]} {Organisations[(index % 3 * 2) + 1]}", publications * 118_000_000),
                ],
                [
                    new(DocumentKind.Patent, Fields[index % 3 * 2], patents * 134_000_000),
                    new(DocumentKind.Publication, Fields[(index % 3 * 2) + 1], publications * 92_000_000),
                ],
                [new(DocumentKind.Patent, 2019, patents * 200_000_000)]),
        };
    }

    private static GeoPoint[] Circle(GeoPoint centre, double radiusKm)
    {
        const int Corners = 24;
        const double KilometresPerDegree = 111.195;
        var wide = radiusKm / KilometresPerDegree / Math.Cos(centre.Latitude * Math.PI / 180);
        return
        [
            .. Enumerable.Range(0, Corners + 1).Select(i => 2 * Math.PI * (i % Corners) / Corners).Select(a => new GeoPoint(
                centre.Latitude + (radiusKm / KilometresPerDegree * Math.Sin(a)), centre.Longitude + (wide * Math.Cos(a))).Snapped()),
        ];
    }

    private static WorldTotal World(DocumentKind kind, long documents, double mentions, double unlocatedPercent)
    {
        Tally Part(double percent) => new((long)(documents * mentions * percent / 100), (long)(documents * percent * 10_000_000));
        return new(kind, documents, new((long)(documents * mentions), documents * 1_000_000_000),
        [
            new("economy only", Part(unlocatedPercent * 0.5)),
            new("no address", Part(unlocatedPercent * 0.4)),
            new("two cities of one name", Part(unlocatedPercent * 0.1)),
        ]);
    }

    private static List<EconomyRow> Economies(List<Cluster> clusters) =>
    [
        .. clusters.SelectMany(c => c.Economies).Distinct().Order(StringComparer.Ordinal).Select(economy =>
        {
            var own = clusters.Where(c => c.Economies.Contains(economy)).ToList();
            double? In(int kind) => own.Where(c => c.Economies[0] == economy).Sum(c => c.Figures.WorldShares[kind]);
            return new EconomyRow(
                economy, own.Count, own.Count, own[0].Id, own[0].Rank, [In(0) * 1.3, In(1) * 1.6, null], [In(0), In(1), null]);
        }),
    ];
}

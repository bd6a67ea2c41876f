using System.Globalization;
using HubAtlas.Core.Counting;
using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;

namespace HubAtlas.Bench.Questions;

/// <summary>
/// Fills a store with invented documents: hubs of Zipf sizes with suburbs, lone towns, teams mostly at home, a few papers with very many
/// authors. Patents have 1 to 5 inventors, papers 1 to 11 authors: at scale 1 about 58 million contributions.
/// </summary>
internal static class StoredWorldMaker
{
    private const int Patents = 1_300_000, Papers = 9_000_000, DocumentsPerFile = 400_000, Hubs = 2_000, Seed = 20_240_811;
    private const int SuburbsPerHub = 30, AddressesPerPlace = 25, GiantTeam = 400;
    private const int FamilyPatents = 10_000_000, FamilyTeam = 10;

    public static void Fill(string folder, double scale, int threads)
    {
        var (patents, papers) = ((int)(Patents * scale), (int)(Papers * scale));
        Fill(folder, scale, threads, patents + papers, (random, d, addresses, sizes) =>
            Document(random, d, d < patents ? DocumentKind.Patent : DocumentKind.Publication, addresses, sizes));
    }

    /// <summary>Patents with families, offices, symbols and applicants: at scale 1 10 million with 55 million contributions and 30 million symbols.</summary>
    public static void FillPatents(string folder, double scale, int threads) =>
        Fill(folder, scale, threads, (int)(FamilyPatents * scale), (random, d, addresses, sizes) => PatentFactsMaker.Add(random, d, Document(random, d, DocumentKind.Patent, addresses, sizes, FamilyTeam)));

    private static void Fill(string folder, double scale, int threads, int count, Func<Random, int, Address[][], double[], Document> make)
    {
        using var store = AtlasStore.Open(folder, threads);
        var random = new Random(Seed);
        var addresses = Addresses(random, scale);
        var sizes = Sizes();
        for (var from = 0; from < count; from += DocumentsPerFile)
        {
            using var import = store.BeginImport($"bench-{from}", $"bench-{from}", "table", 1, isSimulated: true);
            for (var d = from; d < Math.Min(count, from + DocumentsPerFile); d++)
            {
                var document = make(random, d, addresses, sizes);
                import.Add(document, ShareRule.Divide(document));
            }

            import.Commit();
            Console.Error.WriteLine($"{Math.Min(count, from + DocumentsPerFile):N0} documents");
        }

        store.WriteLocations("bench", store.AddressesToLocate("bench").Select(a => new LocatedAddress(a.Id, new Location
        {
            Point = a.Address.Point,
            City = a.Address.City,
            Economy = a.Address.Economy,
            Precision = Precision.City,
            Confidence = 1,
            Method = "city",
        })));
    }

    private static Address[][] Addresses(Random random, double scale)
    {
        var perPlace = Math.Max(2, (int)(AddressesPerPlace * Math.Sqrt(scale)));
        return [.. Enumerable.Range(0, Hubs).Select(hub =>
        {
            var (latitude, longitude) = ((random.NextDouble() * 110) - 45, (random.NextDouble() * 350) - 175);
            return Enumerable.Range(0, SuburbsPerHub).SelectMany(suburb =>
            {
                var point = new GeoPoint(latitude + ((random.NextDouble() - 0.5) * 0.4), longitude + ((random.NextDouble() - 0.5) * 0.4))
                    .Snapped();
                return Enumerable.Range(0, perPlace).Select(i => new Address
                {
                    Text = $"Laboratory {i}, Suburb {suburb}, Hub {hub}", Organisation = $"Organisation {i % 7} of {hub}",
                    City = $"Suburb {suburb} of {hub}",
                    Economy = ((char)('A' + (hub % 13))).ToString() + (char)('A' + (hub % 7)), Point = point,
                });
            }).ToArray();
        })];
    }

    private static double[] Sizes()
    {
        var sum = 0.0;
        return [.. Enumerable.Range(1, Hubs).Select(rank => sum += 1.0 / rank)];
    }

    private static int Hub(Random random, double[] sizes)
    {
        var index = Array.BinarySearch(sizes, random.NextDouble() * sizes[^1]);
        return Math.Min(Hubs - 1, index < 0 ? ~index : index);
    }

    /// <param name="patentTeam">The most inventors of a patent.</param>
    private static Document Document(Random random, int number, DocumentKind kind, Address[][] addresses, double[] sizes, int patentTeam = 5)
    {
        var home = Hub(random, sizes);
        var team = kind == DocumentKind.Patent ? 1 + random.Next(patentTeam) : random.Next(20_000) == 0 ? GiantTeam : 1 + random.Next(11);
        var awayPart = kind == DocumentKind.Patent ? 0.06 : 0.22;
        return new()
        {
            Id = "bench:" + number.ToString(CultureInfo.InvariantCulture),
            Kind = kind,
            Year = 2000 + random.Next(5),
            Fields = [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => $"Field {random.Next(kind == DocumentKind.Patent ? 35 : 26)}")],
            People = [.. Enumerable.Range(0, team).Select(_ =>
            {
                var there = addresses[random.NextDouble() < awayPart ? Hub(random, sizes) : home];
                return new Person([there[random.Next(there.Length)]]);
            })],
        };
    }
}

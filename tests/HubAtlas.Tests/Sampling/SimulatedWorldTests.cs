using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;

namespace HubAtlas.Tests.Sampling;

public class SimulatedWorldTests
{
    private const double Small = 0.02;

    [Fact]
    public void The_same_seed_makes_the_same_documents_and_another_seed_makes_others()
    {
        Assert.Equal(Texts(1), Texts(1));
        Assert.NotEqual(Texts(1), Texts(2));

        static List<string> Texts(ulong seed) =>
        [
            .. SmallWorlds.All(SmallWorlds.Make(seed, Small))
                .SelectMany(d => d.Document.People.SelectMany(p => p.Addresses).Select(a => d.Document.Id + a)),
        ];
    }

    [Fact]
    public void A_year_read_alone_is_the_same_as_read_after_others()
    {
        var world = SmallWorlds.Make(3, Small);
        var year = world.Settings.FirstYear + 2;
        var alone = world.Documents(DocumentKind.Publication, year).Select(d => d.Document.Id + d.Document.People.Count);
        var among = SmallWorlds.All(world).Where(d => d.Document.Kind == DocumentKind.Publication && d.Document.Year == year)
            .Select(d => d.Document.Id + d.Document.People.Count);
        Assert.Equal(alone, among);
    }

    [Fact]
    public void The_truth_adds_up_to_the_documents_written()
    {
        var truth = SmallWorlds.Demo;
        for (var kind = 0; kind < 2; kind++)
        {
            for (var year = 0; year < truth.Years; year++)
            {
                var shares = truth.Cities.Sum(c => c.Shares[kind][year]) + truth.Unlocated.Sum(u => u.Shares[kind][year]);
                Assert.Equal(truth.Documents[kind][year], shares, 1e-6);
            }
        }
    }

    [Fact]
    public void Every_person_is_told_where_or_why_not()
    {
        foreach (var document in SmallWorlds.All(SmallWorlds.Make(4, Small)))
        {
            Assert.Equal(document.Document.People.Count, document.Origins.Count);
            foreach (var (person, origins) in document.Document.People.Zip(document.Origins))
            {
                Assert.Equal(Math.Max(1, person.Addresses.Count), origins.Count);
                Assert.All(origins, o => Assert.Equal(o.City == Origin.Nowhere, o.Cause.Length > 0));
            }
        }
    }

    [Fact]
    public void A_locatable_address_carries_its_city_or_coordinates_near_it()
    {
        var world = SmallWorlds.Make(5, Small);
        var (named, all) = (0, 0);
        foreach (var document in SmallWorlds.All(world))
        {
            var people = document.Document.People.Zip(document.Origins);
            foreach (var (address, origin) in people.SelectMany(p => p.First.Addresses.Zip(p.Second)))
            {
                if (origin.City == Origin.Nowhere) continue;
                var city = world.Geography.Cities[origin.City];
                if (address.Point is { } point) Assert.InRange(Core.Spatial.Sphere.DistanceKm(point, city.Point), 0, 1.3);
                if (address.Text.Length == 0) Assert.NotNull(address.Point);
                else all++;
                if (city.Spellings.Append(city.Name).Any(s => address.Text.Contains(s, StringComparison.OrdinalIgnoreCase))) named++;
            }
        }

        // The rest has a letter missing, and no organisation that is called after the city.
        Assert.InRange((double)named / all, 0.985, 0.9999);
    }

    [Fact]
    public void The_parts_that_cannot_be_located_or_carry_coordinates_are_as_set()
    {
        var truth = SmallWorlds.Demo;
        double unlocated = truth.Unlocated.Sum(u => u.Mentions.Sum(k => k.Sum()));
        var located = truth.Cities.Sum(c => c.Mentions.Sum(k => k.Sum()));
        Assert.InRange(unlocated / (unlocated + located), 0.023, 0.027);
        Assert.Equal(["economy only", "no address", "no place in the text"], truth.Unlocated.Select(u => u.Cause));

        var inventors = SmallWorlds.All(SmallWorlds.Make(6, 0.1)).Where(d => d.Document.Kind == DocumentKind.Patent)
            .SelectMany(d => d.Document.People).SelectMany(p => p.Addresses).ToList();
        Assert.InRange(inventors.Average(a => a.Point is null ? 0.0 : 1.0), 0.27, 0.33);
    }

    [Fact]
    public void The_kinds_are_as_large_as_in_the_real_world_scaled_down()
    {
        var truth = SmallWorlds.Demo;
        Assert.Equal(1_255_500 / 70.0, truth.Documents[0].Take(5).Sum(), 200.0);
        Assert.Equal(7_459_000 / 70.0, truth.Documents[1].Take(5).Sum(), 200.0);
    }

    [Theory]
    [InlineData("jp-tokyo-yokohama", 127_418, 115_020)]
    [InlineData("cn-beijing", 38_067, 279_485)]
    [InlineData("ir-tehran", 249, 63_113)]
    public void A_printed_cluster_has_its_printed_volume_scaled_down(string hub, double patents, double publications)
    {
        var cities = SmallWorlds.Demo.Cities.Where(c => c.City.Hub == hub).ToList();
        // People elsewhere and people of elsewhere, and addresses that nobody can locate, take and give a few percent.
        Assert.Equal(patents / 70, cities.Sum(c => c.SharesIn(DocumentKind.Patent, 0..5)), (patents / 70 * 0.05) + 4);
        Assert.Equal(publications / 70, cities.Sum(c => c.SharesIn(DocumentKind.Publication, 0..5)), (publications / 70 * 0.05) + 4);
    }

    [Fact]
    public void An_older_record_stands_before_the_one_that_replaces_it()
    {
        var documents = SmallWorlds.All(SmallWorlds.Make(7, 0.1)).ToList();
        var stale = documents.Index().Where(d => d.Item.Role == DocumentRole.Stale).ToList();
        Assert.NotEmpty(stale);
        foreach (var (index, older) in stale)
        {
            var newer = documents[index + 1];
            Assert.Equal(older.Document.Id, newer.Document.Id);
            Assert.True(older.Document.Version < newer.Document.Version);
        }

        var counted = documents.Where(d => d.Role != DocumentRole.Stale).Select(d => d.Document.Id).ToList();
        Assert.Equal(counted.Count, counted.Distinct(StringComparer.Ordinal).Count());
    }
}

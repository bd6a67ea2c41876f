using HubAtlas.Core.Counting;
using HubAtlas.Core.Geocoding;
using HubAtlas.Core.Model;
using HubAtlas.Engine.Editions;
using HubAtlas.Tests.Geocoding;
using HubAtlas.Tests.Storing;

namespace HubAtlas.Tests.Assembling;

public class AddressGeocoderTests
{
    private static readonly string[] Texts =
    [
        "Dept. {0}, University of Bonn, Germany", "Lab {0}, Springfield, IL, USA", "{0} Rue Descartes, Paris", "北京市海淀区 {0}", "Box {0}, Springfield",
        "Room {0}, Hsin-Chu, Taiwan", "Unit {0}", "{0} Cambridge Street, Cambridge, MA",
    ];

    /// <summary>More addresses than a batch of the query holds, in two orders, on one thread and on several.</summary>
    [Fact]
    public void Locations_are_the_same_in_any_order_of_import_and_on_any_number_of_threads()
    {
        _ = TestGazetteer.Gazetteer;
        Document[] documents = [.. Enumerable.Range(0, 4_000).Select(i => new Document
        {
            Id = $"t:{i}",
            Kind = DocumentKind.Publication,
            People = [new([new() { Text = string.Format(Texts[i % Texts.Length], i), Economy = i % 5 == 0 ? "US" : null }])],
        })];
        var plain = Hash(documents, threads: 1);

        Assert.Equal(plain, Hash([.. documents.Reverse()], threads: 4));
        var shuffled = documents.ToArray();
        new Random(3).Shuffle(shuffled);
        Assert.Equal(plain, Hash(shuffled, threads: 2));
    }

    private static string Hash(Document[] documents, int threads)
    {
        using var workspace = new TempWorkspace();
        using var store = workspace.Open(threads);
        using (var import = store.BeginImport("a", "a.csv", "table", 1, isSimulated: false))
        {
            foreach (var document in documents) import.Add(document, ShareRule.Divide(document));
            import.Commit();
        }

        var counts = AddressGeocoder.Locate(store, new Geocoder(TestGazetteer.Gazetteer, [], []), threads, TestContext.Current.CancellationToken);
        Assert.True(counts.Single(c => c.Cause is null).Addresses > 2_000, "too few were located to say anything");
        Assert.Empty(store.Check().Violations);
        return store.ContentHash();
    }
}

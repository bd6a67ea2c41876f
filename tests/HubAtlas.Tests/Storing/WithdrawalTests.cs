using HubAtlas.Core.Model;
using HubAtlas.Data.Storing;
using HubAtlas.Data.Storing.DuckDb;
using static HubAtlas.Tests.Storing.Sample;

namespace HubAtlas.Tests.Storing;

public class WithdrawalTests
{
    private static readonly Action<AtlasStore>[] Imports =
    [
        store => store.Import("old", (Document("t:1", version: 20230101), At(Tokyo)), (Document("t:2"), At(Seoul))),
        store => store.Import("new", (Document("t:1", version: 20260101), At(Nowhere)), (Document("t:3"), At(Tokyo))),
        store => store.Withdraw("list", ("t:1", 20240102), ("t:9", null)),
        store => store.Withdraw("other list", ("t:1", 20230606), ("t:3", null)),
    ];

    /// <summary>All 24 orders of two files and two lists give one store.</summary>
    [Fact]
    public void A_withdrawn_document_stays_out_in_any_order_of_import()
    {
        var hashes = Orders([0, 1, 2, 3]).Select(order =>
        {
            using var workspace = new TempWorkspace();
            using var store = workspace.Open();
            foreach (var import in order) Imports[import](store);
            Assert.Equal((1, 1, 1), (store.Check().Documents, store.Check().Contributions, store.Check().Addresses));
            Assert.Equal([Seoul], store.AddressesToLocate("k").Select(a => a.Address));
            Assert.Empty(store.Check().Violations);
            return store.ContentHash();
        }).ToList();
        Assert.Equal(24, hashes.Count);
        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void An_import_says_how_many_of_its_documents_were_withdrawn_before()
    {
        using var workspace = new TempWorkspace();
        using (var store = workspace.Open()) store.Withdraw("list", ("t:1", 20240102), ("t:2", null));
        using var again = workspace.Open();
        using var import = again.BeginImport("a", "a.csv", "table", 100, isSimulated: false);
        foreach (var id in new[] { "t:1", "t:2", "t:3", "t:1" }) import.Add(Document(id), At(Tokyo));
        Assert.Equal(new InputFile("a", "a.csv", "table", 100, false, 1, 1, 3, 0), import.Commit());
        Assert.Equal(3, import.KeptOut);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, 20240102, 20240102)]
    [InlineData(20240102, null, 20240102)]
    [InlineData(20240102, 20230101, 20230101)]
    public void Of_several_dates_the_first_is_remembered(int? first, int? second, int? expected)
    {
        using var workspace = new TempWorkspace();
        using (var store = workspace.Open())
        {
            store.Withdraw("a", ("t:1", first));
            store.Withdraw("b", ("t:1", second));
            Assert.Empty(store.Check().Violations);
        }

        using var database = Database.Open(workspace.File, []);
        using var connection = database.Connect();
        Assert.Equal([expected], connection.List("SELECT since FROM withdrawn", rows => rows.IsNull(0) ? (int?)null : rows.Int(0)));
    }

    private static IEnumerable<int[]> Orders(int[] items) =>
        items.Length == 0 ? [[]] : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}

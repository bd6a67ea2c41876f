using HubAtlas.Core.Model;
using HubAtlas.Data.Storing.DuckDb;
using static HubAtlas.Tests.Storing.Sample;

namespace HubAtlas.Tests.Storing;

public class CheckTests
{
    [Theory]
    [InlineData("UPDATE contributions SET share = share + 1", "shares do not add up")]
    [InlineData("DELETE FROM contributions WHERE share < 500000000", "number of contributions")]
    [InlineData("INSERT INTO documents FROM documents LIMIT 1", "documents stored twice")]
    [InlineData("INSERT INTO addresses FROM addresses LIMIT 1", "addresses stored twice")]
    [InlineData("INSERT INTO locations FROM locations LIMIT 1", "addresses located twice")]
    [InlineData("DELETE FROM documents WHERE key = 't:1'", "contributions of no document")]
    [InlineData("DELETE FROM documents WHERE key = 't:1'", "fields of no document")]
    [InlineData("DELETE FROM addresses", "contributions at no address")]
    [InlineData("DELETE FROM addresses", "locations of no address")]
    [InlineData("INSERT INTO addresses(address_id, text) VALUES (5, 'x')", "addresses of no contribution")]
    [InlineData("DELETE FROM files", "documents of no file")]
    [InlineData("UPDATE files SET documents_read = 1", "more documents are stored than were read")]
    [InlineData("DELETE FROM rejects", "rejected rows are not all there")]
    [InlineData("UPDATE locations SET latitude = NULL", "locations with a place but no coordinates")]
    public void Damage_is_found_and_changes_the_hash(string damage, string expected)
    {
        using var workspace = new TempWorkspace();
        string before;
        using (var store = workspace.Open())
        {
            using (var import = store.BeginImport("a", "a.csv", "table", 1, false))
            {
                import.Add(Document("t:1", fields: ["f"]), At(Tokyo, Seoul, Nowhere));
                import.Add(Document("t:2"), At(Tokyo, Address.None));
                import.Reject(new Reject("a.csv", 3, "", "", "no id"));
                import.Commit();
            }

            store.Locate(_ => Place(1, 2, "c", "JP"));
            Assert.Empty(store.Check().Violations);
            before = store.ContentHash();
        }

        using (var database = Database.Open(workspace.File, []))
        using (var connection = database.Connect())
            connection.Execute(damage);
        using var damaged = workspace.Open(readOnly: true);
        Assert.Contains(damaged.Check().Violations, v => v.Contains(expected));
        Assert.NotEqual(before, damaged.ContentHash());
    }
}

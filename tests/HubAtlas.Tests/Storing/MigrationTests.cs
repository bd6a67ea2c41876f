using HubAtlas.Data.Storing.DuckDb;
using static HubAtlas.Tests.Storing.Sample;

namespace HubAtlas.Tests.Storing;

public class MigrationTests
{
    [Theory]
    [InlineData(false), InlineData(true)]
    public void A_store_of_the_schema_before_is_brought_up_to_date_and_locates_again(bool readOnly)
    {
        using var workspace = new TempWorkspace();
        using (var store = workspace.Open())
        {
            store.Import("a", (Document("t:1"), At(Tokyo, Seoul)));
            store.Locate(_ => Place(35, 139, "Tokyo", "JP"));
        }

        MakeOld(workspace.File);
        using (var store = workspace.Open(readOnly: readOnly))
        {
            Assert.Equal([Seoul, Tokyo], store.AddressesToLocate("rules 1").Select(a => a.Address).OrderBy(a => a.Text == Tokyo.Text));
            Assert.Empty(store.Check().Violations);
            Assert.Null(store.GeocoderKey);
        }

        using var again = workspace.Open();
        again.Locate(_ => Place(35, 139, "Tokyo", "JP"));
        Assert.Empty(again.AddressesToLocate("rules 1"));
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public void A_store_that_does_not_yet_remember_withdrawn_documents_learns_to_and_keeps_its_locations(bool readOnly)
    {
        using var workspace = new TempWorkspace();
        using (var store = workspace.Open())
        {
            store.Import("a", (Document("t:1"), At(Tokyo, Seoul)));
            store.Locate(_ => Place(35, 139, "Tokyo", "JP"));
        }

        using (var database = Database.Open(workspace.File, []))
        using (var connection = database.Connect())
        {
            connection.Execute("DROP TABLE withdrawn");
            connection.Execute("UPDATE meta SET value = '3' WHERE name = 'schema_version'");
        }

        using (var store = workspace.Open(readOnly: readOnly))
        {
            Assert.Empty(store.AddressesToLocate("rules 1"));
            Assert.Empty(store.Check().Violations);
        }

        using var again = workspace.Open();
        again.Withdraw("list", ("t:1", null));
        Assert.Equal(0, again.Check().Documents);
    }

    private static void MakeOld(string file)
    {
        using var database = Database.Open(file, []);
        using var connection = database.Connect();
        foreach (var column in new[] { "gate", "conflict", "correction" }) connection.Execute($"ALTER TABLE locations DROP COLUMN {column}");
        connection.Execute("DROP TABLE withdrawn");
        connection.Execute("UPDATE meta SET value = '2' WHERE name = 'schema_version'");
    }
}

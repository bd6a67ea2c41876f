using HubAtlas.Core.Model;
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
            DropOthers(connection);
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

    [Theory]
    [InlineData(false), InlineData(true)]
    public void A_store_without_runner_ups_keeps_its_locations_and_lacks_them_until_it_locates_again(bool readOnly)
    {
        using var workspace = new TempWorkspace();
        var (place, other) = (Place(35, 139, "Tokyo", "JP"), new OtherPlace(new(34.7, 135.5), "Osaka", null, "JP", 0.04));
        string hash;
        using (var store = workspace.Open())
        {
            store.Import("a", (Document("t:1"), At(Tokyo, Seoul)));
            store.Locate(_ => place);
            hash = store.ContentHash();
            Assert.False(store.LacksOtherPlaces);
        }

        using (var database = Database.Open(workspace.File, []))
        using (var connection = database.Connect())
        {
            DropOthers(connection);
            connection.Execute("UPDATE meta SET value = '4' WHERE name = 'schema_version'");
        }

        using (var store = workspace.Open(readOnly: readOnly))
        {
            Assert.True(store.LacksOtherPlaces);
            Assert.Empty(store.AddressesToLocate("rules 1"));
            Assert.Empty(store.Check().Violations);
            Assert.Equal(hash, store.ContentHash());
        }

        using var again = workspace.Open();
        again.Locate(_ => place with { Other = other }, "rules 2");
        Assert.False(again.LacksOtherPlaces);
        Assert.All(again.Answered(), answer => Assert.Equal(other, answer.Location.Other));
        Assert.NotEqual(hash, again.ContentHash());
        Assert.Empty(again.Check().Violations);
    }

    private static void DropOthers(Connection connection)
    {
        FactTests.Undo(connection);
        ObservationTests.Undo(connection);
        foreach (var column in new[] { "place_key", "latitude", "longitude", "city", "admin1", "economy", "confidence" })
            connection.Execute($"ALTER TABLE locations DROP COLUMN other_{column}");
    }

    private static void MakeOld(string file)
    {
        using var database = Database.Open(file, []);
        using var connection = database.Connect();
        DropOthers(connection);
        foreach (var column in new[] { "gate", "conflict", "correction" }) connection.Execute($"ALTER TABLE locations DROP COLUMN {column}");
        connection.Execute("DROP TABLE withdrawn");
        connection.Execute("UPDATE meta SET value = '2' WHERE name = 'schema_version'");
    }
}

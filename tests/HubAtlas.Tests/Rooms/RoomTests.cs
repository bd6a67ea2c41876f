namespace HubAtlas.Tests.Rooms;

/// <summary>Who may import whom, as the table of ARCHITECTURE.md says it, held against the compiled program.</summary>
public class RoomTests
{
    private static readonly string[] Programs = ["HubAtlas.Core.dll", "HubAtlas.Data.dll", "HubAtlas.Engine.dll", "HubAtlas.Web.dll", "hubatlas.dll"];

    private static readonly Lazy<RoomGraph> Graph = new(() => RoomGraph.Read(Programs.Select(name => Path.Combine(AppContext.BaseDirectory, name))));

    private static readonly Lazy<RoomTable> Table = new(() => RoomTable.Read(File.ReadAllText(Path.Combine(Repository.Root, "ARCHITECTURE.md"))));

    [Fact]
    public void Every_room_is_in_the_table_and_every_row_is_a_room()
    {
        AssertNone(Graph.Value.Rooms.Where(room => Table.Value.RowOf(room) is null));
        AssertNone(Table.Value.Rooms.Where(row => !Directory.Exists(Path.Combine(Repository.Root, "src", $"HubAtlas.{row}"))));
    }

    [Fact]
    public void No_room_imports_what_it_may_not() => AssertNone(
        from room in Graph.Value.Rooms
        let row = Table.Value.RowOf(room)
        where row is not null
        from used in Graph.Value.UsedBy(room)
        where !Table.Value.Allows(row, used.Key)
        select $"{room} may not import {used.Key}: {used.Value}");

    [Fact]
    public void No_rooms_go_round_in_a_circle() => AssertNone(Graph.Value.Circles());

    [Theory]
    [InlineData("Core/Clustering", "Core/Spatial", true)]
    [InlineData("Core/Clustering", "Core/Geocoding", false)]
    [InlineData("Data/Reading", "Core/Spatial", false)]
    [InlineData("Cli", "Web", true)]
    public void The_table_is_read_as_it_stands(string room, string used, bool isAllowed) =>
        Assert.Equal(isAllowed, Table.Value.Allows(Table.Value.RowOf(room)!, used));

    private static void AssertNone(IEnumerable<string> breaches)
    {
        var found = string.Join('\n', breaches);
        Assert.True(found.Length == 0, found);
    }
}

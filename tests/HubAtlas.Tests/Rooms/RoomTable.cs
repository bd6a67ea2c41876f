using System.Text.RegularExpressions;

namespace HubAtlas.Tests.Rooms;

/// <summary>The table of ARCHITECTURE.md: which room may import which.</summary>
internal sealed partial class RoomTable
{
    private const string Everything = "everything";

    private readonly Dictionary<string, IReadOnlyList<string>> _mayImport = new(StringComparer.Ordinal);

    public static RoomTable Read(string markdown)
    {
        var table = new RoomTable();
        foreach (Match row in Row().Matches(markdown))
        {
            var rooms = Names(row.Groups[1].Value, "").ToList();
            var allowed = row.Groups[2].Value;
            foreach (var room in rooms)
                table._mayImport[room] = allowed.Contains(Everything, StringComparison.Ordinal) ? [""] : [.. Names(allowed, ProjectOf(rooms[0]))];
        }

        return table;
    }

    public IEnumerable<string> Rooms => _mayImport.Keys;

    /// <summary>The row that a room belongs to: its own, or that of the room around it; null when the table has none.</summary>
    public string? RowOf(string room) =>
        _mayImport.Keys.Where(name => IsWithin(room, name)).MaxBy(name => name.Length);

    public bool Allows(string row, string used) => IsWithin(used, row) || _mayImport[row].Any(name => IsWithin(used, name));

    private static bool IsWithin(string room, string around) =>
        around.Length == 0 || room == around || room.StartsWith(around + "/", StringComparison.Ordinal);

    /// <summary>Names without a project of their own stand in that of the name before: `Core/Geocoding` `Counting`.</summary>
    private static IEnumerable<string> Names(string cell, string project)
    {
        foreach (Match match in Name().Matches(cell))
        {
            var name = match.Groups[1].Value;
            if (name.Contains('/')) project = ProjectOf(name);
            yield return name.Contains('/') || Projects.Contains(name) ? name : project + name;
        }
    }

    private static string ProjectOf(string room) => room[..(room.IndexOf('/') + 1)];

    private static readonly string[] Projects = ["Core", "Data", "Engine", "Web", "Cli"];

    [GeneratedRegex(@"^\| (`[^|]*) \|[^|]*\| ([^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([A-Za-z/]+)`")]
    private static partial Regex Name();
}

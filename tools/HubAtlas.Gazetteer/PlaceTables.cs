using HubAtlas.Core.Geocoding.Tables;


namespace HubAtlas.GazetteerCompiler;

internal static class PlaceTables
{
    public static void Write(GazetteerTables tables, List<PlaceRow> places, StringPool pool)
    {
        tables.Places = [.. places.Select(p => new PlaceFacts(
            Millionths(p.Latitude), Millionths(p.Longitude), p.Population, (ushort)p.Economy, p.Region < 0 ? GazetteerTables.NoRegion : (ushort)p.Region))];
        tables.PlaceKinds = [.. places.Select(p => (byte)p.Kind)];
        tables.PlaceNames = [.. places.Select(p => pool.Add(p.Display))];
        tables.PlaceMains = [.. places.Select(p => p.Main!.Index)];
    }

    public static void WriteGrid(GazetteerTables tables)
    {
        var cells = tables.Places.Select((place, i) => (Cell: CellOf(place.Latitude, place.Longitude), Place: i))
            .Where(c => (PlaceKind)tables.PlaceKinds[c.Place] is not (PlaceKind.District or PlaceKind.Unsized))
            .OrderBy(c => c.Cell).ThenBy(c => c.Place).ToList();
        tables.GridStarts = new int[GazetteerTables.GridRows * GazetteerTables.GridColumns + 1];
        foreach (var (cell, _) in cells) tables.GridStarts[cell + 1]++;
        for (var cell = 1; cell < tables.GridStarts.Length; cell++) tables.GridStarts[cell] += tables.GridStarts[cell - 1];
        tables.GridPlaces = [.. cells.Select(c => c.Place)];
    }

    public static int Millionths(double degrees) => (int)Math.Round(degrees * 1e6);

    private static int CellOf(int latitude, int longitude)
    {
        var row = Math.Clamp((int)Math.Floor(latitude / 1e6 + 90), 0, GazetteerTables.GridRows - 1);
        var column = Math.Clamp((int)Math.Floor(longitude / 1e6 + 180), 0, GazetteerTables.GridColumns - 1);
        return row * GazetteerTables.GridColumns + column;
    }
}

using HubAtlas.Core.Geocoding.Tables;


namespace HubAtlas.GazetteerCompiler;

internal static class AreaTables
{
    public static void Write(GazetteerTables tables, Economies economies, Regions regions, StringPool pool)
    {
        tables.EconomyCodes = [.. economies.Codes.Select(pool.Add)];
        tables.EconomyNames = [.. economies.EnglishNames.Select(pool.Add)];
        tables.RegionEconomies = [.. regions.Economies.Select(e => (ushort)e)];
        tables.RegionLabels = [.. regions.Labels.Select(pool.Add)];
    }

    public static void WritePostal(GazetteerTables tables, PostalCodes postal)
    {
        tables.PostalCodes = [.. postal.Rows.Select(r => r.Code)];
        tables.PostalLatitudes = [.. postal.Rows.Select(r => PlaceTables.Millionths(r.Latitude))];
        tables.PostalLongitudes = [.. postal.Rows.Select(r => PlaceTables.Millionths(r.Longitude))];
        tables.PostalRegions = [.. postal.Rows.Select(r => (ushort)r.Region)];
    }

    public static void WriteBorders(GazetteerTables tables, List<(int Economy, List<(double Latitude, double Longitude)> Ring)> rings)
    {
        tables.RingEconomies = [.. rings.Select(r => (ushort)r.Economy)];
        var starts = new int[rings.Count + 1];
        for (var i = 0; i < rings.Count; i++) starts[i + 1] = starts[i] + rings[i].Ring.Count;
        tables.RingStarts = starts;
        tables.RingLatitudes = [.. rings.SelectMany(r => r.Ring).Select(p => PlaceTables.Millionths(p.Latitude))];
        tables.RingLongitudes = [.. rings.SelectMany(r => r.Ring).Select(p => PlaceTables.Millionths(p.Longitude))];
    }
}

using HubAtlas.Core.Geocoding.Tables;


namespace HubAtlas.GazetteerCompiler;

/// <summary>Makes the gazetteer from its sources: economies, regions, settlements, postal codes, borders, and all their names.</summary>
internal static class Compiler
{
    public static byte[] Compile(string nodeModules, Action<string> log)
    {
        var economies = Economies.Read(nodeModules);
        var current = CurrentUnits.Read(nodeModules);
        var regions = Regions.Read(nodeModules, economies, current);
        log($"{economies.Codes.Count} economies, {regions.Labels.Count} regions");
        var places = GeoNamesPlaces.Read(nodeModules, economies, regions, current);
        NewerPlaces.AddTo(places, current, economies, regions);
        ListedPlaces.AddFurther(places, economies, regions, current);
        CuratedNames.Apply(places, economies, log);
        AddWadeGiles(places, economies.IndexOf("TW"));
        var postal = PostalCodes.Read(nodeModules, regions);
        postal.AddOffices(places, economies.IndexOf("US"));
        var parts = Counties.AddTo(places, regions);
        for (var i = 0; i < places.Count; i++) places[i].Index = i;
        MainCities.Assign(places, economies, regions);
        log($"{places.Count} places, {postal.Rows.Count} postal codes");

        var pool = new StringPool();
        var tables = new GazetteerTables();
        PlaceTables.Write(tables, places, pool);
        PlaceTables.WriteGrid(tables);
        AreaTables.Write(tables, economies, regions, pool);
        AreaTables.WritePostal(tables, postal);
        PostalAreaRows.Write(tables, places, economies, regions, pool);
        AreaTables.WriteBorders(tables, BorderReader.Read(nodeModules, economies));
        var index = new NameIndexBuilder();
        Names.AddAreas(index, economies, regions, parts);
        Names.AddPlaces(index, places, economies);
        index.Write(tables);
        SpellingTables.Write(tables, places, economies, pool);
        tables.Pool = pool.ToArray();
        log($"{tables.Postings.Length} meanings, {tables.SpellingPlaces.Length} spellings");
        return GazetteerFormat.Write(tables);
    }

    private static void AddWadeGiles(List<PlaceRow> places, int taiwan)
    {
        foreach (var place in places.Where(p => p.Economy == taiwan))
            place.OtherNames.AddRange(WadeGiles.Of(place.Name));
    }
}

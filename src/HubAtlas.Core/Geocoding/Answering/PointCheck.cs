using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Answering;

/// <summary>Looks whether coordinates from a source can be true, and undoes swapped axes and lost signs.</summary>
internal sealed class PointCheck(Gazetteer gazetteer)
{
    /// <param name="economy">The economy that the source states; −1 when it states none.</param>
    /// <returns>The point to use with the rule that was applied, or null with the cause.</returns>
    public (GeoPoint? Point, int Economy, string Rule) Check(GeoPoint point, int economy)
    {
        if (!double.IsFinite(point.Latitude) || !double.IsFinite(point.Longitude)) return (null, economy, "coordinates not finite");
        if (Math.Abs(point.Latitude) <= Weights.Answering.NullIslandDegrees && Math.Abs(point.Longitude) <= Weights.Answering.NullIslandDegrees)
            return (null, economy, "null island");
        if (point.IsValid)
        {
            var actual = EconomyNear(point, economy);
            if (economy < 0 && actual >= 0) return (point, actual, "coordinates");
            if (economy >= 0 && actual == economy) return (point, economy, "coordinates in economy");
        }

        return economy < 0 ? (null, -1, point.IsValid ? "on the high sea" : "coordinates out of range") : Repair(point, economy);
    }

    private (GeoPoint? Point, int Economy, string Rule) Repair(GeoPoint point, int economy)
    {
        (GeoPoint Point, string Rule)[] repairs =
        [
            (new(point.Latitude, -point.Longitude), "longitude's sign mended"),
            (new(-point.Latitude, point.Longitude), "latitude's sign mended"),
            (new(-point.Latitude, -point.Longitude), "both signs mended"), (new(point.Longitude, point.Latitude), "swapped axes mended"),
            (new(-point.Longitude, point.Latitude), "swapped axes and sign mended"),
            (new(point.Longitude, -point.Latitude), "swapped axes and sign mended"),
        ];
        foreach (var (mended, rule) in repairs)
            if (mended.IsValid && EconomyNear(mended, economy) == economy && gazetteer.NearestPlaces.Nearest(mended, economy) >= 0)
                return (mended, economy, rule);
        return (null, economy, point.IsValid ? "outside its economy" : "coordinates out of range");
    }

    // Borders are simplified: a settlement of the stated economy beside the point outweighs the line.
    private int EconomyNear(GeoPoint point, int stated)
    {
        var economy = gazetteer.Borders.EconomyAt((int)Math.Round(point.Latitude * 1e6), (int)Math.Round(point.Longitude * 1e6));
        if (economy == stated || (stated < 0 && economy >= 0)) return economy;
        var nearest = gazetteer.NearestPlaces.NearestWithin(point, stated, Weights.Answering.BesideKm);
        return nearest < 0 ? economy : gazetteer.Tables.Places[nearest].Economy;
    }
}

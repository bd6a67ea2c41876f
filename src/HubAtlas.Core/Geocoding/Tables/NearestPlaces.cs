using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Geocoding.Tables;

/// <summary>Places by where they are: the settlement that a person would name for a point.</summary>
internal sealed class NearestPlaces(GazetteerTables tables)
{
    /// <summary>
    /// Radius of the built-up area that goes by a city's name: 0.6 km for every square root of ten thousand people, so that a city
    /// of one million reaches 6 km and one of nine million 18 km.
    /// </summary>
    public static double ReachKm(int population) => Weights.Answering.ReachKm * Math.Sqrt(Math.Max(0, population) / 1e4);

    /// <summary>The place whose built-up area is nearest to the point; −1 when none of the economy lies within 60 km.</summary>
    /// <param name="economy">Only places of this economy; −1: any.</param>
    public int Nearest(GeoPoint point, int economy) => NearestWithin(point, economy, Weights.Answering.FarthestKm);

    public int NearestWithin(GeoPoint point, int economy, double farthestKm)
    {
        var (best, bestKm) = (-1, farthestKm);
        var row = (int)Math.Clamp(Math.Floor(point.Latitude + 90), 0, GazetteerTables.GridRows - 1);
        // A degree of latitude is 111 km, one of longitude less by the cosine.
        var degrees = Weights.Answering.FarthestKm / 100 / Math.Max(0.01, Elementary.Cos(Sphere.Radians(point.Latitude)));
        var columns = (int)Math.Min(GazetteerTables.GridColumns / 2, Math.Ceiling(degrees));
        var column = (int)Math.Floor(point.Longitude + 180);
        for (var y = Math.Max(0, row - 1); y <= Math.Min(GazetteerTables.GridRows - 1, row + 1); y++)
        {
            for (var x = column - columns; x <= column + columns; x++)
            {
                var cell = y * GazetteerTables.GridColumns + Mod(x, GazetteerTables.GridColumns);
                Search(cell, point, economy, ref best, ref bestKm);
            }
        }

        return best;
    }

    private void Search(int cell, GeoPoint point, int economy, ref int best, ref double bestKm)
    {
        for (var i = tables.GridStarts[cell]; i < tables.GridStarts[cell + 1]; i++)
        {
            var place = tables.GridPlaces[i];
            ref readonly var facts = ref tables.Places[place];
            if (economy >= 0 && facts.Economy != economy) continue;
            var placePoint = new GeoPoint(facts.Latitude / 1e6, facts.Longitude / 1e6);
            // A degree of latitude is 111 km; what lies too far north or south needs no exact distance.
            var reachKm = ReachKm(facts.Population);
            if (Math.Abs(placePoint.Latitude - point.Latitude) * 110 - reachKm > bestKm) continue;
            var km = Sphere.DistanceKm(point, placePoint) - reachKm;
            if (km < bestKm || (km == bestKm && place < best)) (best, bestKm) = (place, km);
        }
    }

    private static int Mod(int value, int modulus) => ((value % modulus) + modulus) % modulus;
}

using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.GazetteerCompiler;

/// <summary>
/// GeoNames has no population for 15 % of its settlements, among them two of five seats of Japan's and Taiwan's cities. A seat without one counts as
/// the lower quarter of its economy's seats of the same feature code, where enough of them are known, so that it loses to no village of the name.
/// </summary>
internal static class UnknownPopulations
{
    private const int FewestKnown = 10;
    private const int MostUnknownToKnown = 2;
    private const int MostPeople = 50_000;
    private const int LeastOfSecondRow = 100_000;

    /// <param name="features">GeoNames' feature code of each place of its table.</param>
    public static void Fill(List<PlaceRow> places, IReadOnlyDictionary<PlaceRow, string> features)
    {
        DropSecondRows(places);
        foreach (var group in places.Where(features.ContainsKey).GroupBy(place => (place.Economy, Feature: features[place])))
        {
            var known = group.Where(place => place.Population > 0).Select(place => place.Population).Order().ToList();
            var unknown = group.Where(place => place.Population == 0).ToList();
            var isKnown = known.Count >= FewestKnown && unknown.Count <= MostUnknownToKnown * known.Count;
            foreach (var place in unknown)
                if (LeastPopulation(place.Kind) is > 0 and var least) place.Population = isKnown ? Math.Clamp(known[known.Count / 4], least, Math.Max(least, MostPeople)) : least;
            foreach (var place in group) place.Population = Math.Max(place.Population, LeastPopulation(place.Kind));
        }
    }

    // Changzhi and Buenaventura stand twice in the table, once as the seat and once as a plain settlement at a rough point of their region.
    private static void DropSecondRows(IEnumerable<PlaceRow> places)
    {
        foreach (var namesakes in places.Where(place => place.Population >= LeastOfSecondRow && place.Region >= 0).GroupBy(place => (place.Economy, place.Region, place.Name)))
        {
            if (!namesakes.Any(place => place.Kind is PlaceKind.CountySeat or PlaceKind.RegionSeat)) continue;
            foreach (var place in namesakes.Where(place => place.Kind == PlaceKind.Town)) place.Population = 0;
        }
    }

    // A seat of government is never empty.
    private static int LeastPopulation(PlaceKind kind) => kind switch
    {
        PlaceKind.Capital => 100_000,
        PlaceKind.RegionSeat => 20_000,
        PlaceKind.CountySeat => 5_000,
        PlaceKind.DistrictSeat => 500,
        _ => 0,
    };
}

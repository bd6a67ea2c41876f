using HubAtlas.Core.Model;

namespace HubAtlas.Core.Sampling;

/// <summary>Puts a person at a city and writes the address that a file would have of it.</summary>
internal sealed class AddressMaker(SamplingSettings settings, SimulatedGeography geography)
{
    private const string NoAddress = "no address", EconomyOnly = "economy only", NoPlace = "no place in the text";

    // 0.004 degrees are some 400 m: houses of one city do not share one point, and stay within 1 km of it.
    private const double HouseGridDegrees = 0.004;
    private const int HouseGridHalf = 2;

    private readonly AddressTexts _texts = new(geography, settings.TypingErrorShare);

    /// <param name="organisation">The applicant of a patent; null for publications, whose authors work in the address's city.</param>
    public (Address Address, Origin Origin) Make(DocumentKind kind, int cityIndex, string? organisation, SeededStream chance)
    {
        var city = geography.Cities[cityIndex];
        var mustLocate = city.Role == CityRole.District;
        if (!mustLocate && chance.Happens(settings.HopelessShare)) return Hopeless(kind, city, chance);
        var address = kind == DocumentKind.Patent ? Inventor(city, organisation, mustLocate, chance) : Author(city, chance);
        return (address, new(cityIndex, ""));
    }

    private Address Inventor(SimulatedCity city, string? organisation, bool mustLocate, SeededStream chance)
    {
        var hasPoint = mustLocate || chance.Happens(settings.CoordinatesShare);
        var text = hasPoint && chance.Happens(0.05) ? "" : _texts.Inventor(city, chance);
        return new() { Text = text, Organisation = organisation, Point = hasPoint ? House(city, chance) : null };
    }

    private Address Author(SimulatedCity city, SeededStream chance)
    {
        var organisation = SimulatedOrganisations.Pick(DocumentKind.Publication, city.Name, chance);
        return new() { Text = _texts.Author(city, organisation, chance), Organisation = organisation, Economy = city.Economy };
    }

    private (Address Address, Origin Origin) Hopeless(DocumentKind kind, SimulatedCity city, SeededStream chance)
    {
        var code = kind == DocumentKind.Publication ? city.Economy : null;
        return chance.NextIndex(3) switch
        {
            0 => (Address.None, new(Origin.Nowhere, NoAddress)),
            1 => (new() { Text = _texts.EconomyOnly(city, chance), Economy = code }, new(Origin.Nowhere, EconomyOnly)),
            _ => (new() { Text = AddressTexts.Nothing(chance) }, new(Origin.Nowhere, NoPlace)),
        };
    }

    private static GeoPoint House(SimulatedCity city, SeededStream chance) => new GeoPoint(
        city.Point.Latitude + Step(chance), city.Point.Longitude + Step(chance)).Snapped();

    private static double Step(SeededStream chance) => (chance.NextIndex(2 * HouseGridHalf + 1) - HouseGridHalf) * HouseGridDegrees;
}

using System.Globalization;

namespace HubAtlas.Core.Sampling;

/// <summary>Writes addresses as patents and publications do: several habits, spellings, capitals, a letter missing now and then.</summary>
internal sealed class AddressTexts(SimulatedGeography geography, double typingErrorShare)
{
    private static readonly string[] Streets = ["Main Street", "Station Road", "Park Avenue", "Industry Road", "Science Boulevard"];

    private static readonly string[] Departments =
    [
        "Department of Physics", "Department of Chemistry", "School of Engineering", "Faculty of Medicine", "Institute for Materials",
        "Laboratory of Biology",
    ];

    private readonly Dictionary<string, SimulatedEconomy> _economies =
        geography.Economies.ToDictionary(e => e.Code, StringComparer.Ordinal);

    /// <summary>An inventor's address line.</summary>
    public string Inventor(SimulatedCity city, SeededStream chance)
    {
        var name = Spelt(city, chance);
        if (city.Role == CityRole.District) name = $"Ward {chance.NextIndex(9) + 1}, {name}";
        var text = chance.NextIndex(4) switch
        {
            0 when !city.NamesRegion => $"{name} ({city.Economy})",
            0 or 1 => Join(name, Region(city), city.Economy),
            2 => Join(name, Region(city), EconomyName(city, chance)),
            _ => Join(Street(chance), name, Region(city), EconomyName(city, chance)),
        };
        return chance.Happens(0.1) ? text.ToUpperInvariant() : text;
    }

    /// <summary>An author's affiliation.</summary>
    /// <param name="organisation">Stands in the text before the city.</param>
    public string Author(SimulatedCity city, string organisation, SeededStream chance)
    {
        var name = Spelt(city, chance);
        return chance.NextIndex(10) switch
        {
            0 when !city.NamesRegion => Join(organisation, name),
            < 5 => Join(Department(chance), organisation, name, Region(city), EconomyName(city, chance)),
            < 8 => Join(organisation, name, Region(city), EconomyName(city, chance)) + ".",
            8 => string.Join("; ", Parts(organisation, name, Region(city), EconomyName(city, chance))),
            _ => Join(organisation, Department(chance), Street(chance), name, Region(city), EconomyName(city, chance)),
        };
    }

    /// <summary>Says the economy and nothing finer.</summary>
    public string EconomyOnly(SimulatedCity city, SeededStream chance) => EconomyName(city, chance);

    /// <summary>Says nothing of a place.</summary>
    public static string Nothing(SeededStream chance) =>
        string.Create(CultureInfo.InvariantCulture, $"{Department(chance)}, Building {chance.NextIndex(40) + 1}");

    private string Spelt(SimulatedCity city, SeededStream chance)
    {
        var spelling = chance.NextIndex(city.Spellings.Count + 2) - 2;
        var name = spelling < 0 ? city.Name : city.Spellings[spelling];
        return name.Length >= 7 && chance.Happens(typingErrorShare) ? name.Remove(name.Length / 2, 1) : name;
    }

    private static string Region(SimulatedCity city) => city.NamesRegion ? city.Admin1 : "";

    private string EconomyName(SimulatedCity city, SeededStream chance)
    {
        var economy = _economies[city.Economy];
        var spelling = chance.NextIndex(economy.Spellings.Count + 2) - 2;
        return spelling < 0 ? economy.Name : economy.Spellings[spelling];
    }

    private static string Street(SeededStream chance) =>
        string.Create(CultureInfo.InvariantCulture, $"{chance.NextIndex(200) + 1} {Streets[chance.NextIndex(Streets.Length)]}");

    private static string Department(SeededStream chance) => Departments[chance.NextIndex(Departments.Length)];

    private static string Join(params string[] parts) => string.Join(", ", Parts(parts));

    /// <summary>Leaves out empty parts and repetitions (Singapore, Singapore).</summary>
    private static IEnumerable<string> Parts(params string[] parts) =>
        parts.Where((part, index) => part.Length > 0 && (index == 0 || part != parts[index - 1]));
}

using System.Globalization;
using HubAtlas.Engine.Importing;

namespace HubAtlas.Cli.Terminal;

/// <summary>What documents say of places and years, in words: the same in inspect and in import.</summary>
internal static class PeopleLines
{
    public static string Whereabouts(PeopleTally people)
    {
        var countryOnly = people.WithEconomyOnly == 0 ? "" : $", {Part(people.WithEconomyOnly, people.People)} with a country only";
        return $"{Number(people.People)} people listed, {Part(people.WithAddress, people.People)} of them with an address{countryOnly}";
    }

    /// <summary>Null where every document says its year.</summary>
    public static string? Years(PeopleTally people) => people.WithoutYear == 0 ? null
        : $"{Number(people.WithoutYear)} of {Number(people.Documents)} documents say no year: recipes with a window leave them out";

    private static string Part(long part, long whole) => (whole == 0 ? 0 : (double)part / whole).ToString("P0", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Profiling;

/// <summary>Writes a cluster's name as the published tables do.</summary>
internal static class NameText
{
    private const string CodedEconomy = "US";

    /// <summary>
    /// Cities joined by an en dash. United States cities carry their state code, once for neighbours in the name that share it:
    /// <c>San Jose–San Francisco, CA</c> but <c>Washington, DC–Baltimore, MD</c>.
    /// </summary>
    public static string Of(IReadOnlyList<CityPart> cities)
    {
        var text = new StringBuilder();
        for (var index = 0; index < cities.Count; index++)
        {
            if (index > 0) text.Append('–');
            text.Append(cities[index].City);
            var code = Code(cities[index]);
            var next = index + 1 < cities.Count ? Code(cities[index + 1]) : "";
            if (code.Length > 0 && code != next) text.Append(", ").Append(code);
        }

        return text.ToString();
    }

    /// <summary>Where no member names a city: the place itself, to a hundredth of a degree (about a kilometre).</summary>
    public static string OfPoint(GeoPoint point) =>
        Degrees(point.Latitude, 'N', 'S') + " " + Degrees(point.Longitude, 'E', 'W');

    private static string Degrees(double degrees, char positive, char negative) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(degrees):F2}°{(degrees < 0 ? negative : positive)}");

    private static string Code(CityPart city) => city.Economy == CodedEconomy ? city.Admin1 : "";
}

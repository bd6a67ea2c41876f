using System.Diagnostics.CodeAnalysis;
using System.Net;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>Letters as web pages write them: "Z&amp;#252;rich", "Texas A&amp;amp;M". Their semicolons would divide one address into two.</summary>
internal static class WebEntities
{
    // Pages that were saved twice have "&amp;amp;" and "&amp;#252;".
    private const int Times = 3;

    public static Address Decode(Address address) => address with
    {
        Text = Decode(address.Text),
        City = Decode(address.City),
        Region = Decode(address.Region),
        Economy = Decode(address.Economy),
    };

    public static bool AreIn(Address address) => AreIn(address.Text) || AreIn(address.City) || AreIn(address.Region) || AreIn(address.Economy);

    private static bool AreIn([NotNullWhen(true)] string? text) => text is not null && text.Contains('&') && text.Contains(';');

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Decode(string? text)
    {
        for (var time = 0; time < Times && AreIn(text); time++)
        {
            var decoded = WebUtility.HtmlDecode(text);
            if (decoded == text) break;
            text = decoded;
        }

        return text;
    }
}

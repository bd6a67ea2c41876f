using HubAtlas.Core.Model;

namespace HubAtlas.Data.Publishing.Wording;

/// <param name="Licence">Or terms, as the producer states them.</param>
public sealed record SourceCard(string Producer, string Licence)
{
    /// <summary>The producer's address; null where there is none to give.</summary>
    public string? Url { get; init; }

    /// <summary>The licence's short name (<c>CC-BY-4.0</c>); null for terms without one.</summary>
    public string? LicenceId { get; init; }

    public string? LicenceUrl { get; init; }
}

/// <summary>Who made what an output carries, and under which licence; the licence of a user's own file is not known here.</summary>
public static class SourceCards
{
    private static readonly Dictionary<string, SourceCard> Cards = AssetFile.Lines("sources.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(parts => parts[0], Card, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names and positions of cities: in every output.</summary>
    public static SourceCard Cities => Cards["geonames"];

    /// <summary>The land that maps show.</summary>
    public static SourceCard Land => Cards["natural-earth"];

    public static SourceCard Of(InputFile input) => input.IsSimulated
        ? Cards["simulated"]
        : Cards.GetValueOrDefault(input.Source) ?? new($"a file in the form “{input.Source}”", "as the file’s producer states");

    private static SourceCard Card(string[] parts)
    {
        string? At(int index) => parts.ElementAtOrDefault(index) is { Length: > 0 } text ? text : null;
        return new(parts[1], parts[2]) { Url = At(3), LicenceId = At(4), LicenceUrl = At(5) };
    }
}

using System.ComponentModel;
using HubAtlas.Core.Geocoding.Answering;
using HubAtlas.Core.Model;
using HubAtlas.Engine.Geocoding;
using ModelContextProtocol.Server;

namespace HubAtlas.Web.Assisting;

/// <summary>Where an address is, why, and in which cluster that is.</summary>
internal sealed class AddressTools(WorkspaceLibrary library, AddressFinder finder)
{
    private const int MostAlternatives = 10;

    /// <summary>Two places this near are one city in two lists of cities.</summary>
    private const double SamePlaceKm = 0.05;

    private static readonly IReadOnlyDictionary<string, string> Figures = new Dictionary<string, string>
    {
        ["confidence"] = "probability that the answer is right at its precision, 0 to 1, as measured on labelled addresses",
        ["score"] = "points of evidence",
        ["point"] = "[longitude, latitude], degrees, WGS 84",
        ["nearest_km"] = "kilometres, great circle",
    };

    [McpServerTool(Name = "locate_address", Title = "Where an address is", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Locates one address or affiliation as written on a document, with what decided, what else was considered and why it lost, and which cluster of an edition counts that place.")]
    public AssistantAnswer<LocatedAddress> Locate(
        [Description("The address as it is written, up to 2000 characters.")] string address,
        [Description("Economy of the address where it is known, a code or a name.")] string? economy = null,
        [Description(Words.Edition)] string? edition = null)
    {
        var published = library.Edition(edition);
        var text = Bounds.Text(nameof(address), address);
        var found = finder.Find(
            new() { Text = text, Economy = economy is null ? null : Bounds.Text(nameof(economy), economy) }, published.Edition.Recipe.Geocoding.Corrections, published.Members);
        var explanation = found.Explanation;
        return new(
            [AnswerSource.Of(published)], Figures,
            [
                .. explanation.Location.Point is null ? (string[])[$"The address was not located to a city: {explanation.Location.Cause ?? "no place in it"}."] : [],
                .. Bounds.Rest("alternatives", Math.Min(MostAlternatives, explanation.Alternatives.Count), explanation.Alternatives.Count),
            ],
            new(text, explanation with { Alternatives = [.. explanation.Alternatives.Take(MostAlternatives)] }, InEdition(found, published.Edition)));
    }

    private static PlaceInEdition? InEdition(FoundAddress found, Edition edition)
    {
        if (found is not { Nearest: { } member, NearestKm: { } km }) return null;
        var cluster = member.ClusterId is { } id ? edition.Clusters.FirstOrDefault(c => c.Id == id) : null;
        return new(km <= SamePlaceKm, km, member.Counted.Place.City, member.Counted.Place.Economy, member.Counted.Mentions, cluster?.Id, cluster?.Name, cluster?.Rank);
    }
}

/// <param name="InEdition">Null where the address has no point, or the edition no place.</param>
internal sealed record LocatedAddress(string Address, Explanation Explanation, PlaceInEdition? InEdition);

/// <summary>The counted place of the edition that is nearest to the address.</summary>
/// <param name="IsCounted">The edition counts people at this very place.</param>
/// <param name="ClusterId">Null: the place is in no cluster.</param>
internal sealed record PlaceInEdition(
    bool IsCounted, double NearestKm, string City, string Economy, long Mentions, string? ClusterId, string? ClusterName, int? ClusterRank);

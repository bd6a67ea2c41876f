using System.Text.Encodings.Web;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;

namespace HubAtlas.Engine.Sampling;

/// <summary>Writes the truth of a simulated world as JSON, for people and for other programs.</summary>
internal static class TruthFile
{
    private const int Digits = 6;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
    };

    public static void Write(Stream stream, WorldTruth truth) => JsonSerializer.Serialize(stream, Describe(truth), Options);

    private static object Describe(WorldTruth truth) => new
    {
        Simulated = true,
        truth.Seed,
        truth.Scale,
        truth.FirstYear,
        truth.Years,
        truth.MinimumMentions,
        Documents = ByKind(truth.Documents),
        truth.LeftOut,
        OlderRecords = truth.Stale,
        Unlocated = truth.Unlocated.Select(u => new
        {
            u.Cause,
            Mentions = ByKind(u.Mentions),
            Documents = ByKind(u.Shares.Select(Rounded)),
        }),
        Editions = new[] { truth.EarlierWindow, truth.LaterWindow }.Select(window => Edition(truth, window)),
        Changes = PlantedChanges.Between(truth).Select(c => new
        {
            Event = c.Event.ToString().ToLowerInvariant(),
            c.Hubs,
            GrowthPercent = Round(c.GrowthPercent),
            PlannedGrowthPercent = c.PlannedGrowthPercent,
        }),
        Cities = truth.Cities.Select(City),
    };

    private static object Edition(WorldTruth truth, (int First, int Last) window) => new
    {
        FirstYear = window.First,
        LastYear = window.Last,
        Clusters = PlantedEdition.In(truth, window.First, window.Last).Clusters.Select((c, index) => new
        {
            Rank = index + 1,
            c.Id,
            c.Name,
            c.Mentions,
            Patents = Round(c.Shares[(int)DocumentKind.Patent]),
            Publications = Round(c.Shares[(int)DocumentKind.Publication]),
            Score = Round(c.Score),
            c.Cities,
        }),
    };

    private static object City(TruthCity city) => new
    {
        city.City.Name,
        city.City.Admin1,
        city.City.Economy,
        Lat = city.City.Point.Latitude,
        Lon = city.City.Point.Longitude,
        city.City.Hub,
        Role = city.City.Role.ToString().ToLowerInvariant(),
        Mentions = ByKind(city.Mentions),
        Documents = ByKind(city.Shares.Select(Rounded)),
    };

    private static Dictionary<string, T> ByKind<T>(IEnumerable<T> values) =>
        DocumentKinds.All.Zip(values).ToDictionary(pair => pair.First.Plural(), pair => pair.Second);

    private static IReadOnlyList<double> Rounded(IReadOnlyList<double> values) => [.. values.Select(Round)];

    private static double Round(double value) => Math.Round(value, Digits);
}

using System.IO.Compression;
using HubAtlas.Core.Model;
using HubAtlas.Web.Answers;
using HubAtlas.Web.Library;
using HubAtlas.Web.Serving;

namespace HubAtlas.Web.Live;

/// <summary>What was worked out for one question.</summary>
/// <param name="Places">Of a recount, whose places are others than the edition's; null: they are the same.</param>
internal sealed record LiveResponse(Packed Answer, Packed? Places)
{
    public long Bytes => Answer.Size + (Places?.Size ?? 0);

    public static LiveResponse OfRun(PublishedEdition edition, Recipe recipe, LiveResult result) =>
        new(Pack(LiveAnswer.Of(edition.Edition, edition.Members, edition.Members, recipe, result, edition.Areas)), null);

    public static LiveResponse OfRecount(PublishedEdition edition, Recipe recipe, LiveResult result)
    {
        var owners = edition.Members.ToDictionary(m => m.Counted.Place.Key, m => m.ClusterId);
        var before = result.Members
            .Select(m => m with { ClusterId = owners.GetValueOrDefault(m.Counted.Place.Key) }).ToList();
        return new(
            Pack(LiveAnswer.Of(edition.Edition, edition.Members, before, recipe, result, null)),
            Packed.Binary(PlaceLayer.Pack(result.Members, result.Clusters)));
    }

    /// <summary>For speed: a hand on the slider waits, and most answers are sent once.</summary>
    private static Packed Pack(LiveAnswer answer) => Packed.Json(answer, CompressionLevel.Fastest);
}

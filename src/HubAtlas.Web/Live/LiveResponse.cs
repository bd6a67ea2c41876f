using System.IO.Compression;
using HubAtlas.Core.Model;
using HubAtlas.Data.Publishing.Mapping;
using HubAtlas.Web.Answers;
using HubAtlas.Web.Library;
using HubAtlas.Web.Serving;

namespace HubAtlas.Web.Live;

/// <summary>What was worked out for one question.</summary>
/// <param name="Places">Of a recount, whose places are others than the edition's; null: they are the same.</param>
/// <param name="Clusters">By rank, for their areas and outlines.</param>
/// <param name="Areas">Of a recount; null: they are drawn when somebody asks, from <paramref name="Numbers"/>.</param>
/// <param name="Numbers">For every place of the edition the index of its cluster.</param>
internal sealed record LiveResponse(Packed Answer, Packed? Places, IReadOnlyList<Cluster> Clusters, Packed? Areas, int[] Numbers)
{
    // Of a point of an outline, with what its cluster takes beside.
    private const int BytesOfPoint = 32;

    public long Bytes { get; } = Answer.Size + (Places?.Size ?? 0) + (Areas?.Size ?? 0) + (sizeof(int) * Numbers.Length)
        + (BytesOfPoint * Clusters.Sum(cluster => cluster.Shape.Outline.Sum(ring => (long)ring.Count)));

    public static LiveResponse OfRun(PublishedEdition edition, Recipe recipe, LiveResult result) => new(
        Pack(LiveAnswer.Of(edition.Edition, edition.Members, edition.Members, recipe, result, isRecount: false)), null, result.Clusters, null,
        DrawnAreas.Numbers(result.Clusters, result.Members));

    public static LiveResponse OfRecount(PublishedEdition edition, Recipe recipe, LiveResult result)
    {
        var owners = edition.Members.ToDictionary(m => m.Counted.Place.Key, m => m.ClusterId);
        var before = result.Members
            .Select(m => m with { ClusterId = owners.GetValueOrDefault(m.Counted.Place.Key) }).ToList();
        return new(
            Pack(LiveAnswer.Of(edition.Edition, edition.Members, before, recipe, result, isRecount: true)),
            Packed.Binary(PlaceLayer.Pack(result.Members, result.Clusters)), result.Clusters,
            Pack(new AreaList(DrawnAreas.Of(result.Clusters, result.Members))), []);
    }

    /// <summary>What maps draw. Not part of the answer, so that the table need not wait for it.</summary>
    public Packed AreasOf(PublishedEdition edition) => Areas ?? Pack(new AreaList(DrawnAreas.Of(Clusters, edition.Members, Numbers, edition.Areas)));

    /// <summary>The exact outlines, for downloads.</summary>
    public Packed Outlines() => Pack(new LiveOutlines([.. Clusters.Select(c => c.Shape.Outline)]));

    /// <summary>For speed: a hand on the slider waits, and most answers are sent once.</summary>
    private static Packed Pack<T>(T answer) => Packed.Json(answer, CompressionLevel.Fastest);
}

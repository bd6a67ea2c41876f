using HubAtlas.Core.Model;
using HubAtlas.Web.Api;

namespace HubAtlas.Web.Live;

/// <summary>Answer of <c>/api/editions/{name}/ask</c>.</summary>
/// <param name="Recipe">The edition's recipe with the asked changes.</param>
/// <param name="Outlines">Polygons of every cluster in the order of <paramref name="Clusters"/>.</param>
/// <param name="Lines">Where each cluster comes from, in the same order.</param>
/// <param name="Noise">
/// Base64 of one bit a place in the order of place ids, lowest bit first; 1 is noise. Null after a recount, whose own places are at
/// <c>/api/editions/{name}/ask/places</c> under the same question.
/// </param>
/// <param name="HasOtherInputs">The store has changed since the edition was made.</param>
/// <param name="NoisePercent">Of all located mentions.</param>
/// <param name="NoisePercentBefore">The same in the edition.</param>
public sealed record LiveAnswer(
    Recipe Recipe, IReadOnlyList<ClusterRow> Clusters, IReadOnlyList<IReadOnlyList<IReadOnlyList<GeoPoint>>> Outlines,
    IReadOnlyList<LiveLine> Lines, LiveChanges Changes, string? Noise, double NoisePercent, double NoisePercentBefore,
    bool HasOtherInputs)
{
    /// <param name="members">The edition's places.</param>
    /// <param name="before">The result's places in the same order, with their clusters in the edition.</param>
    internal static LiveAnswer Of(
        Edition edition, IReadOnlyList<Member> members, IReadOnlyList<Member> before, Recipe recipe, LiveResult result, bool hasPlaces)
    {
        var lines = LiveLineage.Of(edition, before, result);
        var isFull = recipe.Counting.Method == CountingMethod.Full;
        return new(
            recipe, [.. result.Clusters.Select(c => ClusterRow.Of(c, recipe, isReRun: !isFull))],
                [.. result.Clusters.Select(c => c.Shape.Outline)],
            lines, LiveLineage.Changes(edition, lines), hasPlaces ? null : NoiseBits(result.Members), NoisePart(result.Members),
            NoisePart(members), result.HasOtherInputs);
    }

    private static string NoiseBits(IReadOnlyList<Member> members)
    {
        var bits = new byte[(members.Count + 7) / 8];
        for (var i = 0; i < members.Count; i++)
            if (members[i].ClusterId is null) bits[i >> 3] |= (byte)(1 << (i & 7));
        return Convert.ToBase64String(bits);
    }

    private static double NoisePart(IReadOnlyList<Member> members)
    {
        var all = members.Sum(m => m.Counted.Mentions);
        return all == 0 ? 0 : 100.0 * members.Where(m => m.ClusterId is null).Sum(m => m.Counted.Mentions) / all;
    }
}

/// <summary>Where a re-run's cluster comes from.</summary>
/// <param name="Before">The edition's cluster that gives it most mentions, when that one's largest part is here; null: it is new.</param>
/// <param name="From">Every cluster of the edition whose largest part is here.</param>
/// <param name="IsSplit">Another cluster of the re-run holds a tenth or more of <paramref name="Before"/> too.</param>
public sealed record LiveLine(string Id, string? Before, int? RankBefore, IReadOnlyList<string> From, bool IsSplit);

/// <summary>What a re-run changes, in counts and in the names worth a line.</summary>
/// <param name="Gone">Ids of the edition's clusters of which nothing is left in any cluster.</param>
/// <param name="MostMoved">Id of the cluster whose rank changed most; null when none did.</param>
public sealed record LiveChanges(
    int Clusters, int ClustersBefore, IReadOnlyList<string> Merged, IReadOnlyList<string> Split, IReadOnlyList<string> New,
    IReadOnlyList<string> Gone, string? MostMoved, int MostMovedBy);

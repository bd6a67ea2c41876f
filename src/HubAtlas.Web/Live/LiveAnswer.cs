using System.Text.Json.Nodes;
using HubAtlas.Core.Model;
using HubAtlas.Engine;
using HubAtlas.Web.Answers;

namespace HubAtlas.Web.Live;

/// <summary>Answer of <c>/api/editions/{name}/ask</c>.</summary>
/// <param name="Recipe">The edition's recipe with the asked changes; its hash is that of <paramref name="RecipeFile"/>.</param>
/// <param name="RecipeFile">The same as the file that <c>hubatlas run</c> reads, with every key.</param>
/// <param name="Groups">As in the edition, of the economies that have clusters now.</param>
/// <param name="Lines">Where each cluster comes from, in the same order. What maps draw of them is at <c>/api/editions/{name}/ask/areas</c>.</param>
/// <param name="Noise">
/// Base64 of one bit a place in the order of place ids, lowest bit first; 1 is noise. Null after a recount, whose own places are at
/// <c>/api/editions/{name}/ask/places</c> under the same question.
/// </param>
/// <param name="HasOtherInputs">The store has changed since the edition was made.</param>
/// <param name="NoisePercent">Of all located mentions.</param>
/// <param name="NoisePercentBefore">The same in the edition.</param>
public sealed record LiveAnswer(
    Recipe Recipe, JsonObject RecipeFile, IReadOnlyList<ClusterRow> Clusters, IReadOnlyDictionary<string, EconomyGroupNames> Groups,
    IReadOnlyList<LiveLine> Lines, LiveChanges Changes, string? Noise, double NoisePercent, double NoisePercentBefore, bool HasOtherInputs)
{
    /// <param name="members">The edition's places.</param>
    /// <param name="before">The result's places in the same order, with their clusters in the edition.</param>
    internal static LiveAnswer Of(
        Edition edition, IReadOnlyList<Member> members, IReadOnlyList<Member> before, Recipe recipe, LiveResult result, bool isRecount)
    {
        var lineage = Pipeline.CompareReRun(edition.Clusters, before, result.Clusters, result.Members);
        var isFull = recipe.Counting.Method == CountingMethod.Full;
        var asked = AskedRecipe.Of(edition.Recipe, recipe);
        return new(
            asked.Recipe, asked.File, [.. result.Clusters.Select(c => ClusterRow.Of(c, recipe, isReRun: !isFull))],
            EconomyGroupNames.Of(result.Clusters),
            [.. lineage.Lines.Select(LiveLine.Of)], LiveChanges.Of(lineage, edition.Clusters.Count),
            isRecount ? null : NoiseBits(result.Members), NoisePart(result.Members), NoisePart(members), result.HasOtherInputs);
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
        var (all, noise) = (0L, 0L);
        foreach (var member in members)
        {
            var mentions = member.Counted.Mentions;
            all += mentions;
            if (member.ClusterId is null) noise += mentions;
        }

        return all == 0 ? 0 : 100.0 * noise / all;
    }
}

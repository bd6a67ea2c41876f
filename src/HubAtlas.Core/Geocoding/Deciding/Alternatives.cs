using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Deciding;

/// <summary>What else an address may have meant.</summary>
internal static class Alternatives
{
    /// <summary>The reading that would be the answer if the first were wrong; of an address that was not located, the one that came nearest.</summary>
    public static Candidate Second(in Verdict verdict, AddressEvidence evidence)
    {
        var first = verdict.Winner;
        if (!first.Exists) return Candidate.None;
        if (!verdict.IsLocated) return first;
        if (verdict.RunnerUp.Exists) return verdict.RunnerUp;
        var (place, organisation) = (BestElsewhere(evidence.Places, first), BestElsewhere(evidence.Organisations, first));
        if (place < 0) return organisation < 0 ? Candidate.None : evidence.Organisations[organisation];
        // Of equal points the place: a name is there where it says, an organisation may be anywhere.
        return organisation >= 0 && evidence.Organisations[organisation].Score > evidence.Places[place].Score
            ? evidence.Organisations[organisation] : evidence.Places[place];
    }

    /// <summary>By points, then id; −1: none.</summary>
    private static int BestElsewhere(List<Candidate> candidates, in Candidate first)
    {
        var (best, least) = (-1, first.Score - Weights.Deciding.FarthestAlternative);
        var all = CollectionsMarshal.AsSpan(candidates);
        for (var i = 0; i < all.Length; i++)
        {
            ref readonly var other = ref all[i];
            if (other.Score < least || (best >= 0 && !Comes(other, all[best]))) continue;
            if (CandidateOrder.IsFar(other.Point, first.Point)) best = i;
        }

        return best;
    }

    private static bool Comes(in Candidate other, in Candidate best) => other.Score != best.Score ? other.Score > best.Score : other.Id < best.Id;
}

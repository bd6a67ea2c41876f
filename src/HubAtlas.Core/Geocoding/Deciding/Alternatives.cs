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
        var second = BestElsewhere(evidence.Places, first, Candidate.None);
        return BestElsewhere(evidence.Organisations, first, second);
    }

    private static Candidate BestElsewhere(List<Candidate> candidates, in Candidate first, in Candidate soFar)
    {
        var second = soFar;
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(candidates))
        {
            if (other.Score < first.Score - Weights.Deciding.FarthestAlternative || (second.Exists && !Comes(other, second))) continue;
            if (CandidateOrder.IsFar(other.Point, first.Point)) second = other;
        }

        return second;
    }

    private static bool Comes(in Candidate other, in Candidate second)
    {
        if (other.Score != second.Score) return other.Score > second.Score;
        return other.IsOrganisation == second.IsOrganisation ? other.Id < second.Id : second.IsOrganisation;
    }
}

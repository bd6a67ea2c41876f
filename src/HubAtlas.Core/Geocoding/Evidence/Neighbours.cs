using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Evidence;

/// <summary>"Aesch bei Birmensdorf": of the namesakes of the first town the one beside the second is meant, and not the second.</summary>
internal static class Neighbours
{
    public static void Judge(AddressEvidence evidence)
    {
        if (evidence.Areas.Stated < 0) return;
        var words = evidence.Parsed.Text.Words;
        for (var link = 1; link + 1 < words.Length; link++)
            if (words[link].IsOf(WordClass.Beside)) JudgeLink(CollectionsMarshal.AsSpan(evidence.Places), link);
    }

    private static void JudgeLink(Span<Candidate> places, int link)
    {
        var isBeside = false;
        foreach (ref var town in places)
        {
            if (town.Mention.End != link) continue;
            foreach (ref readonly var other in places)
            {
                if (other.Mention.First != link + 1 || other.Economy != town.Economy || other.Id == town.Id) continue;
                if (!town.Point.IsWithin(other.Point, Weights.Places.BesideKm)) continue;
                town = town with { Score = town.Score + Weights.Places.Beside };
                isBeside = true;
                break;
            }
        }

        foreach (ref var other in places)
            if (isBeside && other.Mention.First == link + 1) other = other with { Score = other.Score - Weights.Places.Beside };
    }
}

using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Publishing;

/// <summary>An edition whose store knew how often publications were cited; the last cluster has too few to say.</summary>
internal static class PlausibleCitations
{
    public static Edition Of(Edition edition) => edition with
    {
        Clusters = [.. edition.Clusters.Select((cluster, index) => cluster with { Citations = Impact(index, index < edition.Clusters.Count - 1) })],
    };

    private static CitationImpact Impact(int index, bool isEnough)
    {
        var works = (1000 - index) * (long)Contribution.Whole;
        TopPart Top(int percent) => new(percent, works * percent / 80, isEnough ? new(percent * 1.25, percent * 1.1, percent * 1.4) : null);
        return new(works, [.. TopShares.All.Select(Top)], isEnough ? new(1.3 - (index / 100.0), 1.1 - (index / 100.0), 1.5) : null);
    }
}

using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Deciding;

/// <summary>
/// How often answers like this one are right: the share of right ones among the answers by the same rule with a like margin, measured
/// on one half of the labelled sets and checked on the other (docs/geocoding.md).
/// </summary>
internal static class Confidences
{
    public static double Of(in Verdict verdict)
    {
        var shares = verdict.Rule switch
        {
            "organisation+city" => Weights.Confidence.OrganisationAndCity,
            "city" when verdict.Winner.Edits == 0 => Weights.Confidence.City,
            "city" => verdict.Winner.Edits == 1 ? Weights.Confidence.CityWithOneSlip : Weights.Confidence.CityWithSlips,
            "organisation" => Weights.Confidence.Organisation,
            "city over organisation" => Weights.Confidence.CityOverOrganisation,
            _ => Weights.Confidence.NamePart,
        };
        var share = shares[Band(verdict.Margin, Weights.Confidence.Margins)];
        if (verdict.Rule != "organisation") return share;
        return Math.Min(share, Weights.Confidence.OrganisationByScore[Band(verdict.Winner.Score, Weights.Confidence.Scores)]);
    }

    private static int Band(double points, double[] ends)
    {
        var band = 0;
        while (band < ends.Length && points >= ends[band]) band++;
        return band;
    }
}

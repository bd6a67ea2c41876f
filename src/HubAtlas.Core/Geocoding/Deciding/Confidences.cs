using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding.Deciding;

/// <summary>
/// How often answers like this one are right: the share of right ones among the answers of its kind with a like margin, measured on one
/// half of the labelled sets and checked on the other (docs/geocoding.md).
/// </summary>
internal static class Confidences
{
    // Confidences have three decimals, so that doubt adds up in whole thousandths.
    private const int Decimals = 3;

    public static double Of(in Verdict verdict) => SharesOf(KindOf(verdict))[BandOf(verdict.Margin)];

    /// <summary>Of the runner-up, beside an answer of this confidence.</summary>
    public static double OfOther(double confidence) => Math.Round((1 - confidence) * Weights.Confidence.OtherOfWrong, Decimals);

    public static AnswerKind KindOf(in Verdict verdict) => verdict.Rule switch
    {
        "organisation+city" => AnswerKind.OrganisationAndCity,
        "city" when verdict.Winner.Edits == 0 => verdict.HasColumn ? AnswerKind.CityInColumn : AnswerKind.City,
        "city" => verdict.Winner.Edits == 1 ? AnswerKind.CityWithOneSlip : AnswerKind.CityWithSlips,
        "organisation" => KindOfOrganisation(verdict),
        "city over organisation" => AnswerKind.CityOverOrganisation,
        _ => verdict.HasColumn ? AnswerKind.NamePartInColumn : AnswerKind.NamePart,
    };

    public static double[] SharesOf(AnswerKind kind) => kind switch
    {
        AnswerKind.City => Weights.Confidence.City,
        AnswerKind.CityInColumn => Weights.Confidence.CityInColumn,
        AnswerKind.CityWithOneSlip => Weights.Confidence.CityWithOneSlip,
        AnswerKind.CityWithSlips => Weights.Confidence.CityWithSlips,
        AnswerKind.CityOverOrganisation => Weights.Confidence.CityOverOrganisation,
        AnswerKind.NamePart => Weights.Confidence.NamePart,
        AnswerKind.NamePartInColumn => Weights.Confidence.NamePartInColumn,
        AnswerKind.OrganisationAndCity => Weights.Confidence.OrganisationAndCity,
        AnswerKind.Organisation => Weights.Confidence.Organisation,
        AnswerKind.OrganisationBesideEconomy => Weights.Confidence.OrganisationBesideEconomy,
        AnswerKind.OrganisationOfFewerPoints => Weights.Confidence.OrganisationOfFewerPoints,
        AnswerKind.OrganisationOfFewPoints => Weights.Confidence.OrganisationOfFewPoints,
        _ => Weights.Confidence.OrganisationInPart,
    };

    public static int BandOf(double margin)
    {
        var (band, ends) = (0, Weights.Confidence.Margins);
        while (band < ends.Length && margin >= ends[band]) band++;
        return band;
    }

    private static AnswerKind KindOfOrganisation(in Verdict verdict)
    {
        var winner = verdict.Winner;
        if (winner.Score >= Weights.Confidence.ManyPoints)
            return verdict.IsEconomyStated ? AnswerKind.OrganisationBesideEconomy : AnswerKind.Organisation;
        if (winner.Score >= Weights.Confidence.FewerPoints) return AnswerKind.OrganisationOfFewerPoints;
        return winner.Words > 1 && winner.Mention.SegmentCover == SegmentCover.Whole ? AnswerKind.OrganisationOfFewPoints : AnswerKind.OrganisationInPart;
    }
}

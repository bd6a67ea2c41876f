namespace HubAtlas.Core.Geocoding.Deciding;

/// <summary>
/// How often answers like this one are right: the share of right ones among the answers by the same rule with a like margin, measured
/// on one half of the labelled sets and checked on the other (docs/geocoding.md).
/// </summary>
internal static class Confidences
{
    /// <summary>An economy that column or text state, where no place is recognised.</summary>
    public const double StatedEconomy = 0.97;

    /// <summary>An economy named inside a longer name, or in which all likely organisations are.</summary>
    public const double HintedEconomy = 0.95;

    /// <summary>A postal code of the state that the text names, and no town.</summary>
    public const double PostalCode = 0.95;

    /// <summary>The point that the source gave, inside its economy; and one with signs or axes mended.</summary>
    public const double Coordinates = 0.97;
    public const double MendedCoordinates = 0.8;

    // Upper ends of the bands of points between winner and runner-up.
    private static readonly double[] Margins = [1, 2, 4, 8];

    private static readonly double[] City = [0.81, 0.84, 0.84, 0.91, 0.97];
    private static readonly double[] CityWithOneEdit = [0.79, 0.93, 0.95, 0.97, 0.98];
    private static readonly double[] CityWithEdits = [0.35, 0.74, 0.85, 0.9, 0.91];
    private static readonly double[] CityOverOrganisation = [0.65, 0.85, 0.9, 0.94, 0.95];
    private static readonly double[] NamePart = [0.68, 0.7, 0.87, 0.87, 0.94];
    private static readonly double[] OrganisationAndCity = [0.9, 0.94, 0.94, 0.95, 0.98];
    private static readonly double[] Organisation = [0.7, 0.72, 0.86, 0.9, 0.97];

    // Upper ends of the bands of an organisation's own points, and the shares.
    private static readonly double[] Scores = [6, 8, 10];
    private static readonly double[] OrganisationByScore = [0.8, 0.85, 0.94, 0.97];

    public static double Of(in Verdict verdict)
    {
        var shares = verdict.Rule switch
        {
            "organisation+city" => OrganisationAndCity,
            "city" when verdict.Winner.Edits == 0 => City,
            "city" => verdict.Winner.Edits == 1 ? CityWithOneEdit : CityWithEdits,
            "organisation" => Organisation,
            "city over organisation" => CityOverOrganisation,
            _ => NamePart,
        };
        var share = shares[Band(verdict.Margin, Margins)];
        return verdict.Rule == "organisation" ? Math.Min(share, OrganisationByScore[Band(verdict.Winner.Score, Scores)]) : share;
    }

    private static int Band(double points, double[] ends)
    {
        var band = 0;
        while (band < ends.Length && points >= ends[band]) band++;
        return band;
    }
}

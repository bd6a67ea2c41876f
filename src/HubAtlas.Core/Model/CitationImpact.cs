namespace HubAtlas.Core.Model;

/// <summary>Whose publications are among the most cited of their field, year and type.</summary>
/// <param name="CountedOn">As in <see cref="CitationCounts"/>.</param>
/// <param name="Years">As there.</param>
/// <param name="Notes">What a reader of the figures has to know.</param>
public sealed record CitationTable(
    CitationRecipe Recipe, CitationRow World, IReadOnlyList<CitationDivision> Divisions, (int First, int Last) CountedOn, (int First, int Last) Years, IReadOnlyList<string> Notes, bool IsSimulated);

/// <param name="Rows">By rank, then code.</param>
public sealed record CitationDivision(LandscapeUnit By, IReadOnlyList<CitationRow> Rows, CitationRow Unplaced);

/// <param name="Rank">By publications among the most cited tenth; equals share the smallest.</param>
/// <param name="Documents">Publications with at least one of their people there.</param>
/// <param name="Listed">Billionths of publications in the journals of the list; null where there is none.</param>
/// <param name="ListedShare">Percent of the world's.</param>
public sealed record CitationRow(string Code, string Name, int Rank, long Documents, CitationImpact Impact, long? Listed, double? ListedShare);

/// <summary>How often a unit's publications are cited, compared with those of their field, year and type.</summary>
/// <param name="Works">Billionths of publications.</param>
/// <param name="Tops">By <see cref="TopShares.All"/>.</param>
/// <param name="Mean">Mean normalised citation score (MNCS): 1 is the world's mean. Null below the minimum.</param>
public sealed record CitationImpact(long Works, IReadOnlyList<TopPart> Tops, MeasuredMean? Mean)
{
    public TopPart Top(int percent) => Tops[TopShares.All.IndexOf(percent)];
}

/// <param name="Count">Publications among the most cited, P(top q %), in billionths.</param>
/// <param name="Proportion">Percent of the unit's publications, PP(top q %), with its 95 % interval; the world's is q. Null below the minimum.</param>
public sealed record TopPart(int Percent, long Count, MeasuredMean? Proportion);

/// <param name="Low">Of the 95 % interval, were another set of like publications drawn; null where it cannot be said.</param>
public sealed record MeasuredMean(double Value, double? Low, double? High);

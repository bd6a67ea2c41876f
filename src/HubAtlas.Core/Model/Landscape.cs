namespace HubAtlas.Core.Model;

/// <summary>Who has the documents of a technology, since when, and how specialised they are. Counts are billionths of documents.</summary>
/// <param name="Documents">The technology's documents in the world.</param>
/// <param name="Classed">As in <see cref="LandscapeCounts"/>.</param>
/// <param name="World">By year of the window; null: the store has no such document of that year at all.</param>
/// <param name="WorldGrowth">By pair of years.</param>
/// <param name="Notes">What a reader of the figures has to know.</param>
public sealed record Landscape(
    LandscapeRecipe Recipe, long Documents, long Classed, IReadOnlyList<long?> World, IReadOnlyList<LandscapeGrowth> WorldGrowth, double? CollaborationShare,
    IReadOnlyList<LandscapeTable> Tables, IReadOnlyList<string> Notes, bool IsSimulated)
{
    public IEnumerable<int> Years => Enumerable.Range(Recipe.FirstYear, Recipe.LastYear - Recipe.FirstYear + 1);
}

/// <param name="Rows">By rank, then code.</param>
/// <param name="Unplaced">What belongs to no unit; it stays in the world's total.</param>
public sealed record LandscapeTable(LandscapeUnit By, IReadOnlyList<LandscapeRow> Rows, long Unplaced);

/// <summary>One unit. Below the recipe's minimum nothing but count, share, rank and years is given.</summary>
/// <param name="Share">Percent of the world's documents of the technology.</param>
/// <param name="Low">Of the count's 95 % interval, in documents, were they drawn by chance (Poisson).</param>
/// <param name="Years">As <see cref="Landscape.World"/>.</param>
/// <param name="Inhabitants">Null where they are not known.</param>
/// <param name="Specialisation">Null where it is not measured.</param>
/// <param name="Herfindahl">Sum of the squared shares of the organisations in what says one, 0 to 1.</param>
/// <param name="Collaboration">Percent of the unit's documents with people in two or more economies.</param>
public sealed record LandscapeRow(
    string Code, string Name, int Rank, long Count, double Share, double? Low, double? High, IReadOnlyList<long?> Years, IReadOnlyList<LandscapeGrowth> Growth,
    double? Inhabitants, double? PerMillion, LandscapeSpecialisation? Specialisation, Holders? Holders, double? Herfindahl, double? Collaboration)
{
    /// <summary>Percent of the unit's families that were filed at two or more offices; null where applications are counted.</summary>
    public double? FiledAbroad { get; init; }
}

/// <summary>Change between two years. Rates are in percent, null where there is none.</summary>
/// <param name="Before">Count of the first year; null where the store has no such year.</param>
public sealed record LandscapeGrowth(
    YearPair Years, long? Before, long? After, decimal? Cagr, decimal? MeanOfYearly, decimal? LogTrend, decimal? Total);

/// <summary>Revealed technological advantage: the technology's part in the unit's documents over its part in the world's.</summary>
/// <param name="Low">Of the 95 % interval, were the unit's documents of the technology drawn by chance (Wilson).</param>
/// <param name="Symmetric">(RTA − 1) / (RTA + 1), −1 to 1.</param>
public sealed record LandscapeSpecialisation(double Advantage, double Low, double High, double Symmetric);

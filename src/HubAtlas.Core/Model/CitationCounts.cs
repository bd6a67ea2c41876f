namespace HubAtlas.Core.Model;

/// <summary>What the store has for a table of citation impact; all sums are of whole numbers.</summary>
/// <param name="World">All publications that are compared.</param>
/// <param name="LeftOut">Publications of the recipe's years and types that are not compared, by cause.</param>
/// <param name="Strata">How many strata came about on each rung, and billionths of publications in them.</param>
/// <param name="CountedOn">First and last day on which citations were counted, as yyyymmdd; 0: the source does not say.</param>
/// <param name="Years">First and last year of the publications that are compared.</param>
/// <param name="Journals">Null where the recipe has no list.</param>
public sealed record CitationCounts(
    CitedTally World, IReadOnlyList<CitedDivision> Divisions, IReadOnlyList<(string Cause, long Works)> LeftOut,
    IReadOnlyList<(StratumRung Rung, int Strata, long Works)> Strata, (int First, int Last) CountedOn, (int First, int Last) Years, JournalMatches? Journals, bool IsSimulated);

/// <summary>Publications in the journals of a list, whether their citations are known or not.</summary>
/// <param name="Works">Billionths, in the world.</param>
/// <param name="Unmatched">Journals of the list that no publication of the store is in.</param>
public sealed record JournalMatches(long Works, IReadOnlyList<string> Unmatched);

/// <summary>The publications over one kind of unit.</summary>
/// <param name="Unplaced">What belongs to no unit.</param>
public sealed record CitedDivision(LandscapeUnit By, IReadOnlyList<CitedTally> Units, CitedTally Unplaced);

/// <summary>What one unit has.</summary>
/// <param name="Documents">Publications with at least one of their people there.</param>
/// <param name="Works">Billionths of publications under the recipe's counting.</param>
/// <param name="WorkSquares">Sum over publications of the square of the unit's part.</param>
/// <param name="Tops">By <see cref="TopShares.All"/>; sums in billionths³.</param>
/// <param name="Normalised">Citations over the stratum's mean; sum in billionths².</param>
/// <param name="Listed">Billionths of publications in the journals of the list.</param>
public sealed record CitedTally(
    string Code, string Name, long Documents, long Works, Int128 WorkSquares, IReadOnlyList<ScoreSums> Tops, ScoreSums Normalised, long Listed)
{
    public static CitedTally None(string code, string name) => new(code, name, 0, 0, 0, [.. TopShares.All.Select(_ => default(ScoreSums))], default, 0);
}

/// <summary>A score summed over publications, each by the unit's part of it.</summary>
/// <param name="Sum">Of part × score, exact.</param>
/// <param name="Squares">Of the squares of these products, in billionths².</param>
/// <param name="Products">Of these products × the unit's part, in billionths².</param>
public readonly record struct ScoreSums(Int128 Sum, Int128 Squares, Int128 Products);

namespace HubAtlas.Core.Model;

/// <summary>What the store has for a landscape. Counts are billionths of documents, under the recipe's counting; all sums are of integers.</summary>
/// <param name="World">The technology's documents by year, years without any left out.</param>
/// <param name="Classed">Documents of the window that have a name at a level which the definition uses, of the technology or not: what specialisation is measured against.</param>
/// <param name="Unmatched">Entries of the definition and the fields that no document of the store has.</param>
/// <param name="LeftOut">Documents of other kinds, years and types, by cause.</param>
/// <param name="IsSimulated">Whether any input is.</param>
public sealed record LandscapeCounts(
    IReadOnlyList<LandscapeYear> World, long Classed, IReadOnlyList<LandscapeDivision> Divisions, IReadOnlyList<string> Unmatched,
    IReadOnlyList<LeftOut> LeftOut, bool IsSimulated)
{
    public LandscapeGaps Gaps { get; init; } = LandscapeGaps.None;
}

/// <summary>What the store does not know of the documents that a landscape counts.</summary>
/// <param name="WithoutFamily">Applications that name no family, where families are counted: each is one.</param>
/// <param name="WithoutSymbols">Documents without any full symbol, where the definition has symbols finer than a subclass.</param>
/// <param name="OlderFiles">Files imported before the store kept offices, families, symbols and applicants.</param>
public sealed record LandscapeGaps(long WithoutFamily, long WithoutSymbols, IReadOnlyList<string> OlderFiles)
{
    public static readonly LandscapeGaps None = new(0, 0, []);

    /// <summary>Keywords of the technology for which some files were not searched.</summary>
    public IReadOnlyList<KeywordGap> Keywords { get; init; } = [];
}

/// <param name="Abroad">Documents with people in two or more economies, where that is known.</param>
public sealed record LandscapeYear(int Year, long Documents, long Abroad);

/// <summary>The technology's documents over one kind of unit.</summary>
/// <param name="Unplaced">What belongs to no unit: not located, outside all clusters, without an organisation, without a field.</param>
public sealed record LandscapeDivision(LandscapeUnit By, IReadOnlyList<UnitTally> Units, long Unplaced);

/// <summary>What one unit has.</summary>
/// <param name="Years">Count by year, years without any left out.</param>
/// <param name="Documents">Documents with at least one of their people there.</param>
/// <param name="Abroad">Of these, those with people in two or more economies.</param>
/// <param name="Classed">As in <see cref="LandscapeCounts"/>, of the unit; null where documents are not divided over such units.</param>
/// <param name="Holders">Its organisations; null where they are the units.</param>
public sealed record UnitTally(
    string Code, string Name, IReadOnlyDictionary<int, long> Years, long Documents, long Abroad, long? Classed, Holders? Holders)
{
    /// <summary>Families with a part in the unit that have members at two or more offices; null where applications are counted.</summary>
    public long? FiledAbroad { get; init; }

    public long Count => Years.Values.Sum();
}

/// <summary>The organisations of a unit.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Known">The part of the unit's documents that says an organisation.</param>
/// <param name="SquareSum">Of the organisations' counts.</param>
/// <param name="Leaders">The first three by falling count, then name.</param>
public sealed record Holders(long Count, long Known, Int128 SquareSum, IReadOnlyList<Holder> Leaders);

public sealed record Holder(string Name, long Count);

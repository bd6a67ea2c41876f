namespace HubAtlas.Core.Geocoding.Weighing;

/// <summary>When the column of the economy is doubted.</summary>
/// <remarks>Set by hand and kept where the even half of the inventors' towns of docs/geocoding.md came out better.</remarks>
internal sealed record ColumnWeights
{
    /// <summary>Of a city elsewhere that outweighs the column's economy.</summary>
    [Weight("people", 1000, 10000000)] public int PeopleOfLargeCity { get; init; } = 100_000;

    /// <summary>
    /// Of a town elsewhere, in an economy often mistaken for the column's or with a long name; and of a town of the column's that is not first in
    /// its segment.
    /// </summary>
    [Weight("people", 100, 1000000)] public int PeopleOfTown { get; init; } = 10_000;

    /// <summary>Of a town in the economy of a code: "Penzberg, DE" beside the column of the United States.</summary>
    [Weight("people", 100, 1000000)] public int PeopleOfCodedTown { get; init; } = 10_000;

    /// <summary>Of a city that is known by other names, or by four letters.</summary>
    [Weight("people", 1000, 20000000)] public int PeopleOfFamousCity { get; init; } = 500_000;

    /// <summary>Of a city that is meant where it is although every town of the column's sounds like one of its economy: "Guangzhou" beside TW.</summary>
    [Weight("people", 1000, 50000000)] public int PeopleOfMetropolis { get; init; } = 2_000_000;

    /// <summary>Of a town elsewhere.</summary>
    [Weight("letters", 1, 20)] public int ShortestTown { get; init; } = 5;

    /// <summary>Of a famous city elsewhere.</summary>
    [Weight("letters", 1, 20)] public int ShortestCity { get; init; } = 4;

    /// <summary>So long a name is not met twice by chance.</summary>
    [Weight("letters", 5, 40)] public int LongName { get; init; } = 13;

    /// <summary>Than the column's own town of the name: "Munich, DE" in the US is not Munich, ND; "Milton, CA" may be.</summary>
    [Weight("times", 1, 1000)] public int TimesLarger { get; init; } = 10;

    /// <summary>A town of the column's economy whose name is nearly the text's comes first within this.</summary>
    [Weight("points", 0, 20)] public double Nearest { get; init; } = 1;

    /// <summary>
    /// Of such a town, which another name of a city elsewhere does not outweigh: "Cesarea" beside the column of Israel is not Kayseri.
    /// </summary>
    [Weight("points", 0, 30)] public double LeastNear { get; init; } = 7.4;

    /// <summary>Of a misspelt or cut-off town in the economy that a like code means: "NE" for the Netherlands.</summary>
    [Weight("letters", 1, 40)] public int LettersOfLikeCode { get; init; } = 8;

    /// <summary>Of such a town over its rival.</summary>
    [Weight("points", 0, 20)] public double MarginOfLikeCode { get; init; } = 1;

    /// <summary>Of a city of China beside the column of Taiwan, as many times as the place of its name there.</summary>
    [Weight("times", 1, 100000)] public int TimesLargerOfPart { get; init; } = 100;

    /// <summary>For a code that is a state's or an economy's.</summary>
    [Weight("points", 0, 20)] public double State { get; init; } = 3;
}

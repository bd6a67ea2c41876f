namespace HubAtlas.Core.Geocoding.Weighing;

/// <summary>What of a text is a word, a name or a line of its own.</summary>
/// <remarks>Set by hand on texts that were read wrong; the labelled sets of docs/geocoding.md measure all of them together.</remarks>
internal sealed record ParsingWeights
{
    /// <summary>Place names stand at the ends of an address; of a text beyond this length only head and tail are read.</summary>
    [Weight("characters", 64, 1000000)] public int LongestText { get; init; } = 4096;

    /// <summary>Digits of a footnote's number that stands at a word without a gap: "University2".</summary>
    [Weight("digits", 0, 9)] public int LongestFootnote { get; init; } = 2;

    /// <summary>Of the word that a footnote's number stands at.</summary>
    [Weight("letters", 1, 20)] public int ShortestOfFootnote { get; init; } = 6;

    /// <summary>Of a name that is looked up in the gazetteer.</summary>
    [Weight("words", 1, 10)] public int LongestName { get; init; } = 5;

    /// <summary>Of a name in a script where each character is a word.</summary>
    [Weight("characters", 2, 20)] public int LongestNameWithoutGaps { get; init; } = 10;

    /// <summary>Of several words that are looked up as one name.</summary>
    [Weight("letters", 2, 10)] public int FewestLettersOfJoinedWords { get; init; } = 4;

    /// <summary>Of a segment that goes on and on only its ends are read.</summary>
    [Weight("words", 10, 1000)] public int LongestSegment { get; init; } = 48;

    /// <summary>Of a word in capitals among small letters that is no town: "LAI" in "CNRS, LAI, Marseille".</summary>
    [Weight("letters", 2, 10)] public int LongestAcronym { get; init; } = 5;

    /// <summary>Of a place's name in Latin letters.</summary>
    [Weight("letters", 1, 6)] public int ShortestPlace { get; init; } = 3;

    /// <summary>Before a capital that begins a new line: "McGill", "LaTrobe" and "DeepMind" are one word.</summary>
    [Weight("letters", 1, 10)] public int FewestSmallLetters { get; init; } = 4;

    /// <summary>Of a postal code between two lines that were joined.</summary>
    [Weight("digits", 1, 10)] public int FewestDigits { get; init; } = 4;

    /// <summary>Of a state's letters between two lines that were joined: "WollongongNSWAustralia".</summary>
    [Weight("letters", 2, 6)] public int FewestCapitals { get; init; } = 3;

    /// <summary>Behind the semicolon of a text that is one address all the same: "University of X; X; ST; Country".</summary>
    [Weight("words", 1, 30)] public int MostWordsOfRest { get; init; } = 8;

    /// <summary>On either side of what divides two addresses.</summary>
    [Weight("characters", 1, 60)] public int ShortestAddress { get; init; } = 12;
}

namespace HubAtlas.Core.Geocoding.Weighing;

/// <summary>How unlikely a slip of the pen is, and how much a misspelt name must have.</summary>
/// <remarks>Fitted on the inventors' towns whose name has an even CRC-32, and checked on the odd ones (docs/geocoding.md).</remarks>
internal sealed record SpellingWeights
{
    /// <summary>Any letter in place of any other.</summary>
    [Weight("slips", 0, 5)] public double AnySlip { get; init; } = 1;

    /// <summary>A letter left out, as a share of the same letter too many.</summary>
    [Weight("slips", 0, 5)] public double Missing { get; init; } = 0.85;

    /// <summary>A letter doubled, or not.</summary>
    [Weight("slips", 0, 5)] public double DoubledLetter { get; init; } = 0.4;

    /// <summary>An h or e.</summary>
    [Weight("slips", 0, 5)] public double MuteLetter { get; init; } = 0.7;

    /// <summary>The last letter.</summary>
    [Weight("slips", 0, 5)] public double LastLetter { get; init; } = 0.8;

    /// <summary>Two neighbours swapped.</summary>
    [Weight("slips", 0, 5)] public double Swap { get; init; } = 0.7;

    /// <summary>A vowel in place of another.</summary>
    [Weight("slips", 0, 5)] public double OtherVowel { get; init; } = 0.6;

    /// <summary>A letter in place of one that sounds or looks alike.</summary>
    [Weight("slips", 0, 5)] public double Alike { get; init; } = 0.65;

    /// <summary>Of the slips: two are less likely than twice one.</summary>
    [Weight("exponent", 1, 3)] public double Power { get; init; } = 1.5;

    /// <summary>Off for one slip.</summary>
    [Weight("points", 0, 20)] public double Slip { get; init; } = 1.6;

    /// <summary>Of a name up to which a slip counts in full; in longer ones it leaves less doubt.</summary>
    [Weight("letters", 1, 40)] public double LettersOfFullPoints { get; init; } = 5.6;

    /// <summary>Off for another first letter, which writers rarely get wrong.</summary>
    [Weight("points", 0, 20)] public double FirstLetter { get; init; } = 1;

    /// <summary>Off for another name than the main one, misspelt.</summary>
    [Weight("points", 0, 20)] public double OtherName { get; init; } = 1.5;

    /// <summary>Off for another name than the main one, as written.</summary>
    [Weight("points", 0, 20)] public double OtherNameAsWritten { get; init; } = 0.3;

    /// <summary>Off for a name that is not all of its segment.</summary>
    [Weight("points", 0, 20)] public double Part { get; init; } = 1.5;

    /// <summary>Off for a name whose end is cut off.</summary>
    [Weight("points", 0, 20)] public double CutOff { get; init; } = 1;

    /// <summary>Off for a name whose beginning is left out.</summary>
    [Weight("points", 0, 20)] public double Ending { get; init; } = 2;

    /// <summary>Off where that beginning is an article or the like: "Altos" for Los Altos.</summary>
    [Weight("points", 0, 20)] public double FirstWord { get; init; } = 1;

    /// <summary>Off for every letter that is cut off or left out.</summary>
    [Weight("points", 0, 5)] public double MissingLetter { get; init; } = 0.15;

    /// <summary>Off for a kind of settlement or the like that is taken away around the name.</summary>
    [Weight("points", 0, 20)] public double Affix { get; init; } = 0.3;

    /// <summary>Off for a side of a town that is taken away before its name: "South Lyndeboro".</summary>
    [Weight("points", 0, 20)] public double Side { get; init; } = 1.5;

    /// <summary>Off for a name of whose words the text has the beginnings alone.</summary>
    [Weight("points", 0, 20)] public double Initials { get; init; } = 0.5;

    /// <summary>Off for a name that is put together of words and single letters; <see cref="Words"/> comes on top.</summary>
    [Weight("points", 0, 20)] public double Broken { get; init; } = 1.8;

    /// <summary>Off for a word that a program wrote out inside another: HEIGHTSOUTH.</summary>
    [Weight("points", 0, 20)] public double Expanded { get; init; } = 0.3;

    /// <summary>For a misspelt name of several words that is nearly all of the text.</summary>
    [Weight("points", 0, 20)] public double Words { get; init; } = 1.2;

    /// <summary>For one that is cut off: "Chicago Heig" is Chicago Heights, not Chicago.</summary>
    [Weight("points", 0, 20)] public double WordsCutOff { get; init; } = 4;

    /// <summary>Names shorter than this may have one slip.</summary>
    [Weight("letters", 1, 40)] public int ShortNameLetters { get; init; } = 6;

    /// <summary>Names shorter than this may have two slips, longer ones three.</summary>
    [Weight("letters", 1, 40)] public int MiddleNameLetters { get; init; } = 10;

    /// <summary>Of a misspelt name with a segment of its own.</summary>
    [Weight("letters", 1, 20)] public int ShortestName { get; init; } = 4;

    /// <summary>Of a misspelt name that is part of a segment.</summary>
    [Weight("letters", 1, 20)] public int ShortestPart { get; init; } = 5;

    /// <summary>Of a part that is looked up by its sound.</summary>
    [Weight("letters", 1, 20)] public int ShortestPartBySound { get; init; } = 6;

    /// <summary>Of what is left of a name cut off.</summary>
    [Weight("letters", 1, 20)] public int ShortestCutOff { get; init; } = 4;

    /// <summary>Of what is left of a name whose beginning is left out.</summary>
    [Weight("letters", 1, 20)] public int ShortestEnding { get; init; } = 5;

    /// <summary>Of a segment that is searched for a misspelt name.</summary>
    [Weight("words", 1, 20)] public int MostWords { get; init; } = 6;

    /// <summary>Of a text beside an economy's column that is a town though a word of it is an institution's: "College Stattion".</summary>
    [Weight("words", 1, 20)] public int MostWordsOfTown { get; init; } = 5;

    /// <summary>That the beginning left out may have.</summary>
    [Weight("letters", 1, 40)] public int MostMissingBefore { get; init; } = 9;

    /// <summary>That begin with the same letters and are looked at.</summary>
    [Weight("names", 1, 10000)] public int MostLonger { get; init; } = 100;

    /// <summary>Of a name without the kind of settlement written at its end: "Tayahsiang".</summary>
    [Weight("letters", 1, 20)] public int ShortestBare { get; init; } = 4;

    /// <summary>Left of a large city that the field's end cuts off: "FENG YUAN TAICH".</summary>
    [Weight("letters", 1, 20)] public int ShortestCutWord { get; init; } = 3;

    /// <summary>Of such a city.</summary>
    [Weight("people", 1000, 10000000)] public int PeopleOfCutCity { get; init; } = 100_000;
}

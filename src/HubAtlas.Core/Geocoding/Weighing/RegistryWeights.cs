namespace HubAtlas.Core.Geocoding.Weighing;

/// <summary>What the words of the registry's names tell, and which runs of words name an organisation.</summary>
/// <remarks>Set by hand and kept where the labelled affiliations and the OpenAlex strings of docs/geocoding.md came out better.</remarks>
internal sealed record RegistryWeights
{
    /// <summary>That have a word by which similar names are looked up.</summary>
    [Weight("organisations", 1, 10000)] public int MostOfRareWord { get; init; } = 80;

    /// <summary>That have a word which tells the economy: "Skolkovo".</summary>
    [Weight("organisations", 1, 1000)] public int FewestOfEconomy { get; init; } = 8;

    /// <summary>Of them in one economy.</summary>
    [Weight("share", 0.5, 1)] public double ShareOfEconomy { get; init; } = 0.95;

    /// <summary>Of such a word.</summary>
    [Weight("letters", 1, 20)] public int ShortestOfEconomy { get; init; } = 4;

    /// <summary>A registry below this size is a part of one, in which frequencies mislead.</summary>
    [Weight("organisations", 1, 1000000)] public int LeastRegistry { get; init; } = 10_000;

    /// <summary>In which a word is at home that is a subject ("nutrition") and no name.</summary>
    [Weight("economies", 1, 200)] public int EconomiesOfSubject { get; init; } = 6;

    /// <summary>Of such a word.</summary>
    [Weight("economies per organisation", 0, 1)] public double SpreadOfSubject { get; init; } = 0.12;

    /// <summary>The most that such a word tells.</summary>
    [Weight("telling", 0, 14)] public double TellingOfSubject { get; init; } = 3;

    /// <summary>Of a registered name that is kept.</summary>
    [Weight("words", 2, 60)] public int LongestName { get; init; } = 18;

    /// <summary>Left of a name without its city.</summary>
    [Weight("words", 1, 10)] public int FewestWordsWithoutCity { get; init; } = 2;

    /// <summary>Between an organisation and a place by whose name its own may end: "Indian Institute of Science Bangalore".</summary>
    [Weight("km", 1, 200)] public double CityKm { get; init; } = 25;

    /// <summary>Of an organisation whose namesakes are its branches.</summary>
    [Weight("relations", 1, 1000)] public int FewestOfHead { get; init; } = 4;

    /// <summary>As many relations as a branch has.</summary>
    [Weight("times", 1, 100)] public int BranchShare { get; init; } = 2;

    /// <summary>Of the words that a similar name shares with the text.</summary>
    [Weight("telling", 0, 50)] public double LeastTelling { get; init; } = 8.5;

    /// <summary>Of the most telling of them.</summary>
    [Weight("telling", 0, 14)] public double LeastBestTelling { get; init; } = 5;

    /// <summary>Of the name's meaning that the text has.</summary>
    [Weight("share", 0, 1)] public double LeastCover { get; init; } = 0.72;

    /// <summary>That a name cut short counts as: "Purdue University" for "Purdue University West Lafayette".</summary>
    [Weight("share", 0, 1)] public double CutShortCover { get; init; } = 0.78;

    /// <summary>With one word of the text.</summary>
    [Weight("names", 1, 100000)] public int MostNamesTried { get; init; } = 600;

    /// <summary>Of a name whose words may stand in any order: "Randers Regional Hospital".</summary>
    [Weight("words", 2, 10)] public int FewestWordsInAnyOrder { get; init; } = 3;

    /// <summary>Of a similar name in a script without gaps, where each character is a word: 浙江 is no university.</summary>
    [Weight("characters", 2, 20)] public int FewestCharacters { get; init; } = 6;

    /// <summary>Of a name in such a script that need not be all of its segment: 王子 in 八王子 is no company.</summary>
    [Weight("characters", 1, 20)] public int FewestCharactersInside { get; init; } = 4;

    /// <summary>Of a text in capitals that is acronyms: "MRC-LMB".</summary>
    [Weight("words", 1, 10)] public int MostWordsOfLetters { get; init; } = 3;

    /// <summary>Of each of them.</summary>
    [Weight("letters", 1, 20)] public int LongestOfLetters { get; init; } = 6;

    /// <summary>Of a word in capitals that is a name inside a segment: "INSERM".</summary>
    [Weight("letters", 1, 10)] public int ShortestCapitals { get; init; } = 3;

    /// <summary>Between a university's stem and the word for a part of one: "Harvard Medical School".</summary>
    [Weight("words", 1, 20)] public int WordsBesideStem { get; init; } = 5;

    /// <summary>For each letter of an acronym, before the brackets that it stands in.</summary>
    [Weight("words", 1, 10)] public int WordsPerLetter { get; init; } = 2;

    /// <summary>Of an acronym that is of the name before it.</summary>
    [Weight("letters", 1, 10)] public int FewestLetters { get; init; } = 3;

    /// <summary>Of it; five letters and more are hardly another's: "CSIRO".</summary>
    [Weight("letters", 1, 20)] public int MostLetters { get; init; } = 4;
}

namespace HubAtlas.Core.Geocoding.Weighing;

/// <summary>How differently the romanisations of one name may sound.</summary>
/// <remarks>Fitted on the inventors' towns whose name has an even CRC-32, and checked on the odd ones (docs/geocoding.md).</remarks>
internal sealed record SoundWeights
{
    /// <summary>Off for another romanisation of a Japanese name.</summary>
    [Weight("points", 0, 20)] public double Japanese { get; init; } = 0.5;

    /// <summary>Off besides where a kind of settlement is taken away.</summary>
    [Weight("points", 0, 20)] public double Suffix { get; init; } = 0.3;

    /// <summary>Off for a name of the same consonants between vowels; keys from here on are loose, and are compared by their vowels.</summary>
    [Weight("points", 0, 20)] public double Pattern { get; init; } = 1;

    /// <summary>Off for a name of the same consonants.</summary>
    [Weight("points", 0, 20)] public double Skeleton { get; init; } = 1.5;

    /// <summary>Off for a name that has lost letters in the source.</summary>
    [Weight("points", 0, 20)] public double LostLetter { get; init; } = 0.7;

    /// <summary>A consonant of another class, or in place of a vowel.</summary>
    [Weight("sounds", 0, 5)] public double OtherConsonant { get; init; } = 1.2;

    /// <summary>A consonant left out.</summary>
    [Weight("sounds", 0, 5)] public double MissingConsonant { get; init; } = 1;

    /// <summary>Another vowel.</summary>
    [Weight("sounds", 0, 5)] public double OtherVowel { get; init; } = 0.35;

    /// <summary>A vowel left out.</summary>
    [Weight("sounds", 0, 5)] public double MissingVowel { get; init; } = 0.3;

    /// <summary>Up to which two names may be one.</summary>
    [Weight("sounds", 0, 10)] public double MostDifference { get; init; } = 1.3;

    /// <summary>Off for a name that sounds alike.</summary>
    [Weight("points", 0, 20)] public double Alike { get; init; } = 0.4;

    /// <summary>Off for every sound of difference.</summary>
    [Weight("points", 0, 20)] public double Difference { get; init; } = 1.9;

    /// <summary>Off for another name than the main one.</summary>
    [Weight("points", 0, 20)] public double OtherName { get; init; } = 0.2;

    /// <summary>Of a Japanese name without its kind of settlement.</summary>
    [Weight("letters", 1, 20)] public int ShortestName { get; init; } = 3;

    /// <summary>Of a pattern that tells names apart.</summary>
    [Weight("sounds", 1, 20)] public int ShortestPattern { get; init; } = 4;

    /// <summary>Of what is left of a name that has lost letters.</summary>
    [Weight("letters", 1, 20)] public int ShortestLost { get; init; } = 4;

    /// <summary>Of a skeleton of consonants that tells names apart.</summary>
    [Weight("sounds", 1, 20)] public int ShortestSkeleton { get; init; } = 3;
}

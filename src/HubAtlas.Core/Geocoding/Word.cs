namespace HubAtlas.Core.Geocoding;

[Flags]
internal enum WordMarks : byte
{
    None = 0,
    HasDigit = 1,
    HasLetter = 2,

    /// <summary>Written in capitals only.</summary>
    Capitals = 4,

    /// <summary>One character of a script without gaps.</summary>
    StandsAlone = 8,

    /// <summary>Starts with a capital letter.</summary>
    Capitalised = 16,

    /// <summary>Between brackets.</summary>
    Bracketed = 32,

    /// <summary>Capitals after small letters, as acronyms have them: "iNANO".</summary>
    InnerCapitals = 64,
}

/// <summary>One folded word of an address.</summary>
/// <param name="Start">Where its folded letters begin in <see cref="AddressText.Letters"/>.</param>
/// <param name="Segment">0-based number of the part between commas.</param>
internal readonly record struct Word(int Start, int Length, int Segment, NameHash Hash, WordMarks Marks)
{
    public bool Is(WordMarks marks) => (Marks & marks) != 0;
}

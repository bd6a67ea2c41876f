using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Parsing;

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

    /// <summary>One capital letter, or several with gaps or dots between: "M. D."</summary>
    Initials = 128,
}

/// <summary>What a word tells of the part of the address that it stands in.</summary>
[Flags]
internal enum WordClass : ushort
{
    None = 0,

    /// <summary>Carries no meaning in the name of an organisation.</summary>
    Stop = 1,

    /// <summary>The part names an organisation or a part of one.</summary>
    Institution = 2,

    /// <summary>Belongs to a place name without being its name.</summary>
    Filler = 4,

    /// <summary>A common word that is also the name of a place nobody means.</summary>
    NotAPlace = 8,

    /// <summary>The legal form of a company, which people leave out.</summary>
    CompanyEnding = 16,

    /// <summary>Beside it a university goes by the rest of its name.</summary>
    PartOfUniversity = 32,

    /// <summary>Joins two parts of one name, in any language.</summary>
    And = 64,

    /// <summary>Puts a town beside another: "bei", "near".</summary>
    Beside = 128,

    /// <summary>Letters that stand for an economy behind an address, and for anything else before: "PRC De Marke".</summary>
    StateLetters = 256,
}

/// <summary>One folded word of an address.</summary>
/// <param name="Start">Where its folded letters begin in <see cref="AddressText.Letters"/>.</param>
/// <param name="Segment">0-based number of the part between commas.</param>
/// <param name="Canonical">One key for the spellings of one word in names of organisations.</param>
internal readonly record struct Word(
    int Start, int Length, int Segment, NameHash Hash, WordMarks Marks, WordClass Class, ulong Canonical)
{
    /// <summary>Whether the word is of any of the classes.</summary>
    public bool IsOf(WordClass classes) => (Class & classes) != 0;

    public bool Is(WordMarks marks) => (Marks & marks) != 0;
}

namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>A word of the text that may belong to an organisation's name.</summary>
/// <param name="Word">Index in the text.</param>
internal readonly record struct SalientWord(int Word, ulong Key, RegistryWord Registered)
{
    /// <inheritdoc cref="RegistryWord.Id"/>
    public int Id => Registered.Id;

    /// <inheritdoc cref="RegistryWord.Telling"/>
    public double Telling => Registered.Telling;
}

/// <summary>What the registry's names say of a word.</summary>
/// <param name="Telling">
/// Natural logarithm of organisations for each that has the word. Names of people and places keep to few economies; a word at home in many is a subject
/// ("nutrition") and tells little, however rare.
/// </param>
/// <param name="Id">Its number; −1 when no name has it.</param>
/// <param name="Economy">That of nearly all organisations that have the word; −1 when they are few or in several.</param>
/// <param name="Longest">How many words the longest name has that begins with the word; 0 when none does.</param>
internal readonly record struct RegistryWord(double Telling, int Id, short Economy, short Longest)
{
    public static readonly RegistryWord None = new(0, -1, -1, 0);
}

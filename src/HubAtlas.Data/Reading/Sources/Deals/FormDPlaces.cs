namespace HubAtlas.Data.Reading.Sources.Deals;

/// <summary>
/// States and countries of Form D. The codes are the SEC's own: two letters are a state of the United States (<c>CA</c> is California, not
/// Canada), codes with a digit are Canadian provinces and other economies (<c>A1</c>, <c>L3</c>), which the description names.
/// </summary>
internal static class FormDPlaces
{
    private const string Canada = ", CANADA";

    // Not a state, though of two letters in some years' files.
    private const string Unknown = "XX";

    public static (string? Region, string? Economy) Read(string code, string? description)
    {
        if (code.Length == 0 || code == Unknown) return (null, description);
        if (code.All(char.IsAsciiLetter)) return (description ?? code, "US");
        if (description is null) return (null, null);
        return description.EndsWith(Canada, StringComparison.OrdinalIgnoreCase) ? (description[..^Canada.Length], "CA") : (null, description);
    }
}

using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Weighing;

namespace HubAtlas.Core.Geocoding;

/// <summary>
/// The first of several addresses in one text: up to a semicolon, a bar or an "and" behind the name of an economy, or up to the second number or
/// letter of a list ("[1] … [2] …", "aDept … bDept …").
/// </summary>
internal sealed class FirstAddress(AddressParser parser)
{
    /// <returns>Where it begins and ends; all of the text where there is only one.</returns>
    public (int Start, int End) Of(string text)
    {
        var end = text.Length;
        Cut(EndBeforeSemicolon(text));
        Cut(text.IndexOf('|', StringComparison.Ordinal));
        if (AddressList.MayBeList(text)) Cut(AddressList.SecondOf(text, at => EndsInEconomy(text.AsSpan(0, at).TrimEnd(" .,;"))));
        return (end == text.Length ? 0 : AddressList.FirstMarkOf(text), end);

        void Cut(int at)
        {
            if (at >= Weights.Parsing.ShortestAddress && text.Length - at >= Weights.Parsing.ShortestAddress) end = Math.Min(end, at);
        }
    }

    private int EndBeforeSemicolon(string text)
    {
        var semicolon = text.IndexOf(';', StringComparison.Ordinal);
        for (var at = text.IndexOf(And, StringComparison.Ordinal); at > 0; at = text.IndexOf(And, at + 1, StringComparison.Ordinal))
        {
            if (semicolon >= 0 && semicolon < at) break;
            if (text.IndexOf(',', at) >= 0 && EndsInEconomy(text.AsSpan(0, at).TrimEnd(" .,"))) return at;
        }

        return semicolon < 0 || IsRestOfOne(text.AsSpan(semicolon + 1)) ? -1 : semicolon;
    }

    // "University of X; X; ST; Country": single names up to the economy, and no second institution.
    private bool IsRestOfOne(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimEnd(" .;");
        if (rest.Contains(',') || parser.EconomyOf(rest[(rest.LastIndexOf(';') + 1)..].ToString()) < 0) return false;
        var text = new AddressText();
        text.Add(rest);
        if (text.WordCount > Weights.Parsing.MostWordsOfRest) return false;
        foreach (var word in text.Words)
            if (word.IsOf(WordClass.Institution | WordClass.CompanyEnding)) return false;
        return true;
    }

    // "…, Sultanate of Oman", but not "University of China".
    private bool EndsInEconomy(ReadOnlySpan<char> text)
    {
        var segment = text[(text.LastIndexOf(',') + 1)..].Trim();
        if (segment.Length == text.Length) return false;
        if (parser.EconomyOf(segment.ToString()) >= 0) return true;
        var number = segment.LastIndexOfAnyInRange('0', '9');
        return number >= 0 && parser.EconomyOf(segment[(number + 1)..].ToString()) >= 0;
    }

    private const string And = " and ";
}

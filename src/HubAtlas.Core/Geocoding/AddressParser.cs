using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Organisations;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding;

/// <summary>Reads text and columns of an address into one list of words and the names found in it.</summary>
internal sealed class AddressParser(Gazetteer gazetteer, OrganisationFinder organisations)
{
    private readonly MentionFinder _mentions = new(gazetteer);

    public void Read(Address address, AddressEvidence evidence)
    {
        var parsed = evidence.Parsed;
        if (!string.IsNullOrEmpty(address.Organisation) && address.Text.Length == 0) parsed.Text.Add(address.Organisation);
        if (address.Text.Length > 0) ReadText(GluedText.Divide(address.Text) ?? address.Text, parsed);
        if (!string.IsNullOrEmpty(address.City)) parsed.CitySegment = parsed.Text.Add(address.City);
        if (!string.IsNullOrEmpty(address.Region)) parsed.Text.Add(address.Region);
        parsed.ColumnEconomy = EconomyOf(address.Economy);
        _mentions.Find(parsed, evidence.Hits);
        organisations.Find(evidence);
    }

    /// <summary>Where the first of several addresses ends: at a semicolon, or at an "and" behind the name of an economy.</summary>
    public int EndOfFirst(string text)
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
        if (rest.Contains(',') || EconomyOf(rest[(rest.LastIndexOf(';') + 1)..].ToString()) < 0) return false;
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
        if (EconomyOf(segment.ToString()) >= 0) return true;
        var number = segment.LastIndexOfAnyInRange('0', '9');
        return number >= 0 && EconomyOf(segment[(number + 1)..].ToString()) >= 0;
    }

    private const string And = " and ";

    private void ReadText(string text, ParsedAddress parsed)
    {
        var from = 0;
        while (text.IndexOf('@', from) >= 0 || text.IndexOf("www.", from, StringComparison.OrdinalIgnoreCase) >= 0)
        {
            var (start, end) = MailAddress.Find(text, from);
            if (start == text.Length) break;
            parsed.Text.Add(text.AsSpan(from, start - from));
            if (MailAddress.EconomyOf(text.AsSpan(start, end - start)) is { } code) parsed.MailEconomy = gazetteer.EconomyOf(code);
            from = end;
        }

        parsed.Text.Add(text.AsSpan(from));
    }

    /// <returns>−1 when the column is empty or unknown.</returns>
    public int EconomyOf(string? column)
    {
        if (string.IsNullOrWhiteSpace(column)) return -1;
        column = column.Trim();
        if (column.Length == 2 && gazetteer.EconomyOf(column.ToUpperInvariant()) is var code and >= 0) return code;
        var text = new AddressText();
        text.Add(column);
        var hash = NameHash.Empty;
        foreach (var word in text.Words) hash = hash.Then(word.Hash);
        if (!gazetteer.TryFind(hash.Key, out var start, out var count)) return -1;
        foreach (var posting in gazetteer.Tables.Postings.AsSpan(start, count))
            if (GazetteerTables.TargetOf(posting) == NameTarget.Economy) return GazetteerTables.IdOf(posting);
        return -1;
    }
}

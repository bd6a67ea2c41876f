using HubAtlas.Core.Geocoding.Evidence;
using HubAtlas.Core.Geocoding.Organisations;
using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;
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
        if (address.Text.Length > 0)
        {
            var text = MarkedLetters.Plain(RawCharacters.WithoutLastFootnote(address.Text));
            ReadText(GluedText.Divide(text, IsTown) ?? text, parsed);
        }

        if (!string.IsNullOrEmpty(address.City)) parsed.CitySegment = parsed.Text.Add(address.City);
        if (!string.IsNullOrEmpty(address.Region)) parsed.Text.Add(address.Region);
        parsed.ColumnEconomy = EconomyOf(address.Economy);
        evidence.StepEnded?.Invoke(Step.Folding);
        _mentions.Find(parsed, evidence.Hits);
        evidence.StepEnded?.Invoke(Step.Mentions);
        organisations.Find(evidence);
        evidence.StepEnded?.Invoke(Step.Organisations);
    }

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

    private bool IsTown(string name)
    {
        var text = new AddressText();
        text.Add(name);
        return text.WordCount == 1 && gazetteer.TryFind(text.KeyOf(0, 1), out var start, out var count)
            && gazetteer.Tables.Postings.AsSpan(start, count).ContainsAnyInRange(0u, GazetteerTables.PrimaryMark | GazetteerTables.IdMask);
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

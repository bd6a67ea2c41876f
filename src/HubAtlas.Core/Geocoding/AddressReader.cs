using HubAtlas.Core.Model;

namespace HubAtlas.Core.Geocoding;

/// <summary>Reads text and columns of an address into one list of words and the names found in it.</summary>
internal sealed class AddressReader(Gazetteer gazetteer, OrganisationFinder organisations)
{
    private readonly MentionFinder _mentions = new(gazetteer);

    public void Read(Address address, Desk desk)
    {
        var reading = desk.Reading;
        if (!string.IsNullOrEmpty(address.Organisation) && address.Text.Length == 0) reading.Text.Add(address.Organisation);
        if (address.Text.Length > 0) reading.Text.Add(address.Text);
        if (!string.IsNullOrEmpty(address.City)) reading.CitySegment = reading.Text.Add(address.City);
        if (!string.IsNullOrEmpty(address.Region)) reading.Text.Add(address.Region);
        reading.ColumnEconomy = EconomyOf(address.Economy);
        _mentions.Find(reading, desk.Hits);
        organisations.Find(desk);
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

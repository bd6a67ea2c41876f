using HubAtlas.Core.Model;

namespace HubAtlas.Data.Reading.Sources.Wos;

/// <summary>Puts the authors of a record at its addresses. An address is given to those whom it names, and to nobody else.</summary>
/// <param name="names">The record's authors.</param>
/// <param name="remark">Told kind, cause and example of what the record does not say.</param>
internal sealed class WosPeople(AuthorNames names, Action<RemarkKind, string, string> remark)
{
    private const string Nameless = "addresses without names, beside others that name their authors";
    private const string OfOthers = "addresses whose names are none of the document's authors";
    private const string Nowhere = "lists of names without an address behind them";
    private const string Everywhere = "documents whose authors and addresses are not paired: every author is put at every address";
    private const string Namesakes = "documents that list one name several times: each of that name is put at all addresses of the name";

    private readonly List<List<Address>> _addresses = [.. names.Authors.Select(_ => new List<Address>())];
    private bool _hasNamesakes;

    /// <param name="id">The document's, as the example of an assumption.</param>
    public IReadOnlyList<Person> PutAt(IReadOnlyList<WosAddress> addresses, string id)
    {
        if (addresses.All(address => address.Names.Count == 0)) PutEverybodyAt(addresses, id);
        else
        {
            foreach (var address in addresses) Put(address);
        }

        if (_hasNamesakes) remark(RemarkKind.Assumed, Namesakes, id);
        return _addresses.ConvertAll(list => new Person(list));
    }

    /// <summary>Of one author, or of one address, there is no doubt; of several every address keeps its even part of the document.</summary>
    private void PutEverybodyAt(IReadOnlyList<WosAddress> addresses, string id)
    {
        if (addresses.Count > 1 && names.Authors.Count > 1) remark(RemarkKind.Assumed, Everywhere, id);
        foreach (var address in addresses)
        {
            for (var author = 0; author < _addresses.Count; author++) Put(author, address.Text);
        }
    }

    private void Put(WosAddress address)
    {
        var found = address.Names.Select(names.Find).ToList();
        if (address.Text.Length == 0) remark(RemarkKind.Unpaired, Nowhere, string.Join("; ", address.Names));
        else if (address.Names.Count == 0) remark(RemarkKind.Unpaired, Nameless, address.Text);
        else if (found.TrueForAll(authors => authors.Count == 0)) remark(RemarkKind.Unpaired, OfOthers, address.Text);
        if (address.Text.Length == 0) return;
        _hasNamesakes |= found.Exists(authors => authors.Count > 1);
        foreach (var author in found.SelectMany(authors => authors)) Put(author, address.Text);
    }

    private void Put(int author, string text)
    {
        var address = new Address { Text = text };
        if (!_addresses[author].Contains(address)) _addresses[author].Add(address);
    }
}

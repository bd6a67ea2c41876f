using System.Globalization;
using System.Runtime.InteropServices;
using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Importing;

/// <summary>
/// Watches how a file's people are spread over its addresses and says where that is beyond belief: a file misread or exported without its
/// addresses still adds up, so nothing else would tell. It looks at documents alone, whatever their format; docs/data.md states the thresholds.
/// </summary>
public sealed class Plausibility(string file)
{
    /// <summary>Fewer people, with an address or without, say nothing about a file.</summary>
    public const int FewestPeople = 20;

    public const double MostAddressesPerPerson = 4;
    public const double LeastShareWithAddress = 0.25;
    public const double MostShareOfInitials = 0.01;

    /// <summary>Documents of several people and addresses of which everybody is at every address.</summary>
    public const int FewestAllAtAll = 5;

    public const double MostShareAllAtAll = 0.5;
    public const int SeveralPeople = 3;
    public const int SeveralAddresses = 3;

    public const int LargePeople = 100;
    public const int LargeAddresses = 20;
    public const double MostShareAtOneAddress = 0.3;

    private readonly Dictionary<Address, int> _peopleAt = [];
    private long _people;
    private long _withAddress;
    private long _pairs;
    private long _several;
    private long _allAtAll;
    private long _initials;
    private long _crowded;
    private (double PerPerson, string Id) _most;
    private string _firstWithout = "", _firstAllAtAll = "", _firstInitials = "", _firstCrowded = "";

    public long People => _people;

    public long WithAddress => _withAddress;

    public void Add(Document document)
    {
        var (withAddress, pairs) = (0, 0L);
        foreach (var person in document.People)
        {
            if (person.Addresses.Count == 0) continue;
            withAddress++;
            pairs += person.Addresses.Count;
            if (person.Addresses.Count == 1 && IsInitials(person.Addresses[0])) Note(ref _initials, ref _firstInitials, document);
        }

        _people += document.People.Count;
        _withAddress += withAddress;
        _pairs += pairs;
        if (withAddress < document.People.Count && _firstWithout.Length == 0) _firstWithout = document.Id;
        if (withAddress > 0 && (double)pairs / withAddress > _most.PerPerson) _most = ((double)pairs / withAddress, document.Id);
        if (withAddress >= SeveralPeople && pairs > withAddress || withAddress >= LargePeople) AddSpread(document, withAddress, pairs);
    }

    /// <summary>One sentence for each thing beyond belief; none for a file that looks as others do.</summary>
    public IReadOnlyList<string> Doubts()
    {
        var doubts = new List<string>();
        if (_people < FewestPeople && _crowded == 0 && _initials < FewestAllAtAll) return doubts;
        var shareWith = (double)_withAddress / _people;
        if (_people >= FewestPeople && shareWith < LeastShareWithAddress)
            doubts.Add(Say($"{Percent(shareWith)} of {_people:N0} people have an address (first document with people without one: {_firstWithout}); the others cannot be located. Was it exported with addresses?"));
        if (_withAddress >= FewestPeople && (double)_pairs / _withAddress > MostAddressesPerPerson)
            doubts.Add(Say($"people are at {(double)_pairs / _withAddress:N1} addresses each (most: {_most.PerPerson:N1} in {_most.Id}). Are addresses paired with their people?"));
        if (_allAtAll >= FewestAllAtAll && _allAtAll >= MostShareAllAtAll * _several)
            doubts.Add(Say($"in {_allAtAll:N0} of {_several:N0} documents with several people and addresses everybody is at every address (first: {_firstAllAtAll}). Are addresses paired with their people?"));
        if (_crowded > 0)
            doubts.Add(Say($"one address has {Percent(MostShareAtOneAddress)} or more of the people of a document with {LargePeople} people and {LargeAddresses} addresses or more ({_crowded:N0} such, first: {_firstCrowded}). Is that address theirs?"));
        if (_initials >= FewestAllAtAll && _initials >= MostShareOfInitials * _withAddress)
            doubts.Add(Say($"{_initials:N0} people have initials for an address (first: {_firstInitials}). Are names and addresses told apart?"));
        return doubts;
    }

    private void AddSpread(Document document, int withAddress, long pairs)
    {
        _peopleAt.Clear();
        foreach (var address in document.People.SelectMany(person => person.Addresses))
            CollectionsMarshal.GetValueRefOrAddDefault(_peopleAt, address, out _)++;
        var addresses = _peopleAt.Count;
        if (addresses >= SeveralAddresses)
        {
            _several++;
            if (pairs == (long)withAddress * addresses) Note(ref _allAtAll, ref _firstAllAtAll, document);
        }

        if (withAddress < LargePeople || addresses < LargeAddresses) return;
        var most = _peopleAt.MaxBy(pair => pair.Value);
        if (most.Value < MostShareAtOneAddress * withAddress) return;
        var share = Percent((double)most.Value / withAddress);
        Note(ref _crowded, ref _firstCrowded, document);
        if (_crowded == 1) _firstCrowded = $"{document.Id}, {share} of {withAddress} people at “{Shortened(most.Key)}”";
    }

    private static void Note(ref long count, ref string first, Document document)
    {
        if (count++ == 0) first = document.Id;
    }

    /// <summary><c>B.</c>, <c>J.-P.</c>, <c>A.N.</c>: what is left where a name was taken for an address.</summary>
    private static bool IsInitials(Address address)
    {
        const int longest = 12;
        var text = address.Text.AsSpan();
        if (text.Length is < 2 or > longest || text[^1] is not ('.' or ',')) return false;
        if (address.Organisation is not null || address.City is not null || address.Economy is not null || address.Point is not null) return false;
        for (var i = 0; i < text.Length; i++)
        {
            var isInitial = char.IsUpper(text[i]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1]));
            if (!isInitial && text[i] is not ('.' or '-' or ' ' or ',')) return false;
        }

        return true;
    }

    private static string Shortened(Address address)
    {
        const int longest = 60;
        var text = address.Text.Length > 0 ? address.Text : address.Organisation ?? address.City ?? address.Economy ?? "";
        return text.Length <= longest ? text : text[..longest] + "…";
    }

    private static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture);

    private string Say(FormattableString text) => $"{file}: {text.ToString(CultureInfo.InvariantCulture)}";
}

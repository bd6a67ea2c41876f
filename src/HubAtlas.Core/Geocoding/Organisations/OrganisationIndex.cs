using HubAtlas.Core.Geocoding.Parsing;
using HubAtlas.Core.Geocoding.Tables;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>The registry's names as keys of meaningful words, so that "Univ. of Bonn" and "Universität Bonn" are one name.</summary>
internal sealed class OrganisationIndex
{
    private readonly KeyTable<int> _ids;
    private readonly KeyTable<RegistryWord> _words;
    private readonly KeyTable<int> _firstByKey;
    private readonly KeyFilter _beginnings;

    public OrganisationIndex(RegistryTables tables, OrganisationList organisations)
    {
        (Tables, Organisations) = (tables, organisations);
        (_ids, _words, _firstByKey, _beginnings) = (new(tables.Ids), new(tables.Words), new(tables.FirstNames), new(tables.Beginnings));
        University = _words.Find(Vocabulary.University, RegistryWord.None).Id;
    }

    public RegistryTables Tables { get; }

    public OrganisationList Organisations { get; }

    /// <summary>A word of a text with what the registry's words tell of it.</summary>
    public SalientWord Salient(int word, ulong key) => new(word, key, _words.Find(key, RegistryWord.None));

    /// <summary>The word "university"; −1 when no name has it.</summary>
    public int University { get; }

    public int NameCount => Tables.Names.Length;

    /// <summary>False when no name begins with the words of the key; true nearly always means that one does.</summary>
    public bool IsBeginning(ulong key) => _beginnings.MayHave(key);

    /// <summary>First name with the key, −1 when there is none; go on with <see cref="RegisteredName.Next"/>.</summary>
    public int FirstWith(ulong key) => _firstByKey.Find(key, -1);

    public ref readonly RegisteredName NameAt(int name) => ref Tables.Names[name];

    public ReadOnlySpan<int> WordsOf(int name) => Tables.NameWords.AsSpan(Tables.NameStarts[name], Tables.NameStarts[name + 1] - Tables.NameStarts[name]);

    /// <summary>Names that have the word; none for words too common to be telling.</summary>
    public ReadOnlySpan<int> NamesWith(int word) =>
        word < 0 ? default : Tables.RareNames.AsSpan(Tables.RareStarts[word], Tables.RareStarts[word + 1] - Tables.RareStarts[word]);

    /// <summary>How many organisations the economy of this one has.</summary>
    public int EconomySize(int organisation) => Tables.EconomySizes[organisation];

    /// <summary>The organisation with a registry id, −1 when there is none.</summary>
    public int WithId(string id) =>
        _ids.Find(IdHash(id), -1) is >= 0 and var found && IdKey(Organisations[found].Id) == IdKey(id) ? found : -1;

    /// <summary>The last part of a registry id, so that it matches with and without its web address.</summary>
    public static string IdKey(string id) => id.TrimEnd('/')[(id.TrimEnd('/').LastIndexOf('/') + 1)..].ToLowerInvariant();

    /// <summary>The same as a number.</summary>
    internal static ulong IdHash(string id) => NameHash.Of(IdKey(id)).Key;
}

using System.Runtime.InteropServices;
using HubAtlas.Core.Geocoding.Tables;
using HubAtlas.Core.Geocoding.Weighing;
using HubAtlas.Core.Model;
using HubAtlas.Core.Spatial;

namespace HubAtlas.Core.Geocoding.Organisations;

/// <summary>Makes the index of a registry.</summary>
internal static class RegistryCompiler
{
    // Where English is spoken, Washington University is not the University of Washington.
    private static readonly string[] TellUniversitiesApart = ["AU", "CA", "GB", "IE", "NZ", "US"];

    public static OrganisationIndex Compile(IReadOnlyList<Organisation> registry, Gazetteer gazetteer)
    {
        Organisation[] organisations = [.. registry.Where(o => o.Point is { IsValid: true }).OrderBy(o => o.Id, StringComparer.Ordinal)];
        var names = NamesOf(organisations, gazetteer);
        var words = new RegistryWords(names, organisations, gazetteer);
        var (firstByKey, next, marks) = (new Dictionary<ulong, int>(names.Count), new int[names.Count], names.Marks.ToArray());
        var beginnings = LinkKeys(names, firstByKey, next);
        new Namesakes(organisations, names.Organisations, next, marks).Mark(firstByKey.Values);
        var (rareStarts, rareNames) = ListRareWords(words, names.Count);
        var sizes = organisations.CountBy(o => o.Economy).ToDictionary(StringComparer.Ordinal);
        return new(new()
        {
            EconomySizes = [.. organisations.Select(o => sizes[o.Economy])],
            Ids = IdsOf(organisations).Slots,
            Words = words.Table.Slots,
            Names = [.. marks.Select((mark, name) => new RegisteredName(names.Organisations[name], next[name], WeightOf(words, name), mark))],
            NameStarts = [.. names.Starts],
            NameWords = words.Numbers,
            FirstNames = new KeyTable<int>(firstByKey).Slots,
            Beginnings = beginnings.Bits,
            RareStarts = rareStarts,
            RareNames = rareNames,
        }, new(organisations));
    }

    private static RegisteredNames NamesOf(Organisation[] organisations, Gazetteer gazetteer)
    {
        var names = new RegisteredNames(
            (organisation, key) => IsNear(gazetteer, organisations[organisation], key),
            organisation => !TellUniversitiesApart.Contains(organisations[organisation].Economy));
        for (var i = 0; i < organisations.Length; i++)
        {
            var organisation = organisations[i];
            names.Add(organisation.Name, i, NameMarks.First, organisation.City);
            foreach (var name in organisation.OtherNames) names.Add(name, i, NameMarks.None, organisation.City);
            foreach (var acronym in organisation.Acronyms) names.Add(acronym, i, NameMarks.Acronym, null);
        }

        return names;
    }

    private static bool IsNear(Gazetteer gazetteer, Organisation organisation, ulong key)
    {
        if (!gazetteer.TryFind(key, out var start, out var count)) return false;
        foreach (var posting in gazetteer.Tables.Postings.AsSpan(start, count))
        {
            if (GazetteerTables.TargetOf(posting) != NameTarget.Place) continue;
            if (Sphere.DistanceKm(gazetteer.Point(GazetteerTables.IdOf(posting)), organisation.Point!.Value) <= Weights.Registry.CityKm) return true;
        }

        return false;
    }

    private static KeyTable<int> IdsOf(Organisation[] organisations)
    {
        var ids = new Dictionary<ulong, int>(organisations.Length);
        for (var i = 0; i < organisations.Length; i++) ids[OrganisationIndex.IdHash(organisations[i].Id)] = i;
        return new(ids);
    }

    private static float WeightOf(RegistryWords words, int name)
    {
        var weight = 0f;
        foreach (var word in words.Of(name)) weight += (float)words.Telling(word);
        return weight;
    }

    // From the last name to the first, so that the chain of a key runs in the order of the registry.
    private static KeyFilter LinkKeys(RegisteredNames names, Dictionary<ulong, int> firstByKey, int[] next)
    {
        var beginnings = new HashSet<ulong>();
        for (var name = names.Count - 1; name >= 0; name--)
        {
            var key = 0UL;
            for (var i = names.Starts[name]; i < names.Starts[name + 1]; i++)
            {
                key = NameHash.Chain(key, names.Words[i]);
                beginnings.Add(key);
            }

            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firstByKey, key, out var exists);
            next[name] = exists ? first : -1;
            first = name;
        }

        var filter = new KeyFilter(beginnings.Count);
        foreach (var beginning in beginnings) filter.Add(beginning);
        return filter;
    }

    private static (int[] Starts, int[] Names) ListRareWords(RegistryWords words, int nameCount)
    {
        var starts = new int[words.Count + 1];
        for (var name = 0; name < nameCount; name++)
            foreach (var word in words.Of(name))
                if (words.IsRare(word)) starts[word + 1]++;
        for (var word = 0; word < words.Count; word++) starts[word + 1] += starts[word];
        var (names, at) = (new int[starts[^1]], starts[..^1]);
        for (var name = 0; name < nameCount; name++)
            foreach (var word in words.Of(name))
                if (words.IsRare(word)) names[at[word]++] = name;
        return (starts, names);
    }
}

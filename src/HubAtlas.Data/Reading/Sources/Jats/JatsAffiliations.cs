using System.Xml.Linq;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Xml;

namespace HubAtlas.Data.Reading.Sources.Jats;

/// <summary>The affiliations of an article, by the ids and labels under which authors refer to them.</summary>
internal sealed class JatsAffiliations
{
    private readonly List<XElement> _all;
    private readonly Dictionary<string, XElement> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _byLabel = new(StringComparer.Ordinal);
    private readonly HashSet<XElement> _used = [];
    private readonly ILookup<XElement, XElement> _authors;
    private readonly Dictionary<XElement, IReadOnlyList<XElement>> _shared = [];

    public JatsAffiliations(XElement meta, IReadOnlyList<XElement> authors)
    {
        _authors = authors.ToLookup(author => author.Parent!);
        _all = [.. meta.All("aff").Where(IsFirst)];
        foreach (var aff in _all)
        {
            foreach (var form in FormsOf(aff))
            {
                if (form.AttributeOf("id") is { } id) _byId.TryAdd(id, aff);
            }

            if (JatsAddress.LabelOf(aff) is { Length: > 0 } label) _byLabel.TryAdd(label, aff);
        }

        var referred = meta.All("xref").SelectMany(ReferredBy).ToHashSet();
        Orphans = _all.FindAll(aff => !referred.Contains(aff) && !aff.Ancestors().Any(IsContrib));
    }

    /// <summary>Texts of the affiliations that are nobody's, not even an editor's.</summary>
    public IReadOnlyList<string> Unused => [.. Orphans.Where(aff => !_used.Contains(aff)).Select(aff => JatsAddress.Read(aff).Text)];

    private List<XElement> Orphans { get; }

    public IReadOnlyList<Address> Of(XElement author)
    {
        var own = OwnOf(author);
        if (own.Count == 0) own = SharedBy(author.Parent!);
        _used.UnionWith(own);
        return [.. own.Select(JatsAddress.Read).Where(address => address != Address.None).Distinct()];
    }

    /// <summary>Those within the author's element, and those that it, or its whole group, refers to.</summary>
    private IReadOnlyList<XElement> OwnOf(XElement author)
    {
        var within = author.All("aff").Where(aff => IsOf(aff, author) && IsFirst(aff));
        var references = author.All("xref").Where(reference => IsOf(reference, author)).Concat(author.Parent!.Children("xref"));
        return [.. within.Concat(references.SelectMany(ReferredBy)).Distinct()];
    }

    private IEnumerable<XElement> ReferredBy(XElement reference)
    {
        var ids = (reference.AttributeOf("rid") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length == 0 && reference.AttributeOf("ref-type") == "aff" && _byLabel.TryGetValue(XmlWalk.Clean(reference), out var labelled)) return [labelled];
        return ids.Where(_byId.ContainsKey).Select(id => _byId[id]);
    }

    private IReadOnlyList<XElement> SharedBy(XElement group)
    {
        if (!_shared.TryGetValue(group, out var shared)) _shared.Add(group, shared = FindShared(group));
        return shared;
    }

    /// <summary>The one affiliation of the group, else of the article, where nobody refers to any.</summary>
    private IReadOnlyList<XElement> FindShared(XElement group)
    {
        var ofGroup = _all.FindAll(aff => HolderOf(aff) == group);
        if (ofGroup.Count > 0) return MayShare(ofGroup, [.. _authors[group]]) ? ofGroup : [];
        var ofArticle = _all.FindAll(aff => HolderOf(aff)?.Name.LocalName == "article-meta");
        return ofArticle.Count == _all.Count && MayShare(ofArticle, [.. _authors.SelectMany(authors => authors)]) ? ofArticle : [];
    }

    /// <summary>One author has all of them.</summary>
    private bool MayShare(List<XElement> affiliations, List<XElement> authors) =>
        (affiliations.Count == 1 || authors.Count == 1) && authors.TrueForAll(author => OwnOf(author).Count == 0 && !author.All("xref").Any(IsToAffiliation));

    private static bool IsToAffiliation(XElement reference) => reference.AttributeOf("ref-type") == "aff";

    private static bool IsOf(XElement element, XElement author) => element.Ancestors().First(IsContrib) == author;

    private static bool IsContrib(XElement element) => element.Name.LocalName == "contrib";

    /// <summary>Of one affiliation in several languages the first stands for all.</summary>
    private static bool IsFirst(XElement aff) => !IsAlternative(aff) || aff.Parent!.Children("aff").First() == aff;

    private static bool IsAlternative(XElement aff) => aff.Parent?.Name.LocalName == "aff-alternatives";

    private static IEnumerable<XElement> FormsOf(XElement aff) => IsAlternative(aff) ? aff.Parent!.Children("aff").Prepend(aff.Parent!) : [aff];

    private static XElement? HolderOf(XElement aff) => IsAlternative(aff) ? aff.Parent!.Parent : aff.Parent;
}

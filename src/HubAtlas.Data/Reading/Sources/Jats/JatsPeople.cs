using System.Xml.Linq;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Affiliations;
using HubAtlas.Data.Reading.Xml;

namespace HubAtlas.Data.Reading.Sources.Jats;

/// <summary>
/// The authors of an article. An author is where an <c>aff</c> within says, or one that an <c>xref</c> names. Where a group of authors names
/// none, the one affiliation of the group, or of the article, is that of all: so the standard has it. Several then belong to nobody.
/// </summary>
internal static class JatsPeople
{
    public static Byline Read(XElement article)
    {
        if (article.First("article-meta") is not { } meta) return Byline.Of([]);
        var authors = AuthorsOf(meta);
        var affiliations = new JatsAffiliations(meta, authors);
        var sentence = new SharedSentence(authors.ConvertAll(NameOf));
        var people = authors.Select((author, index) => new Person(Own(sentence, index, affiliations.Of(author)))).ToList();
        return new Byline(people, affiliations.Unused);
    }

    /// <summary>Named groups and their members are no authors, except where only they are listed.</summary>
    private static List<XElement> AuthorsOf(XElement meta)
    {
        var listed = meta.All("contrib").Where(IsAuthor).ToList();
        var people = listed.FindAll(author => !IsGroup(author) && !IsMember(author));
        if (people.Count == 0) people = listed.FindAll(author => !IsGroup(author));
        return people.Count > 0 ? people : listed;
    }

    private static bool IsAuthor(XElement contrib)
    {
        var type = contrib.AttributeOf("contrib-type") ?? contrib.Parent?.AttributeOf("content-type") ?? "author";
        return type.Contains("author", StringComparison.OrdinalIgnoreCase) || type is "collab" or "group" or "person";
    }

    private static bool IsGroup(XElement contrib) =>
        contrib.Elements().Any(element => element.Name.LocalName is "collab" or "collab-alternatives" or "on-behalf-of")
        && !contrib.Elements().Any(element => element.Name.LocalName is "name" or "name-alternatives" or "string-name");

    private static bool IsMember(XElement contrib) => contrib.Ancestors().Any(element => element.Name.LocalName is "collab" or "collab-wrap");

    private static string NameOf(XElement author) => $"{author.TextOf("surname", "string-name", "collab")}, {author.TextOf("given-names")}";

    private static IReadOnlyList<Address> Own(SharedSentence sentence, int author, IReadOnlyList<Address> addresses) =>
        [.. addresses.SelectMany(address => sentence.OwnOf(author, [address.Text]).Select(text => address with { Text = text })).Distinct()];
}

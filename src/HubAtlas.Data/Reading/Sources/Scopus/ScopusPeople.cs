using HubAtlas.Data.Reading.Affiliations;

namespace HubAtlas.Data.Reading.Sources.Scopus;

/// <summary>
/// Takes "Authors with affiliations" apart: <c>Surname I., Univ, City, Country; …</c>. Where an author begins, the column "Authors" tells;
/// several affiliations of an author run together there: the column "Affiliations" tells where one ends.
/// </summary>
internal static class ScopusPeople
{
    public static Byline Read(string pairs, string affiliations, string authors)
    {
        var names = AuthorList.Split(authors);
        var known = SemicolonList.Split(affiliations);
        var parts = NamedParts.Read(SemicolonList.Split(pairs), names);
        // Without pairs the authors are still listed, at no address.
        if (parts.Count == 0) return Byline.Unpaired(names.Count, known);
        var reader = new ScopusAddresses(new KnownAffiliations(known), new SharedSentence([.. parts.Select(part => part.Name)]));
        return new Byline([.. parts.Select((part, author) => Byline.PersonAt(reader.Read(part, author)))], [.. reader.Strays]);
    }

    private sealed class ScopusAddresses(KnownAffiliations known, SharedSentence sentence)
    {
        public List<string> Strays { get; } = [];

        public IEnumerable<string> Read(NamedPart part, int author)
        {
            if (part.Strays.Count == 0) return sentence.OwnOf(author, known.Divide(part.Text));
            // An affiliation that was cut at a semicolon, or something of nobody's.
            if (known.TryDivide(string.Join("; ", part.Strays.Prepend(part.Text)), out var whole)) return sentence.OwnOf(author, whole);
            Strays.AddRange(part.Strays);
            return sentence.OwnOf(author, known.Divide(part.Text));
        }
    }
}

using HubAtlas.Data.Reading.Affiliations;

namespace HubAtlas.Data.Reading.Sources.Ieee;

/// <summary>
/// Pairs "Authors" and "Author Affiliations" by position: the export gives each author one affiliation. Where they are not equally many,
/// nobody can tell whose is whose.
/// </summary>
internal static class IeeePeople
{
    public static Byline Read(string authors, string affiliations)
    {
        var names = SemicolonList.Split(authors);
        var listed = SemicolonList.Items(affiliations);
        if (names.Count != listed.Count && names.Count != 1) return Byline.Unpaired(names.Count, listed.Where(IsGiven));
        var sentence = new SharedSentence(names);
        return names.Count == 1
            ? Byline.Of([Byline.PersonAt(sentence.OwnOf(0, listed.Where(IsGiven)))])
            : Byline.Of(listed.Select((text, author) => Byline.PersonAt(IsGiven(text) ? sentence.OwnOf(author, [text]) : [])));
    }

    private static bool IsGiven(string affiliation) => affiliation is not ("" or "NA" or "N/A");
}

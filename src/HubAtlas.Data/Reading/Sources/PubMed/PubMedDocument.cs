using System.Globalization;
using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Affiliations;
using HubAtlas.Data.Reading.Delimited;

namespace HubAtlas.Data.Reading.Sources.PubMed;

/// <summary>Makes a document of what both forms of PubMed say of an article.</summary>
internal static class PubMedDocument
{
    private const string MainType = "Journal Article";

    /// <param name="types">Types of publication, in the record's order.</param>
    /// <param name="date">Of publication, the year first: <c>2020 Jan 5</c>, <c>1998 Dec-1999 Jan</c>.</param>
    /// <param name="revised">Day of the last revision, <c>20200309</c>; empty where unknown.</param>
    /// <param name="cause">Why there is no document.</param>
    public static Document? Build(
        string id, IReadOnlyCollection<string> types, string date, string revised, IReadOnlyList<Person> people, out string cause)
    {
        cause = id.Length == 0 ? "no PMID"
            : types.Contains("Retracted Publication") ? "retracted"
            : people.Count == 0 ? "no authors listed"
            : "";
        if (cause.Length > 0) return null;
        return new Document
        {
            Id = "pubmed:" + id,
            Kind = DocumentKind.Publication,
            Year = date.Length >= 4 && Values.TryYear(Encoding.UTF8.GetBytes(date[..4]), out var year) ? year : null,
            Type = types.Contains(MainType) ? MainType : types.FirstOrDefault(),
            People = people,
            Version = revised.Length == 8 && int.TryParse(revised, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        };
    }

    public static IReadOnlyList<Person> People(IReadOnlyList<PubMedAuthor> authors)
    {
        var sentence = new SharedSentence([.. authors.Select(author => author.Name)]);
        return [.. authors.Select((author, index) => Byline.PersonAt(sentence.OwnOf(index, author.Affiliations)))];
    }
}

/// <param name="Name">Surname, Given Names; or Surname and initials; or the name of a group.</param>
internal sealed record PubMedAuthor(string Name, IReadOnlyList<string> Affiliations);

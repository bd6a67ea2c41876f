using System.Xml.Linq;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Xml;

namespace HubAtlas.Data.Reading.Sources.PubMed;

/// <summary>Articles of PubMed as XML: the yearly baseline, update files, results of a search.</summary>
internal sealed class PubMedReader : IReader
{
    private const string Record = "PubmedArticle";
    private const string Book = "PubmedBookArticle";

    public string Source => "pubmed";

    public string Title => "PubMed articles (XML)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        var hasArticles = Has(sample, Record);
        var hasBooks = Has(sample, Book);
        if (sample.FirstLetter != '<' || (!hasArticles && !hasBooks && !Has(sample, "PubmedArticleSet"))) return Recognition.None(Source);
        return new Recognition
        {
            Source = Source,
            Sureness = 1,
            What = "PubMed articles",
            Missing = hasBooks && !hasArticles && sample.IsWhole ? [$"articles: all records are of books (<{Book}>), which are not read"] : [],
        };
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var records = new XmlRecords(file.OpenText(options.OnBytes), Record, options.MaximumRecordBytes, cancellation)
        {
            PassedOver = (Book, "a book or chapter (PubmedBookArticle), not an article"),
        };
        foreach (var (number, record) in records.Read(Reject))
        {
            var id = record.TextOf("PMID") ?? "";
            if (Build(id, record, out var cause) is { } document) sink.Add(document);
            else Reject(number, id, cause);
        }

        void Reject(long number, string value, string cause) => sink.Reject(new Reject(file.Name, number, "", value, cause));
    }

    private static Document? Build(string id, XElement record, out string cause) => PubMedDocument.Build(
        id, [.. record.All("PublicationType").Select(XmlWalk.Clean)], DateOf(record), VersionOf(record.First("DateRevised")), ReadPeople(record), out cause);

    /// <summary>Named groups are no people, except where only they are listed.</summary>
    private static IReadOnlyList<Person> ReadPeople(XElement record)
    {
        var authors = record.First("AuthorList")?.Elements().Where(element => element.Name.LocalName == "Author").ToList() ?? [];
        var people = authors.Where(author => author.First("CollectiveName") is null).ToList();
        return PubMedDocument.People((people.Count > 0 ? people : authors).ConvertAll(ReadAuthor));
    }

    private static PubMedAuthor ReadAuthor(XElement author) =>
        new($"{author.TextOf("LastName", "CollectiveName")}, {author.TextOf("ForeName", "Initials")}", [.. author.All("Affiliation").Select(XmlWalk.Clean)]);

    private static bool Has(FileSample sample, string element) =>
        sample.Text.Contains($"<{element}>", StringComparison.Ordinal) || sample.Text.Contains($"<{element} ", StringComparison.Ordinal);

    private static string DateOf(XElement record) =>
        record.First("PubDate")?.TextOf("Year", "MedlineDate") ?? record.First("ArticleDate")?.TextOf("Year") ?? "";

    private static string VersionOf(XElement? date) =>
        date is null ? "" : $"{date.TextOf("Year")}{date.TextOf("Month"),2}{date.TextOf("Day"),2}".Replace(' ', '0');
}

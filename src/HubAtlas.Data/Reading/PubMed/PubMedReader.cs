using System.Globalization;
using System.Text;
using System.Xml.Linq;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Streams;
using HubAtlas.Data.Reading.Xml;

namespace HubAtlas.Data.Reading.PubMed;

/// <summary>Articles of PubMed as XML: the yearly baseline, update files, results of a search.</summary>
internal sealed class PubMedReader : IReader
{
    private const string Record = "PubmedArticle";
    private const string MainType = "Journal Article";

    public string Source => "pubmed";

    public string Title => "PubMed articles (XML)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        var isPubMed = sample.FirstLetter == '<' && sample.Text.Contains("<PubmedArticleSet", StringComparison.Ordinal);
        return isPubMed ? new Recognition { Source = Source, Sureness = 1, What = "PubMed articles" } : Recognition.None(Source);
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var records = new XmlRecords(file.OpenText(options.OnBytes), Record, options.MaximumRecordBytes, cancellation);
        foreach (var (number, record) in records.Read(Reject))
        {
            var id = record.TextOf("PMID") ?? "";
            if (Build(id, record, out var cause) is { } document) sink.Add(document);
            else Reject(number, id, cause);
        }

        void Reject(long number, string value, string cause) => sink.Reject(new Reject(file.Name, number, "", value, cause));
    }

    private static Document? Build(string id, XElement record, out string cause)
    {
        var types = record.All("PublicationType").Select(XmlWalk.Clean).ToList();
        var people = ReadPeople(record);
        cause = id.Length == 0 ? "no PMID"
            : types.Contains("Retracted Publication") ? "retracted"
            : people.Count == 0 ? "no authors listed"
            : "";
        if (cause.Length > 0) return null;
        return new Document
        {
            Id = "pubmed:" + id,
            Kind = DocumentKind.Publication,
            Year = YearOf(record),
            Type = types.Contains(MainType) ? MainType : types.FirstOrDefault(),
            People = people,
            Version = VersionOf(record.First("DateRevised")),
        };
    }

    /// <summary>Named groups are no people, except where only they are listed.</summary>
    private static List<Person> ReadPeople(XElement record)
    {
        var authors = record.First("AuthorList")?.Elements().Where(element => element.Name.LocalName == "Author").ToList() ?? [];
        var people = authors.Where(author => author.First("CollectiveName") is null).ToList();
        return (people.Count > 0 ? people : authors).ConvertAll(ReadPerson);
    }

    private static Person ReadPerson(XElement author)
    {
        var addresses = new List<Address>();
        foreach (var text in author.All("Affiliation").Select(XmlWalk.Clean).Where(text => text.Length > 0))
        {
            var address = new Address { Text = text };
            if (!addresses.Contains(address)) addresses.Add(address);
        }

        return new Person(addresses);
    }

    private static int? YearOf(XElement record)
    {
        var date = record.First("PubDate");
        var text = date?.TextOf("Year", "MedlineDate") ?? record.First("ArticleDate")?.TextOf("Year") ?? "";
        return text.Length >= 4 && Values.TryYear(Encoding.UTF8.GetBytes(text[..4]), out var year) ? year : null;
    }

    private static int VersionOf(XElement? date)
    {
        var text = date is null ? "" : $"{date.TextOf("Year")}{date.TextOf("Month"),2}{date.TextOf("Day"),2}".Replace(' ', '0');
        return text.Length == 8 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}

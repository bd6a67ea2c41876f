using System.Text;
using System.Xml.Linq;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Xml;

namespace HubAtlas.Data.Reading.Sources.Patents;

/// <summary>Makes a document of a bibliographic element. The dialects differ in names of elements, not in what they say.</summary>
internal static class PatentXml
{
    /// <summary>Elements that hold one inventor: ST.36 and USPTO since 2005, WIPO ST.96, older USPTO grants and applications.</summary>
    public static readonly string[] InventorNames = ["inventor", "Inventor", "B721", "first-named-inventor"];

    /// <summary>The type that a recipe names to count international applications only.</summary>
    public const string PctType = "pct";

    /// <param name="wantsText">Whether titles are wanted.</param>
    /// <param name="id">The publication's number as far as it was found.</param>
    /// <param name="cause">Why there is no document.</param>
    public static Document? Build(string source, XElement record, bool wantsText, out string id, out string cause)
    {
        var publication = PublicationOf(record);
        id = publication is null ? "" : NumberOf(publication);
        var people = PatentPeople.Read(record);
        cause = id.Length == 0 ? "no number of the publication" : people.Count == 0 ? "no inventors listed" : "";
        if (cause.Length > 0) return null;
        var technology = PatentSymbols.Tags(record);
        var year = YearOf(publication!);
        return new Document
        {
            Id = $"{source}:{id}",
            Kind = DocumentKind.Patent,
            Year = year,
            Type = TypeOf(source, record, publication!),
            Fields = technology.Fields,
            Labels = technology.Labels,
            People = people,
            Patent = PatentXmlFacts.Read(record, OfficeOf(publication!), KindOf(publication!), year, technology),
            Text = wantsText ? DocumentText.Of(TitlesOf(record), null) : null,
        };
    }

    /// <summary>The element with country, number, kind and date of the publication; DOCDB's own form where there are several.</summary>
    private static XElement? PublicationOf(XElement record)
    {
        var reference = record.First("publication-reference", "PatentPublicationIdentification", "B100");
        if (reference is null) return record.First("document-id");
        var forms = reference.Elements().Where(element => element.Name.LocalName == "document-id").ToList();
        return forms.FirstOrDefault(form => form.AttributeOf("document-id-type") == "docdb") ?? forms.FirstOrDefault() ?? reference;
    }

    /// <summary>In all languages in which the record has them. Abstracts stand outside of the bibliographic element.</summary>
    private static string TitlesOf(XElement record) => string.Join(
        "\n", record.Descendants().Where(element => element.Name.LocalName is "invention-title" or "InventionTitle" or "B540" or "title-of-invention").Select(title => title.Value));

    private static string NumberOf(XElement publication)
    {
        var number = publication.TextOf("doc-number", "PublicationNumber", "B110");
        if (number is null) return "";
        return OfficeOf(publication) + number.Replace(" ", "").Replace("/", "") + KindOf(publication);
    }

    /// <summary>Older files of USPTO leave it out.</summary>
    private static string OfficeOf(XElement publication) => publication.TextOf("country", "IPOfficeCode", "B190") ?? "US";

    private static int? YearOf(XElement publication)
    {
        var date = publication.TextOf("date", "document-date", "PublicationDate", "B140") ?? "";
        return date.Length >= 4 && Values.TryYear(Encoding.UTF8.GetBytes(date[..4]), out var year) ? year : null;
    }

    /// <summary><c>pct</c> for an international publication, else the office's word for the type, else the kind code.</summary>
    private static string? TypeOf(string source, XElement record, XElement publication)
    {
        if (publication.TextOf("country", "IPOfficeCode", "B190") == "WO") return PctType;
        // As in PatentsView a US patent counts as international when it came by that way. At EPO the WO publication has its own document.
        if (source == "uspto" && record.First("pct-or-regional-filing-data", "B860", "B86") is not null) return PctType;
        return record.First("application-reference")?.AttributeOf("appl-type") ?? KindOf(publication);
    }

    private static string? KindOf(XElement publication) => publication.TextOf("kind", "kind-code", "PatentDocumentKindCode", "B130");
}

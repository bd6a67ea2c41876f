using System.Text;
using System.Xml.Linq;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Xml;

namespace HubAtlas.Data.Reading.Sources.Jats;

/// <summary>Makes a document of an article's front.</summary>
internal static class JatsArticle
{
    // Not of the publication: of a deposit, a notice, or a version before it.
    private static readonly string[] OtherDates = ["release", "submitted", "corrected", "retract", "preprint", "received", "accepted"];

    /// <param name="id">As far as it was found.</param>
    /// <param name="cause">Why there is no document.</param>
    public static Document? Build(XElement article, IReadOnlyList<Person> people, out string id, out string cause)
    {
        var meta = article.First("article-meta");
        id = meta is null ? "" : IdOf(meta);
        cause = id.Length == 0 ? "no id (DOI, PMC or PubMed id)"
            : IsRetracted(article) ? "retracted"
            : people.Count == 0 ? "no authors listed"
            : "";
        if (cause.Length > 0) return null;
        return new Document
        {
            Id = "jats:" + id,
            Kind = DocumentKind.Publication,
            Year = YearOf(meta!),
            Type = article.AttributeOf("article-type"),
            People = people,
        };
    }

    private static string IdOf(XElement meta)
    {
        var ids = meta.Children("article-id").ToLookup(id => id.AttributeOf("pub-id-type") ?? "", XmlWalk.Clean, StringComparer.Ordinal);
        if (ids["doi"].FirstOrDefault() is { Length: > 0 } doi) return doi.ToLowerInvariant();
        if (ids["pmcid"].Concat(ids["pmc"]).FirstOrDefault() is { Length: > 0 } pmc) return pmc.StartsWith("PMC", StringComparison.Ordinal) ? pmc : "PMC" + pmc;
        return ids["pmid"].FirstOrDefault() is { Length: > 0 } pmid ? "pmid:" + pmid : "";
    }

    private static bool IsRetracted(XElement article) =>
        article.AttributeOf("article-type") is "retracted-article" ||
        article.All("related-article").Any(related => related.AttributeOf("related-article-type") is "retraction-forward");

    /// <summary>Of several dates (in print, online) the first.</summary>
    private static int? YearOf(XElement meta)
    {
        var years = new List<int>();
        foreach (var date in meta.Children("pub-date").Where(IsOfPublication))
        {
            if (Values.TryYear(Encoding.UTF8.GetBytes(date.TextOf("year") ?? ""), out var year)) years.Add(year);
        }

        return years.Count > 0 ? years.Min() : null;
    }

    private static bool IsOfPublication(XElement date)
    {
        var kind = $"{date.AttributeOf("pub-type")} {date.AttributeOf("date-type")}";
        return !OtherDates.Any(other => kind.Contains(other, StringComparison.OrdinalIgnoreCase));
    }
}

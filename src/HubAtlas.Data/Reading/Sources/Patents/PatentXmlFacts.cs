using System.Text.RegularExpressions;
using System.Xml.Linq;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Technology;
using HubAtlas.Data.Reading.Xml;

namespace HubAtlas.Data.Reading.Sources.Patents;

/// <summary>Office, family, dates and grant of a bibliographic element.</summary>
internal static partial class PatentXmlFacts
{
    /// <summary>Attribute of the element around the bibliographic data (OPS, DOCDB, MAREC).</summary>
    public const string FamilyAttribute = "family-id";

    /// <summary>The elements of USPTO that hold a grant.</summary>
    private static readonly string[] Grants = ["us-bibliographic-data-grant", "SDOBI"];

    private static readonly string[] Dates = ["date", "document-date", "FilingDate", "PriorityDate", "DATE", "filing-date"];

    /// <summary>Elements of filings: the application itself, those whose priority it claims, those that it continues.</summary>
    private static readonly string[] Filings =
        ["application-reference", "ApplicationIdentification", "B200", "domestic-filing-data", "priority-claim", "PriorityClaim", "B300", "parent-doc", "us-provisional-application"];

    /// <param name="office">Of the publication.</param>
    /// <param name="kind">Kind code of the publication.</param>
    public static PatentFacts Read(XElement record, string office, string? kind, int? year, TechnologyTags technology)
    {
        var isGrant = Grants.Contains(record.Name.LocalName) || kind?.StartsWith('B') == true;
        var filing = FirstFiling(record);
        return new PatentFacts
        {
            Office = office,
            Family = FamilyOf(record) is { Length: > 0 } family ? PatentFamilies.Docdb + family : null,
            FirstFiling = filing,
            FirstFilingYear = filing / 10_000,
            FirstPublicationYear = isGrant ? EarlierPublication(record) : year,
            IsGranted = isGrant ? true : null,
            GrantedYear = isGrant ? year : null,
            Symbols = technology.Symbols,
            Applicants = PatentApplicants.Read(record),
        };
    }

    /// <summary>The number around the record; as a whole number, for a damaged one is none.</summary>
    private static string? FamilyOf(XElement record)
    {
        var text = record.AttributeOf(FamilyAttribute) ?? record.Parent?.AttributeOf(FamilyAttribute);
        return text is not null && text.Length <= 12 && text.All(char.IsAsciiDigit) && text.TrimStart('0').Length > 0 ? text.TrimStart('0') : null;
    }

    private static int? FirstFiling(XElement record) => record.All(Filings)
        .Where(filing => !filing.Ancestors().Any(outer => Cited().IsMatch(outer.Name.LocalName)))
        .SelectMany(filing => filing.All(Dates).Where(date => !InGrantOf(date, filing)))
        .Select(date => Values.DayOf(date.Value.Trim())).Where(day => day is not null).Min();

    /// <summary>A continued application may say when its patent was granted, which is no filing.</summary>
    private static bool InGrantOf(XElement date, XElement filing) =>
        date.Ancestors().TakeWhile(outer => outer != filing).Any(outer => outer.Name.LocalName is "parent-grant-document" or "parent-pct-document" or "parent-status");

    /// <summary>A grant of USPTO names the publication of its application.</summary>
    private static int? EarlierPublication(XElement record) => record.All("related-publication").SelectMany(found => found.All(Dates))
        .Select(date => Values.DayOf(date.Value.Trim()) / 10_000).Where(year => year is not null).Min();

    [GeneratedRegex("cit(ed|ation)|search", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Cited();
}

using System.Text.RegularExpressions;
using System.Xml.Linq;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Xml;

namespace HubAtlas.Data.Reading.Sources.Patents;

/// <summary>The inventors of a bibliographic element, each with the address the office printed.</summary>
internal static partial class PatentPeople
{
    private static readonly string[] AddressNames = ["address", "residence-us", "residence-non-us", "PostalStructuredAddress", "ADR"];

    public static IReadOnlyList<Person> Read(XElement record)
    {
        var organisation = OrganisationOf(record);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. OneForm(InventorsOf(record))
            .Where(inventor => seen.Add(NameOf(inventor)) || NameOf(inventor).Length == 0)
            .Select(inventor => new Person(AddressOf(inventor) is { } address ? [address with { Organisation = organisation }] : []))];
    }

    /// <summary>Until 2012 the USPTO listed inventors as applicants.</summary>
    private static IEnumerable<XElement> InventorsOf(XElement record) =>
        record.All("applicant").Where(IsInventor).Concat(record.All(PatentXml.InventorNames));

    /// <summary>EPO lists the inventors once for each form of writing; the form that says most about where they are is taken.</summary>
    public static IEnumerable<XElement> OneForm(IEnumerable<XElement> inventors)
    {
        var forms = inventors.GroupBy(inventor => inventor.AttributeOf("data-format") ?? inventor.AttributeOf("format") ?? "").ToList();
        return forms
            .OrderByDescending(form => form.Count(inventor => CityOf(inventor) is not null))
            .ThenByDescending(form => form.Count(inventor => AddressOf(inventor) is not null))
            .ThenByDescending(form => form.Count())
            .ThenBy(form => form.Key, StringComparer.Ordinal)
            .FirstOrDefault() ?? Enumerable.Empty<XElement>();
    }

    private static Address? AddressOf(XElement inventor)
    {
        // Where an inventor lives stands before where letters go (USPTO applications until 2004).
        var address = inventor.First("residence-us", "residence-non-us") ?? inventor.First(AddressNames);
        var economy = EconomyOf(address) ?? EconomyOf(inventor.First("residence")) ?? EconomyIn(NameOf(inventor))
            ?? (RegionOf(address) is null ? null : "US");
        var found = new Address
        {
            Text = address?.TextOf("street", "STR", "AddressLineText", "address-line", "text") ?? "",
            City = CityOf(inventor),
            Region = RegionOf(address),
            Economy = economy,
        };
        return found == Address.None ? null : found;
    }

    private static string? CityOf(XElement inventor) =>
        (inventor.First("residence-us", "residence-non-us") ?? inventor).TextOf("city", "CityName", "CITY");

    private static string? RegionOf(XElement? address) => address?.TextOf("state", "GeographicRegionName", "STATE");

    /// <summary>As the office writes it anywhere within an element; null where it does not.</summary>
    public static string? EconomyOf(XElement? element)
    {
        var economy = element?.TextOf("country", "country-code", "CountryCode", "CTRY");
        return economy is null or "omitted" or "unknown" ? null : economy;
    }

    /// <summary>EPO writes the economy behind the name: <c>KOSMAN WILHELMUS [NL]</c>.</summary>
    public static string? EconomyIn(string name) => BracketedCode().Match(name) is { Success: true } match ? match.Groups[1].Value : null;

    public static string WithoutEconomy(string name) => BracketedCode().Replace(name, "").TrimEnd();

    /// <summary>Those who applied and are not listed as inventors.</summary>
    public static IEnumerable<XElement> ApplicantsOf(XElement record) =>
        record.All("us-applicant", "applicant", "Applicant").Where(applicant => !IsInventor(applicant));

    private static string? OrganisationOf(XElement record)
    {
        var party = record.First("assignee", "B731", "Assignee") ?? ApplicantsOf(record).FirstOrDefault();
        return party?.TextOf("orgname", "organization-name", "ONM", "OrganizationStandardName", "name", "EntityName");
    }

    private static bool IsInventor(XElement applicant) =>
        applicant.AttributeOf("app-type")?.Contains("inventor", StringComparison.Ordinal) == true;

    private static string NameOf(XElement inventor)
    {
        var last = inventor.TextOf("last-name", "family-name", "LastName", "SNM", "name", "EntityName", "NAM");
        var first = inventor.TextOf("first-name", "given-name", "FirstName", "FNM");
        return last is null && first is null ? "" : $"{last}|{first}";
    }

    [GeneratedRegex(@"\[([A-Z]{2})\]\s*\|?$", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedCode();
}

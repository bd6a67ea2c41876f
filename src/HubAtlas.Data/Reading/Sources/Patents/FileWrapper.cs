using System.Text;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Technology;
using HubAtlas.Data.Reading.Text;

namespace HubAtlas.Data.Reading.Sources.Patents;

/// <summary>Makes a document of one application of USPTO's Open Data Portal.</summary>
internal static class FileWrapper
{
    /// <param name="id">The publication's number as far as it was found.</param>
    /// <param name="cause">Why there is no document.</param>
    public static Document? Build(JsonElement record, out string id, out string cause)
    {
        // The present interface keeps what it knows of an application in an object of its own.
        var data = Member(record, "applicationMetaData") is { ValueKind: JsonValueKind.Object } inner ? inner : record;
        id = NumberOf(data, record);
        var people = Items(data, "inventorBag").Select(inventor => ReadInventor(inventor, Text(data, "firstApplicantName"))).ToList();
        cause = id.Length == 0 ? "no number of the publication" : people.Count == 0 ? "no inventors listed" : "";
        if (cause.Length > 0) return null;
        var technology = new TechnologyTags();
        foreach (var symbol in Items(data, "cpcClassificationBag").Select(item => item.ToString())) technology.AddSymbol(SymbolScheme.Cpc, symbol);
        return new Document
        {
            Id = "uspto:" + id,
            Kind = DocumentKind.Patent,
            Year = YearOf(data),
            Type = Member(data, "nationalStageIndicator").ValueKind == JsonValueKind.True ? PatentXml.PctType : Text(data, "applicationTypeLabelName")?.ToLowerInvariant(),
            Fields = technology.Fields,
            Labels = technology.Labels,
            People = people,
            Patent = Facts(record, data, technology),
        };
    }

    private static PatentFacts Facts(JsonElement record, JsonElement data, TechnologyTags technology)
    {
        var granted = Values.DayOf(Text(data, "grantDate")) / 10_000;
        IEnumerable<JsonElement> Bag(string key) => Items(data, key).Concat(Items(record, key));
        var filing = Bag("foreignPriorityBag").Select(claim => Text(claim, "filingDate"))
            .Concat(Bag("parentContinuityBag").Select(parent => Text(parent, "parentApplicationFilingDate")))
            .Append(Text(data, "filingDate")).Select(Values.DayOf).Where(day => day is not null).Min();
        var applicants = Items(data, "applicantBag").Select(ReadApplicant).OfType<Applicant>().Distinct().ToList();
        if (applicants.Count == 0 && Text(data, "firstApplicantName") is { } first) applicants.Add(new(first, null));
        return new PatentFacts
        {
            Office = "US",
            FirstFiling = filing,
            FirstFilingYear = filing / 10_000,
            FirstPublicationYear = Values.DayOf(Text(data, "earliestPublicationDate")) / 10_000,
            IsGranted = granted is null ? null : true,
            GrantedYear = granted,
            Symbols = technology.Symbols,
            Applicants = applicants,
        };
    }

    private static Applicant? ReadApplicant(JsonElement applicant)
    {
        var address = Items(applicant, "correspondenceAddressBag").FirstOrDefault();
        return Text(applicant, "applicantNameText") is { } name ? new(name, EconomyCodes.OfCode(Text(address, "countryCode") ?? "")) : null;
    }

    /// <summary>The first publication (<c>US 2017-0071586 A1</c>), else the patent, else the application.</summary>
    private static string NumberOf(JsonElement data, JsonElement record)
    {
        if (Text(data, "earliestPublicationNumber") is { } published) return string.Concat(published.Where(char.IsLetterOrDigit));
        if (Text(data, "patentNumber") is { } patent) return "US" + patent.PadLeft(8, '0');
        return Text(record, "applicationNumberText") is { } application ? "US-application-" + application : "";
    }

    private static Person ReadInventor(JsonElement inventor, string? organisation)
    {
        var addresses = Items(inventor, "correspondenceAddressBag").ToList();
        var home = addresses.Find(address => Text(address, "postalAddressCategory") == "residence");
        var found = home.ValueKind == JsonValueKind.Object ? home : addresses.FirstOrDefault();
        var address = new Address
        {
            Text = Text(found, "addressLineOneText") ?? "",
            City = Text(found, "cityName"),
            Region = Text(found, "geographicRegionCode") ?? Text(found, "geographicRegionName"),
            Economy = Text(found, "countryCode") ?? Text(found, "countryName"),
        };
        return new Person(address == Address.None ? [] : [address with { Organisation = organisation }]);
    }

    private static int? YearOf(JsonElement data)
    {
        var date = Text(data, "earliestPublicationDate") ?? Text(data, "grantDate") ?? Text(data, "filingDate") ?? "";
        return date.Length >= 4 && Values.TryYear(Encoding.UTF8.GetBytes(date[..4]), out var year) ? year : null;
    }

    private static JsonElement Member(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) ? value : default;

    private static string? Text(JsonElement element, string key) =>
        Member(element, key) is { ValueKind: JsonValueKind.String } value && value.GetString()!.Trim() is { Length: > 0 } text ? text : null;

    private static IEnumerable<JsonElement> Items(JsonElement element, string key) =>
        Member(element, key) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}

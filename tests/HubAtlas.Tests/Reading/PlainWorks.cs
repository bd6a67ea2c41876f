using System.Globalization;
using System.Text.Json;
using HubAtlas.Core.Model;

namespace HubAtlas.Tests.Reading;

/// <summary>Reads an OpenAlex work the slow way: a full parse of the line, then the rules one after another.</summary>
internal static class PlainWorks
{
    public static (Document? Document, string Cause) Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            return (null, "the record is not valid JSON");
        }
    }

    private static (Document? Document, string Cause) Read(JsonElement work)
    {
        var id = (Text(work, "id") ?? "").Split('/')[^1];
        if (id is not ['W', >= '0' and <= '9', ..]) return (null, "no id of a work");
        foreach (var (key, cause) in (ReadOnlySpan<(string, string)>)[("is_retracted", "retracted"), ("is_paratext", "paratext"), ("is_authors_truncated", "the source cut the list of authors short")])
        {
            if (Member(work, key).ValueKind == JsonValueKind.True) return (null, cause);
        }

        var people = Items(work, "authorships").Select(Person).ToList();
        return people.Count == 0 ? (null, "no authors listed") : (Document(id, work, people), "");
    }

    private static Document Document(string id, JsonElement work, List<Person> people)
    {
        var topic = Member(work, "primary_topic");
        var year = Member(work, "publication_year");
        var updated = Text(work, "updated_date") ?? "";
        (string Level, string? Name)[] labels =
        [
            ("domain", Name(topic, "domain")), ("subfield", Name(topic, "subfield")), ("topic", Text(topic, "display_name")),
            ("collection", Member(Member(Member(work, "primary_location"), "source"), "is_core").ValueKind == JsonValueKind.True ? "core" : null),
            ("collection", Member(work, "is_xpac").ValueKind == JsonValueKind.True ? "xpac" : null),
        ];
        return new Document
        {
            Id = "openalex:" + id,
            Kind = DocumentKind.Publication,
            Year = int.TryParse(year.ValueKind == JsonValueKind.String ? year.GetString() : year.ToString(), CultureInfo.InvariantCulture, out var y) ? y : null,
            Type = Text(work, "type"),
            Fields = Name(topic, "field") is { } field ? [field] : [],
            Labels = [.. labels.Where(l => l.Name is not null).Select(l => new FieldLabel(l.Level, l.Name!))],
            People = people,
            Version = updated.Length >= 10 && int.TryParse(updated[..10].Replace("-", ""), CultureInfo.InvariantCulture, out var version) ? version : 0,
        };
    }

    private static Person Person(JsonElement authorship)
    {
        var institutions = Items(authorship, "institutions").ToList();
        var countries = Items(authorship, "countries").ToList();
        var economy = institutions.Count == 0 && countries is [{ ValueKind: JsonValueKind.String } only] && only.GetString() is { Length: > 0 } code ? code : null;
        var addresses = new List<Address>();
        foreach (var pair in Items(authorship, "affiliations"))
        {
            var ids = Items(pair, "institution_ids").Select(item => item.GetString()).ToList();
            var first = ids.Select(wanted => institutions.FindIndex(i => Text(i, "id") == wanted)).FirstOrDefault(index => index >= 0, -1);
            Add((Text(pair, "raw_affiliation_string") ?? "").Trim(' '), first < 0 ? null : institutions[first]);
        }

        if (addresses.Count > 0) return new Person(addresses);
        var texts = Items(authorship, "raw_affiliation_strings").Select(item => item.GetString()!.Trim(' ')).ToList();
        if (texts.Count == 0 && Text(authorship, "raw_affiliation_string") is { } single) texts.Add(single);
        foreach (var text in texts) Add(text, NamedIn(text));
        if (addresses.Count == 0) institutions.ForEach(institution => Add("", institution));
        return new Person(addresses);

        JsonElement? NamedIn(string text)
        {
            if (texts.Count == 1 && institutions.Count == 1) return institutions[0];
            var index = institutions.FindIndex(i => Text(i, "display_name") is { } name && text.Contains(name, StringComparison.OrdinalIgnoreCase));
            return index < 0 ? null : institutions[index];
        }

        void Add(string text, JsonElement? institution)
        {
            if (text.Length == 0 && institution is null) return;
            var address = new Address { Text = text, Economy = economy };
            if (institution is { } i)
                address = address with { Organisation = Text(i, "display_name"), OrganisationId = Text(i, "ror"), Economy = Text(i, "country_code") };
            if (!addresses.Contains(address)) addresses.Add(address);
        }
    }

    private static JsonElement Member(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) ? value : default;

    private static IEnumerable<JsonElement> Items(JsonElement element, string key) =>
        Member(element, key) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    private static string? Text(JsonElement element, string key) =>
        Member(element, key) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    private static string? Name(JsonElement topic, string level) => Text(Member(topic, level), "display_name");
}

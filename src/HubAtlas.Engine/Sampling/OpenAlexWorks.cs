using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Core.Sampling;

namespace HubAtlas.Engine.Sampling;

/// <summary>Writes publications as OpenAlex works, one JSON object a line, with the members that an import reads.</summary>
internal sealed class OpenAlexWorks(Stream stream) : IDisposable
{
    private const string Site = "https://openalex.org/";

    // Names stay readable in the file; nothing here is ever put into a web page unescaped.
    private readonly Utf8JsonWriter _json = new(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void Write(SimulatedDocument simulated)
    {
        var document = simulated.Document;
        _json.Reset(stream);
        _json.WriteStartObject();
        _json.WriteString("id", Site + document.Id);
        _json.WriteNull("doi");
        _json.WriteString("display_name", "Simulated publication " + document.Id);
        _json.WriteNumber("publication_year", document.Year!.Value);
        _json.WriteString("type", document.Type);
        _json.WriteBoolean("is_retracted", false);
        _json.WriteBoolean("is_paratext", false);
        WriteCitations(document.Citations);
        WriteTopic(document.Fields[0], document.Labels);
        _json.WriteStartArray("authorships");
        for (var index = 0; index < document.People.Count; index++) WriteAuthorship(document, index);
        _json.WriteEndArray();
        _json.WriteString("updated_date", Date(document.Version));
        _json.WriteEndObject();
        _json.Flush();
        stream.WriteByte((byte)'\n');
    }

    public void Dispose()
    {
        _json.Dispose();
        stream.Dispose();
    }

    private void WriteCitations(CitationFacts? citations)
    {
        if (citations is null) return;
        _json.WriteNumber("cited_by_count", citations.CitedBy!.Value);
        _json.WriteStartObject("primary_location");
        _json.WriteStartObject("source");
        _json.WriteString("id", Site + citations.JournalId);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteTopic(string field, IReadOnlyList<FieldLabel> labels)
    {
        _json.WriteStartObject("primary_topic");
        _json.WriteString("display_name", field + " (simulated topic)");
        foreach (var label in labels) WriteName(label.Level, label.Name);
        WriteName(FieldLevels.Field, field);
        _json.WriteEndObject();
    }

    private void WriteName(string level, string name)
    {
        _json.WriteStartObject(level);
        _json.WriteString("display_name", name);
        _json.WriteEndObject();
    }

    private void WriteAuthorship(Document document, int index)
    {
        var addresses = document.People[index].Addresses;
        _json.WriteStartObject();
        _json.WriteString("author_position", index == 0 ? "first" : index == document.People.Count - 1 ? "last" : "middle");
        _json.WriteStartObject("author");
        _json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{Site}A99{document.Id.AsSpan(1)}{index}"));
        _json.WriteString("display_name", string.Create(CultureInfo.InvariantCulture, $"Author {index + 1} (simulated)"));
        _json.WriteEndObject();
        WriteInstitutions(addresses);
        WriteAffiliations(addresses);
        _json.WriteEndObject();
    }

    private void WriteInstitutions(IReadOnlyList<Address> addresses)
    {
        _json.WriteStartArray("institutions");
        foreach (var address in addresses.Where(a => a.Organisation is not null).DistinctBy(a => a.Organisation))
        {
            _json.WriteStartObject();
            _json.WriteString("id", InstitutionId(address.Organisation!));
            _json.WriteString("display_name", address.Organisation);
            _json.WriteNull("ror");
            _json.WriteString("country_code", address.Economy);
            _json.WriteString("type", "education");
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("countries");
        var economies = addresses.Select(a => a.Economy).OfType<string>().Distinct(StringComparer.Ordinal);
        foreach (var economy in economies) _json.WriteStringValue(economy);
        _json.WriteEndArray();
    }

    private void WriteAffiliations(IReadOnlyList<Address> addresses)
    {
        _json.WriteStartArray("raw_affiliation_strings");
        foreach (var address in addresses) _json.WriteStringValue(address.Text);
        _json.WriteEndArray();
        _json.WriteStartArray("affiliations");
        foreach (var address in addresses)
        {
            _json.WriteStartObject();
            _json.WriteString("raw_affiliation_string", address.Text);
            _json.WriteStartArray("institution_ids");
            if (address.Organisation is not null) _json.WriteStringValue(InstitutionId(address.Organisation));
            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    /// <summary>FNV-1a of the name: the same id for the same organisation in every file.</summary>
    private static string InstitutionId(string name)
    {
        var hash = 2166136261u;
        foreach (var part in Encoding.UTF8.GetBytes(name)) hash = unchecked((hash ^ part) * 16777619);
        return string.Create(CultureInfo.InvariantCulture, $"{Site}I99{hash}");
    }

    private static string Date(int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{version / 10_000:D4}-{version / 100 % 100:D2}-{version % 100:D2}");
}

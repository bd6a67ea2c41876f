using System.Text.Json;
using System.Xml.Linq;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Json;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Data.Reading.Sources.Patents;

/// <summary>Records of Open Patent Services as the client library patent_client keeps them: inventors with their economy only.</summary>
internal sealed class OpsClientReader : IReader
{
    private static readonly string[] Containers = ["documents"];

    /// <summary>What a key of the library is called by the office; a list gives one element an item.</summary>
    private static readonly (string Key, string Element)[] Parts =
        [("publication_reference_docdb", "publication-reference"), ("inventors_epodoc", "inventor"), ("applicants_epodoc", "assignee"), ("intl_class", "classification-ipcr")];

    public string Source => "epo";

    public string Title => "EPO patents (JSON of patent_client)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        var record = JsonSample.Take(sample, Containers);
        if (!record.Has("publication_reference_docdb")) return Recognition.None(Source);
        return new Recognition
        {
            Source = Source,
            Sureness = 0.9,
            What = "records of Open Patent Services",
            Columns = record.Keys,
            Missing = record.Has("inventors_epodoc") || !record.IsWhole ? [] : ["inventors: the key inventors_epodoc"],
            Notes = ["These records say the inventors' economy, not their city."],
        };
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        using var text = file.OpenText(options.OnBytes);
        new JsonRecords(text, options.MaximumRecordBytes, cancellation).Read(Containers, Take, Reject);

        bool Take(long number, ReadOnlySpan<byte> json)
        {
            if (ToXml(json) is not { } record) return false;
            if (PatentXml.Build(Source, record, options.WantsText, out var id, out var cause) is { } document) sink.Add(document);
            else Reject(number, id, cause);
            return true;
        }

        void Reject(long number, string value, string cause) => sink.Reject(new Reject(file.Name, number, "", value, cause));
    }

    private static XElement? ToXml(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.ValueKind == JsonValueKind.Object ? ToXml(document.RootElement) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static XElement ToXml(JsonElement root)
    {
        var record = new XElement("bibliographic-data");
        foreach (var (key, element) in Parts)
        {
            if (!root.TryGetProperty(key, out var value)) continue;
            var items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
            foreach (var item in items) record.Add(Named(JsonTree.ToXml(element, item)));
        }

        return record;
    }

    /// <summary>A reference calls its number <c>number</c>; a party that is a text alone is its name.</summary>
    private static XElement Named(XElement element)
    {
        if (element.Name == "publication-reference")
        {
            foreach (var number in element.Elements("number").ToList()) number.Name = "doc-number";
        }
        else if (element is { Name.LocalName: "inventor" or "assignee", HasElements: false }) element.ReplaceNodes(new XElement("name", element.Value));

        return element;
    }
}

using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Json;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Data.Reading.Sources.Patents;

/// <summary>Applications of USPTO's Open Data Portal as JSON: inventors with the addresses they gave.</summary>
internal sealed class FileWrapperReader : IReader
{
    private static readonly string[] Containers = ["patentFileWrapperDataBag", "patentBag"];

    public string Source => "uspto";

    public string Title => "USPTO applications (JSON of the Open Data Portal)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        if (sample.FirstLetter is not ('{' or '[') || !sample.Text.Contains("\"applicationNumberText\"", StringComparison.Ordinal)) return Recognition.None(Source);
        var hasInventors = !sample.IsWhole || sample.Text.Contains("\"inventorBag\"", StringComparison.Ordinal);
        return new Recognition
        {
            Source = Source,
            Sureness = 0.95,
            What = "applications of the Open Data Portal",
            Columns = JsonSample.Take(sample, Containers).Keys,
            Missing = hasInventors ? [] : ["inventors: no record has an inventorBag"],
        };
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        using var text = file.OpenText(options.OnBytes);
        new JsonRecords(text, options.MaximumRecordBytes, cancellation).Read(Containers, Take, Reject);

        bool Take(long number, ReadOnlySpan<byte> json)
        {
            try
            {
                var reader = new Utf8JsonReader(json);
                using var record = JsonDocument.ParseValue(ref reader);
                if (record.RootElement.ValueKind != JsonValueKind.Object) return false;
                if (FileWrapper.Build(record.RootElement, out var id, out var cause) is { } document) sink.Add(document);
                else Reject(number, id, cause);
                return true;
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                return false;
            }
        }

        void Reject(long number, string value, string cause) => sink.Reject(new Reject(file.Name, number, "", value, cause));
    }
}

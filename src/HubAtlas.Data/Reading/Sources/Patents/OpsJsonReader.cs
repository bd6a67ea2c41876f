using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Json;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Sources.Refused;
using HubAtlas.Data.Reading.Xml;

namespace HubAtlas.Data.Reading.Sources.Patents;

/// <summary>Answers of EPO's Open Patent Services as JSON: they are its XML, letter for letter, in another dress.</summary>
internal sealed class OpsJsonReader : IReader
{
    private const string Root = "ops:world-patent-data";
    private const string Record = "bibliographic-data";

    public string Source => "epo";

    public string Title => "EPO patents (JSON of Open Patent Services)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        if (sample.FirstLetter is not '{' || !sample.Text.Contains($"\"{Root}\"", StringComparison.Ordinal)) return Recognition.None(Source);
        var hasRecords = !sample.IsWhole || sample.Text.Contains($"\"{Record}\"", StringComparison.Ordinal);
        return new Recognition
        {
            Source = Source,
            Sureness = 0.95,
            What = "an answer of Open Patent Services",
            Missing = hasRecords ? [] : [OfficeTexts.NoBibliography],
        };
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        using var text = file.OpenText(options.OnBytes);
        using var json = WholeJson.Parse(file, text, options.MaximumRecordBytes);
        var number = 0L;
        foreach (var record in JsonTree.ToXml("root", json.RootElement).All(Record))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (PatentXml.Build(Source, record, options.WantsText, out var id, out var cause) is { } document) sink.Add(document);
            else sink.Reject(new Reject(file.Name, number, "", id, cause));
        }
    }
}

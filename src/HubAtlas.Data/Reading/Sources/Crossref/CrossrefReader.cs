using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Json;
using HubAtlas.Data.Reading.Samples;

namespace HubAtlas.Data.Reading.Sources.Crossref;

/// <summary>Works of Crossref: the public data file (JSON or JSON Lines), pages of the API.</summary>
internal sealed class CrossrefReader : IReader
{
    private static readonly string[] Containers = ["items"];

    public string Source => "crossref";

    public string Title => "Crossref works (JSON or JSON Lines)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        var record = JsonSample.Take(sample, Containers);
        if (IsAnswer(record)) record = JsonSample.Take(sample, [], "message");
        // A member "id" is that of other programs' lists.
        var isWork = record.Has("DOI") && !record.Has("id") && (record.Has("prefix") || record.Has("member") || record.Has("issued") || record.Has("deposited"));
        if (!isWork) return Recognition.None(Source);
        return new Recognition
        {
            Source = Source,
            Sureness = 0.97,
            What = "Crossref works",
            Columns = record.Keys,
            Notes = ["Publishers give affiliations for a part of their works only; authors without one count as not located."],
        };
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var parser = new CrossrefWork(options.WantsText);
        using var text = file.OpenText(options.OnBytes);
        var records = new JsonRecords(text, options.MaximumRecordBytes, cancellation);
        if (IsAnswer(JsonSample.Take(FileSample.Take(file), Containers))) records.ReadValues(Take, Reject);
        else records.Read(Containers, Take, Reject);

        bool Take(long number, ReadOnlySpan<byte> json)
        {
            if (!parser.TryParse(json, out var document, out var doi, out var cause)) return false;
            if (document is not null) sink.Add(document);
            else Reject(number, doi, cause);
            return true;
        }

        void Reject(long number, string value, string cause) => sink.Reject(new Reject(file.Name, number, "", value, cause));
    }

    /// <summary>Whether the file is the answer to a question for one DOI.</summary>
    private static bool IsAnswer(JsonSample record) => record.Has("message-type") && !record.Has("DOI");
}

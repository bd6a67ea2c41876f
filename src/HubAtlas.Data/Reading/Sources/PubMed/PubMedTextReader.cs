using System.Text;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Sources.PubMed;

/// <summary>Articles as PubMed's page saves them ("PubMed" format, <c>.txt</c>, or <c>.nbib</c>): a tag begins a line, blanks continue it.</summary>
internal sealed class PubMedTextReader : IReader
{
    private const int TagLength = 4;
    private const string Mark = "- ";

    public string Source => "pubmed";

    public string Title => "PubMed articles (tagged text)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        if (!sample.Text.AsSpan().TrimStart("\uFEFF\r\n ").StartsWith("PMID- ")) return Recognition.None(Source);
        return new Recognition
        {
            Source = Source,
            Sureness = 1,
            What = "PubMed articles, tagged",
            CureForNoAddress = "save the search in the format PubMed, not Summary",
        };
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        using var lines = new LineReader(file.OpenText(options.OnBytes), options.MaximumRowBytes);
        PubMedTextRecord? record = null;
        while (lines.Read(out var bytes))
        {
            cancellation.ThrowIfCancellationRequested();
            var line = Encoding.UTF8.GetString(bytes);
            if (lines.WasTooLong) Reject(lines.Number, line, "the line is too long");
            else if (string.IsNullOrWhiteSpace(line)) Finish();
            else if (line.StartsWith("      ", StringComparison.Ordinal) && record is not null) record.Continue(line.Trim());
            else if (IsTagged(line)) Begin(line);
            else Reject(lines.Number, line, "no tag before the text");
        }

        Finish();

        void Begin(string line)
        {
            var tag = line[..TagLength].TrimEnd();
            if (tag == "PMID") Finish();
            (record ??= new PubMedTextRecord(lines.Number)).Add(tag, line[(TagLength + Mark.Length)..].Trim());
        }

        // Records are divided by an empty line; each begins with its id.
        void Finish()
        {
            if (record is null) return;
            if (record.Build(out var cause) is { } document) sink.Add(document);
            else Reject(record.Line, record.Id, cause);
            record = null;
        }

        void Reject(long line, string value, string cause) => sink.Reject(new Reject(file.Name, line, "", value, cause));
    }

    private static bool IsTagged(string line) =>
        line.Length >= TagLength + Mark.Length && line.AsSpan(TagLength).StartsWith(Mark) && char.IsAsciiLetterUpper(line[0]);
}

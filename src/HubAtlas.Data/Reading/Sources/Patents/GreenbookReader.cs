using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Sources.Patents;

/// <summary>USPTO grants of 1976 to 2001 as tagged text (Greenbook, APS): four letters begin a section, three a value, blanks continue it.</summary>
internal sealed class GreenbookReader : IReader
{
    private const string RecordStart = "PATN";

    // "HHHHHT APS1 ISSUE - 760106" heads a weekly file.
    private const string FileStart = "HHHHHT";

    private const int TagLength = 4;

    public string Source => "uspto";

    public string Title => "USPTO grants (Greenbook text)";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        var text = sample.Text.AsSpan().TrimStart();
        var isGreenbook = (text.StartsWith(RecordStart) || text.StartsWith(FileStart)) && sample.Text.Contains("\nWKU ", StringComparison.Ordinal);
        if (!isGreenbook) return Recognition.None(Source);
        return new Recognition
        {
            Source = Source,
            Sureness = 0.97,
            What = "patents as Greenbook text",
            Missing = sample.IsWhole && !sample.Text.Contains("\nINVT", StringComparison.Ordinal) ? ["inventors: no section INVT"] : [],
        };
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        using var lines = new LineReader(file.OpenText(options.OnBytes), options.MaximumRowBytes);
        GreenbookPatent? patent = null;
        while (lines.Read(out var line))
        {
            cancellation.ThrowIfCancellationRequested();
            if (lines.WasTooLong)
            {
                Reject(lines.Number, System.Text.Encoding.UTF8.GetString(line), "the line is too long");
                continue;
            }

            var text = System.Text.Encoding.UTF8.GetString(line).TrimEnd();
            // A second number without a beginning: the line before it is damaged.
            if (text == RecordStart || (patent?.Number.Length > 0 && IsNumber(text)))
            {
                Finish(patent);
                patent = new GreenbookPatent(lines.Number);
            }

            if (text != RecordStart) Take(patent, text);
        }

        Finish(patent);

        void Finish(GreenbookPatent? done)
        {
            if (done is null) return;
            if (done.Build(out var cause) is { } document) sink.Add(document);
            else Reject(done.Line, done.Number, cause);
        }

        void Reject(long line, string value, string cause) => sink.Reject(new Reject(file.Name, line, "", value, cause));
    }

    // "WKU  039371754", or what damage left of it.
    private static bool IsNumber(string line) => line.StartsWith("WKU", StringComparison.Ordinal) && (line.Length == "WKU".Length || line["WKU".Length] == ' ');

    private static void Take(GreenbookPatent? patent, string line)
    {
        if (patent is null || line.Length < TagLength) return;
        var value = line.Length > TagLength ? line[TagLength..].Trim() : "";
        var tag = line[..TagLength].TrimEnd();
        if (tag.Length == 0) patent.Continue(value);
        else if (tag.Length == TagLength && value.Length == 0) patent.BeginSection(tag);
        else if (tag.Length < TagLength) patent.Add(tag, value);
    }
}

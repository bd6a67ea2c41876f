using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Samples;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Sources.Wos;

/// <summary>Exports of Web of Science: tagged plain text, tab-delimited, Excel and the CSV saved from it, BibTeX.</summary>
internal sealed class WosReader : IReader
{
    public string Source => "wos";

    public string Title => "Web of Science export (plain text, tab-delimited, Excel, CSV, BibTeX)";

    private const string Cut = "documents with a list that fills a cell of Excel (32,767 letters): the rest is cut off; export them as plain text";

    public Recognition Recognise(FileSample sample, ReadOptions options)
    {
        var isPlain = IsPlainText(sample);
        var columns = sample.Dialect?.Columns ?? [];
        var isBibTex = WosBibTex.Recognises(sample);
        if (!isPlain && !isBibTex && !WosTable.Recognises(columns)) return Recognition.None(Source);
        var isTagged = isPlain || isBibTex;
        return new Recognition
        {
            Source = Source,
            Sureness = isPlain ? 1 : 0.9,
            What = isPlain ? "tagged plain text" : isBibTex ? "BibTeX" : $"{sample.Dialect!.DelimiterName}-separated records",
            Columns = isTagged ? [] : columns,
            Missing = isTagged ? [] : WosTable.Missing(columns),
            CureForNoAddress = "export the full record",
        };
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var sample = FileSample.Take(file);
        foreach (var record in Records(file, sample, options, sink))
        {
            cancellation.ThrowIfCancellationRequested();
            if (record.IsEmpty) continue;
            if (WosDocument.Build(record, options.WantsText, Note, out var cause) is { } document) sink.Add(document);
            else Reject(record.Line, record.Text("UT"), cause);

            void Note(RemarkKind kind, string what, string example) => sink.Note(new Remark(kind, what, file.Name, record.Line, example));
        }

        void Reject(long line, string value, string cause) => sink.Reject(new Reject(file.Name, line, "", value, cause));
    }

    private IEnumerable<WosRecord> Records(SourceFile file, FileSample sample, ReadOptions options, IRecordSink sink)
    {
        var maximum = options.MaximumRowBytes;
        if (IsPlainText(sample)) return WosPlainText.Read(file.OpenText(options.OnBytes), maximum, Reject);
        if (WosBibTex.Recognises(sample)) return WosBibTex.Read(file.OpenText(options.OnBytes), maximum, Reject);
        var header = sample.Dialect?.Columns ?? [];
        if (sample.Dialect is not { } dialect || !WosTable.Recognises(header) || WosTable.Missing(header).Count > 0)
            throw Rejections.NotUsable(file, Title, WosTable.Missing(header));
        return Rows(new DelimitedReader(file.OpenText(options.OnBytes), dialect, maximum, Reject), header, OnCut);

        void Reject(long line, string value, string cause) => sink.Reject(new Reject(file.Name, line, "", value, cause));

        void OnCut(long line, string column) => sink.Note(new Remark(RemarkKind.Incomplete, Cut, file.Name, line, column));
    }

    private static IEnumerable<WosRecord> Rows(DelimitedReader rows, IReadOnlyList<string> header, Action<long, string> onCut)
    {
        using (rows)
        {
            foreach (var record in WosTable.Read(rows, header, onCut)) yield return record;
        }
    }

    private static bool IsPlainText(FileSample sample)
    {
        var text = sample.Text.AsSpan().TrimStart("\uFEFF\r\n ");
        return text.StartsWith("PT ") || (text.StartsWith("FN ") && sample.Text.Contains("\nPT ", StringComparison.Ordinal));
    }
}

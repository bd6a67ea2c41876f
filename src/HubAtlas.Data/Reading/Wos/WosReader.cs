using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Delimited;
using HubAtlas.Data.Reading.Streams;

namespace HubAtlas.Data.Reading.Wos;

/// <summary>Exports of Web of Science: tagged plain text, tab-delimited, BibTeX.</summary>
internal sealed class WosReader : IReader
{
    public string Source => "wos";

    public string Title => "Web of Science export (plain text, tab-delimited, BibTeX)";

    public string CureForNoAddress => "export the full record";

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
            What = isPlain ? "tagged plain text" : isBibTex ? "BibTeX" : "tab-delimited records",
            Columns = isTagged ? [] : columns,
        };
    }

    public void Read(SourceSet set, ReadOptions options, IRecordSink sink, CancellationToken cancellation)
    {
        var file = set.First;
        var sample = FileSample.Take(file);
        foreach (var record in Records(file, sample, options, Reject))
        {
            cancellation.ThrowIfCancellationRequested();
            if (record.IsEmpty) continue;
            if (WosDocument.Build(record, out var cause) is { } document) sink.Add(document);
            else Reject(record.Line, record.Text("UT"), cause);
        }

        void Reject(long line, string value, string cause) => sink.Reject(new Reject(file.Name, line, "", value, cause));
    }

    private IEnumerable<WosRecord> Records(SourceFile file, FileSample sample, ReadOptions options, Action<long, string, string> onBad)
    {
        var maximum = DelimitedLimits.RowBytes(options);
        if (IsPlainText(sample)) return WosPlainText.Read(file.OpenText(options.OnBytes), maximum, onBad);
        if (WosBibTex.Recognises(sample)) return WosBibTex.Read(file.OpenText(options.OnBytes), maximum, onBad);
        if (sample.Dialect is not { } dialect || !WosTable.Recognises(dialect.Columns)) throw Rejections.NotUsable(file, Title, []);
        return Rows(new DelimitedReader(file.OpenText(options.OnBytes), dialect, maximum, onBad), dialect.Columns);
    }

    private static IEnumerable<WosRecord> Rows(DelimitedReader rows, IReadOnlyList<string> columns)
    {
        using (rows)
        {
            foreach (var record in WosTable.Read(rows, columns)) yield return record;
        }
    }

    private static bool IsPlainText(FileSample sample)
    {
        var text = sample.Text.AsSpan().TrimStart("\uFEFF\r\n ");
        var isTagged = text.StartsWith("FN ") || text.StartsWith("PT ");
        return isTagged && (sample.Text.Contains("\nPT ", StringComparison.Ordinal) || text.StartsWith("PT ")) && !text.StartsWith("PT\t");
    }
}
